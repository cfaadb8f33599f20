import type { PageTexts } from '../de/page.ts';

export const texts: PageTexts = {
  undo: 'Undo',
  close: 'Close',
  undone: 'Undone.',
  nothingToUndo: 'There is nothing to undo.',
};
