import type { PageTexts } from '../en/page.ts';

export const de: PageTexts = {
  undo: 'Rückgängig',
  close: 'Schließen',
  undone: 'Rückgängig gemacht.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
};
