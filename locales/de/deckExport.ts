import type { DeckExportTexts } from '../en/deckExport.ts';

const formats: DeckExportTexts['formats'] = {
  json: 'JSON',
  csv: 'CSV',
  markdown: 'Markdown',
  text: 'Text',
};

export const texts: DeckExportTexts = {
  export: 'Als Datei',
  exportOf: (title) => `Als Datei: ${title}`,
  formats,
  formatOf: (format, title) => `${formats[format]}: ${title}`,
  goodFor: {
    json: 'Für Nahbar, deins oder das einer Freundin: mit allem, was dazugehört.',
    csv: 'Für eine Tabelle.',
    markdown: 'Für Notizen und Wikis.',
    text: 'Zum Lesen, Drucken und Mailen.',
  },
  saved: (name) => `Dein Browser speichert „${name}“.`,
};
