export const texts = {
  title: 'After the call',
  question: 'Who did you talk to?',
  before: 'Who was in the last call?',
  note: 'What stayed with you? (one line)',
  keep: 'Keep it',
  other: 'Somebody else',
  choosePeople: 'Choose people',
  nobody: 'Nobody on my list',
  kept: (names: string) => `Noted: you talked to ${names}.`,
  skipped: 'Fine, nothing was noted.',
  choose: 'Choose somebody first, or “Nobody on my list”.',
};

export type AfterCallTexts = typeof texts;
