import type { StepLogTexts } from '../de/stepLog.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

export const texts: StepLogTexts = {
  intro: 'What you did, week by week. Nobody counts, and nobody else sees it.',
  empty: 'Nothing here yet.',
  emptyWhy: 'A step that you do, on the new tab, is kept here, with what came of it.',
  week: (from, to) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).formatRange(from, to),
  day: (date) =>
    date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  reached: (name) => `You got in touch with ${name}.`,
  note: (words) => `What came of “${words}”`,
  noteHint: 'What came of it?',
  older: 'Show older weeks',

  month: (date) => date.toLocaleDateString(locale, { month: 'long', year: 'numeric' }),
  weekday: (date, length) => date.toLocaleDateString(locale, { weekday: length }),
  done: (n) => plural(n, 'one step', `${n} steps`),
  monthBefore: 'The month before',
  monthAfter: 'The month after',

  hiddenTitle: 'Steps',
  showAgain: 'Show again',
  showStepAgain: (words) => `Show “${words}” again`,
  shownAgain: 'This step may come again.',
};
