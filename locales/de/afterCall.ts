export const texts = {
  title: 'Nach dem Call',
  question: 'Mit wem hast du gesprochen?',
  before: 'Wer war im letzten Call dabei?',
  note: 'Was ist davon geblieben? (eine Zeile)',
  keep: 'Festhalten',
  other: 'Jemand anderes',
  choosePeople: 'Menschen wählen',
  nobody: 'Niemand aus meiner Liste',
  kept: (names: string) => `Notiert: Du hast mit ${names} gesprochen.`,
  skipped: 'Gut, nichts notiert.',
  choose: 'Nimm erst jemanden dazu, oder „Niemand aus meiner Liste“.',
};

export type AfterCallTexts = typeof texts;
