import type { AfterCallTexts } from '../en/afterCall.ts';

export const texts: AfterCallTexts = {
  title: 'Nach dem Call',
  question: 'Mit wem hast du gesprochen?',
  note: 'Was ist davon geblieben? Eine Zeile, wenn du magst',
  keep: 'Festhalten',
  nobody: 'Niemand aus meiner Liste',
  kept: (names) => `Notiert: Du hast mit ${names} gesprochen.`,
  skipped: 'Gut, nichts notiert.',
  choose: 'Nimm erst jemanden dazu, oder „Niemand aus meiner Liste“.',
};
