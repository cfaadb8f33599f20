import type { PersonPickerTexts } from '../de/personPicker.ts';
import { english } from '../formats.ts';

const { plural } = english;

export const texts: PersonPickerTexts = {
  search: 'Name',
  other: 'Somebody else',
  found: (n) =>
    n === 0
      ? 'Nobody found.'
      : plural(n, '1 person to choose from.', `${n} people to choose from.`),
  add: (name) => `Add “${name}” as somebody new`,
  chosen: (name) => `Added ${name}.`,
  leftOut: (name) => `Removed ${name}.`,
};
