export const texts = {
  intro: 'What you did, week by week. Nobody counts, and nobody else sees it.',
  empty: 'Nothing here yet.',
  emptyWhy: 'A step that you do, on the new tab, is kept here, with what came of it.',
  week: (from: Date, to: Date) =>
    new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).formatRange(from, to),
  day: (date: Date) =>
    date.toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long' }),
  reached: (name: string) => `You got in touch with ${name}.`,
  note: (words: string) => `What came of “${words}”`,
  noteHint: 'What came of it?',
  older: 'Show older weeks',

  month: (date: Date) => date.toLocaleDateString('en', { month: 'long', year: 'numeric' }),
  weekday: (date: Date, length: 'narrow' | 'long') =>
    date.toLocaleDateString('en', { weekday: length }),
  done: (n: number) => (n === 1 ? 'one step' : `${n} steps`),
  monthBefore: 'The month before',
  monthAfter: 'The month after',

  hiddenTitle: 'Steps',
  showAgain: 'Show again',
  showStepAgain: (words: string) => `Show “${words}” again`,
  shownAgain: 'This step may come again.',
};

export type StepLogTexts = typeof texts;
