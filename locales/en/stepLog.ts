import type { StepLogTexts } from '../de/stepLog.ts';

export const texts: StepLogTexts = {
  intro: 'What you did, week by week. Nobody counts, and nobody else sees it.',
  empty: 'Nothing here yet.',
  emptyWhy: 'A step that you do, on the new tab, is kept here, with what came of it.',
  week: (from, to) =>
    new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).formatRange(from, to),
  day: (date) => date.toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long' }),
  reached: (name) => `You got in touch with ${name}.`,
  note: (words) => `What came of “${words}”`,
  noteHint: 'What came of it?',
  older: 'Show older weeks',

  month: (date) => date.toLocaleDateString('en', { month: 'long', year: 'numeric' }),
  weekday: (date, length) => date.toLocaleDateString('en', { weekday: length }),
  done: (n) => (n === 1 ? 'one step' : `${n} steps`),
  monthBefore: 'The month before',
  monthAfter: 'The month after',

  hiddenTitle: 'Steps',
  showAgain: 'Show again',
  showStepAgain: (words) => `Show “${words}” again`,
  shownAgain: 'This step may come again.',
};
