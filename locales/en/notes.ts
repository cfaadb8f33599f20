export const texts = {
  saved: 'Saved',
  saving: 'Saving …',
  unsaved: 'Not saved yet',
};

export type NotesTexts = typeof texts;
