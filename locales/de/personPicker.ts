import type { PersonPickerTexts } from '../en/personPicker.ts';

export const texts: PersonPickerTexts = {
  search: 'Name',
  found: (n) =>
    n === 0 ? 'Niemand gefunden.' : n === 1 ? '1 Mensch gefunden.' : `${n} Menschen gefunden.`,
  add: (name) => `„${name}“ neu hinzufügen`,
  leaveOut: (name) => `${name} wieder herausnehmen`,
  chosen: (name) => `${name} ist dabei.`,
  leftOut: (name) => `${name} ist nicht mehr dabei.`,
};
