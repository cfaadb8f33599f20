import type { StepLogTexts } from '../de/stepLog.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

export const texts: StepLogTexts = {
  intro: 'What you did, week by week. Only you see it.',
  empty: 'Nothing here yet.',
  emptyWhy: 'Press “Done” on a step, and it will appear here, with your note.',
  week: (from, to) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).formatRange(from, to),
  day: (date) =>
    date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  reached: (name) => `You got in touch with ${name}.`,
  note: (words) => `What came of “${words}”`,
  noteHint: 'What came of it?',
  older: 'Show earlier weeks',

  month: (date) => date.toLocaleDateString(locale, { month: 'long', year: 'numeric' }),
  weekdayAbove: (date) => date.toLocaleDateString(locale, { weekday: 'narrow' }),
  weekday: (date) => date.toLocaleDateString(locale, { weekday: 'long' }),
  done: (n) => plural(n, 'one step', `${n} steps`),
  monthBefore: 'Previous month',
  monthAfter: 'Next month',

  hiddenTitle: 'Steps',
  showAgain: 'Show again',
  showStepAgain: (words) => `Show “${words}” again`,
  shownAgain: 'This step can come up again.',
};
