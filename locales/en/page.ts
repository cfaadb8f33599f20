export const en = {
  undo: 'Undo',
  close: 'Close',
  undone: 'Undone.',
  nothingToUndo: 'There is nothing to undo.',
};

export type PageTexts = typeof en;
