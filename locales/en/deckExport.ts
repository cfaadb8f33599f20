import type { DeckFormat } from '../../core/quotes/deckFile/writeDeckFile.ts';
import type { DeckExportTexts } from '../de/deckExport.ts';

const formats: Record<DeckFormat, string> = {
  json: 'JSON',
  csv: 'CSV',
  markdown: 'Markdown',
  text: 'Text',
};

const goodFor: Record<DeckFormat, string> = {
  json: 'For Nahbar, yours or somebody else’s.',
  csv: 'For a spreadsheet.',
  markdown: 'For notes and wikis.',
  text: 'For reading, printing and emailing.',
};

export const texts: DeckExportTexts = {
  export: 'Save as a file',
  exportOf: (title) => `Save as a file: ${title}`,
  formats,
  formatOf: (format, title) => `${formats[format]}: ${title}`,
  goodFor,
  saved: (name) => `Your browser is saving “${name}”.`,
};
