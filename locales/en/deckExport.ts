import type { DeckFormat } from '../../core/quotes/deckFile/writeDeckFile.ts';
import type { DeckExportTexts } from '../de/deckExport.ts';

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

export const texts: DeckExportTexts = {
  export: 'As a file',
  exportOf: (title) => `As a file: ${title}`,
  formats,
  formatOf: (format, title) => `${formats[format]}: ${title}`,
  goodFor,
  saved: (name) => `Your browser saves “${name}”.`,
};
