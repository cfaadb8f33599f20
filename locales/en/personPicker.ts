import type { PersonPickerTexts } from '../de/personPicker.ts';
import { english } from '../formats.ts';

const { plural } = english;

export const texts: PersonPickerTexts = {
  search: 'Name',
  found: (n) => (n === 0 ? 'Nobody found.' : plural(n, '1 person found.', `${n} people found.`)),
  add: (name) => `Add “${name}” as somebody new`,
  leaveOut: (name) => `Leave ${name} out`,
  chosen: (name) => `${name} is in.`,
  leftOut: (name) => `${name} is out again.`,
};
