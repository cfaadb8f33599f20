export const texts = {
  title: 'After the call',
  question: 'Who did you talk to?',
  note: 'What stayed with you? One line, if you like',
  keep: 'Keep it',
  nobody: 'Nobody on my list',
  kept: (names: string) => `Noted: you talked to ${names}.`,
  skipped: 'Fine, nothing was noted.',
  choose: 'Choose somebody first, or “Nobody on my list”.',
};

export type AfterCallTexts = typeof texts;
