import { german } from '../formats.ts';

const { plural } = german;

export const texts = {
  search: 'Name',
  other: 'Jemand anderes',
  found: (n: number) =>
    n === 0 ? 'Niemand gefunden.' : plural(n, '1 Person zur Wahl.', `${n} Personen zur Wahl.`),
  add: (name: string) => `„${name}“ neu hinzufügen`,
  chosen: (name: string) => `${name} ist dabei.`,
  leftOut: (name: string) => `${name} ist nicht mehr dabei.`,
};

export type PersonPickerTexts = typeof texts;
