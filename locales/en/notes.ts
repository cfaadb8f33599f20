import type { NotesTexts } from '../de/notes.ts';

export const texts: NotesTexts = {
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Not saved yet',
};
