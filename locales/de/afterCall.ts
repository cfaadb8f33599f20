export const texts = {
  title: 'Nach dem Call',
  question: 'Mit wem hast du gesprochen?',
  other: 'Jemand anderes',
  choosePeople: 'Menschen wählen',
  nobody: 'Nichts notieren',
  kept: (names: string) => `Notiert: Du hast mit ${names} gesprochen.`,
  laterOn: 'Mich an einem anderen Tag erinnern',
  what: 'Woran willst du denken?',
  when: 'Wann?',
  notAhead: 'Wähl für die Erinnerung heute oder einen späteren Tag.',
  skipped: 'Gut, nichts notiert.',
};

export type AfterCallTexts = typeof texts;
