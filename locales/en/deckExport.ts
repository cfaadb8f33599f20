import type { DeckFormat } from '../../core/quotes/deckFile/writeDeckFile.ts';

const formats: Record<DeckFormat, string> = {
  json: 'JSON',
  csv: 'CSV',
  markdown: 'Markdown',
  text: 'Text',
};

const goodFor: Record<DeckFormat, string> = {
  json: 'For Nahbar, yours or a friend’s: with everything that belongs to it.',
  csv: 'For a spreadsheet.',
  markdown: 'For notes, and for wikis.',
  text: 'For reading, printing and mailing.',
};

export const texts = {
  export: 'As a file',
  exportOf: (title: string) => `As a file: ${title}`,
  formats,
  formatOf: (format: DeckFormat, title: string) => `${formats[format]}: ${title}`,
  goodFor,
  saved: (name: string) => `Your browser saves “${name}”.`,
};

export type DeckExportTexts = typeof texts;
