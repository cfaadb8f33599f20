export const texts = {
  title: 'A step for today',
  nothing: 'There is no step left for today. That is fine, too.',

  write: (name: string, ago: string | null) =>
    ago === null
      ? `Write a few lines to ${name}.`
      : `Write to ${name}: you were last in touch ${ago}.`,
  reached: (name: string) => `You were in touch with ${name}.`,
  over: (name: string) => `Today is no longer about ${name}.`,

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
  saidLeft: (name: string) => `${name} will not be suggested any more.`,
  returns: (when: string) => `It comes back ${when}.`,
  on: (date: Date) =>
    `on ${date.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })}`,

  note: 'What came of it?',

  key: (act: string) => `Step: ${act}`,
};

export type TodayTexts = typeof texts;
