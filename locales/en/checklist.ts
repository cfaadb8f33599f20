export const texts = {
  add: 'Add',
  newItem: 'New item',
  newItemHint: 'For example: close the window',
  added: 'Added.',
  label: 'Item',
  why: 'Why it is there (if you like)',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved.',
  editItem: (label: string) => `Edit “${label}”`,
  removeItem: (label: string) => `Remove “${label}”`,
  dragItem: (label: string) => `Move “${label}”: arrow keys, or drag`,
  movedTo: (label: string, place: number, total: number) =>
    `“${label}” is now at place ${place} of ${total}.`,
  removed: (label: string) => `“${label}” is off the list.`,
  defaults: 'Restore the defaults',
  defaultsDone: 'The default items are back. Yours are still there.',
};

export type ChecklistTexts = typeof texts;
