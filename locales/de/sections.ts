export const texts = {
  label: 'Mehr von Nahbar',
  today: 'Heute',
  people: 'Menschen',
  calls: 'Calls',
  quotes: 'Zitate',
  settings: 'Einstellungen',
};

export type SectionsTexts = typeof texts;
