import type { AfterCallTexts } from '../de/afterCall.ts';

export const texts: AfterCallTexts = {
  title: 'After the call',
  question: 'Who did you talk to?',
  before: 'Who was in the last call?',
  note: 'What stayed with you? (one line)',
  keep: 'Keep it',
  other: 'Somebody else',
  choosePeople: 'Choose people',
  nobody: 'Nobody on my list',
  kept: (names) => `Noted: you talked to ${names}.`,
  skipped: 'Fine, nothing was noted.',
  choose: 'Choose somebody first, or “Nobody on my list”.',
};
