import type { TodayTexts } from '../de/today.ts';

export const texts: TodayTexts = {
  title: 'A step for today',
  nothing: 'There is no step left for today. That is fine, too.',

  write: (name, ago) =>
    ago === null
      ? `Write a few lines to ${name}.`
      : `Write to ${name}: you were last in touch ${ago}.`,
  reached: (name) => `You were in touch with ${name}.`,
  over: (name) => `Today is no longer about ${name}.`,

  done: 'Done',
  writeAct: 'Write',
  spoke: 'We spoke',
  later: 'Later',
  tomorrow: 'Tomorrow',
  nextWeek: 'Next week',
  another: 'Another',
  noMore: 'There will be others tomorrow.',
  undone: 'Not done after all',
  today: 'Today after all',
  notForMe: 'Not for me',
  notForMeName: 'Not for me: this step',
  leavePerson: 'Stop suggesting',
  why: 'Why?',

  saidDone: 'Done. Lovely.',
  saidLater: 'Kept for later.',
  saidAnother: 'Put aside for today.',
  saidOpen: 'The step is open again.',
  saidHidden: 'You will not see this step again.',
  saidLeft: (name) => `${name} will not be suggested any more.`,
  returns: (when) => `It comes back ${when}.`,
  on: (date) =>
    `on ${date.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })}`,

  note: 'What came of it?',

  key: (act) => `Step: ${act}`,
};
