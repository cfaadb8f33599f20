import type { NotesTexts } from '../en/notes.ts';

export const texts: NotesTexts = {
  saved: 'Gespeichert',
  saving: 'Wird gespeichert …',
  unsaved: 'Noch nicht gespeichert',
};
