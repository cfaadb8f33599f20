export const texts = {
  saved: 'Gespeichert',
  saving: 'Wird gespeichert …',
  unsaved: 'Noch nicht gespeichert',
};

export type NotesTexts = typeof texts;
