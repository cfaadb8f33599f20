import type { AfterCallTexts } from '../de/afterCall.ts';

export const texts: AfterCallTexts = {
  title: 'After the call',
  question: 'Who did you talk to?',
  other: 'Somebody else',
  choosePeople: 'Choose people',
  nobody: 'No note',
  kept: (names) => `Noted: you talked to ${names}.`,
  laterOn: 'Remind me on another day',
  what: 'What do you want to be reminded of?',
  when: 'When?',
  notAhead: 'For the reminder, choose today or a later day.',
  skipped: 'Fine, nothing noted.',
};
