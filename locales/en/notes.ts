export const en = {
  saved: 'Saved',
  saving: 'Saving …',
  unsaved: 'Not saved yet',
};

export type NotesTexts = typeof en;
