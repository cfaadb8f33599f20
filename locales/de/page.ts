export const texts = {
  undo: 'Rückgängig',
  close: 'Schließen',
  undone: 'Rückgängig gemacht.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
};

export type PageTexts = typeof texts;
