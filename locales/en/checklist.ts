import type { ChecklistTexts } from '../de/checklist.ts';

export const texts: ChecklistTexts = {
  add: 'Add',
  newItem: 'New item',
  newItemHint: 'For example: close the window',
  added: 'Added.',
  label: 'Item',
  why: 'What is it for? (optional)',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved.',
  editItem: (label) => `Edit “${label}”`,
  removeItem: (label) => `Remove “${label}”`,
  dragItem: (label) => `Move “${label}”: arrow keys, or drag`,
  movedTo: (label, place, total) => `“${label}” is now number ${place} of ${total}.`,
  removed: (label) => `“${label}” is off the checklist.`,
  defaults: 'Restore the defaults',
  defaultsDone: 'The defaults are back, and your own items stay.',
  changesDone: 'Reset; your own items stay. What you changed in “Any call” still applies.',
};
