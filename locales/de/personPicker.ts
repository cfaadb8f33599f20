import { german } from '../formats.ts';

const { plural } = german;

export const texts = {
  search: 'Name',
  found: (n: number) =>
    n === 0 ? 'Niemand gefunden.' : plural(n, '1 Mensch gefunden.', `${n} Menschen gefunden.`),
  add: (name: string) => `„${name}“ neu hinzufügen`,
  leaveOut: (name: string) => `${name} wieder herausnehmen`,
  chosen: (name: string) => `${name} ist dabei.`,
  leftOut: (name: string) => `${name} ist nicht mehr dabei.`,
};

export type PersonPickerTexts = typeof texts;
