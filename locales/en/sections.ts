import type { SectionsTexts } from '../de/sections.ts';

export const texts: SectionsTexts = {
  label: 'More of Nahbar',
  today: 'Today',
  people: 'People',
  calls: 'Calls',
  quotes: 'Quotes',
  settings: 'Settings',
};
