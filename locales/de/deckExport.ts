import type { DeckFormat } from '../../core/quotes/deckFile/writeDeckFile.ts';

const formats: Record<DeckFormat, string> = {
  json: 'JSON',
  csv: 'CSV',
  markdown: 'Markdown',
  text: 'Text',
};

export const texts = {
  export: 'Als Datei speichern',
  exportOf: (title: string) => `Als Datei speichern: ${title}`,
  formats,
  formatOf: (format: DeckFormat, title: string) => `${formats[format]}: ${title}`,
  goodFor: {
    json: 'Für Nahbar, bei dir oder bei anderen.',
    csv: 'Für eine Tabelle.',
    markdown: 'Für Notizen und Wikis.',
    text: 'Zum Lesen, Drucken und Mailen.',
  },
  saved: (name: string) => `Dein Browser speichert „${name}“.`,
};

export type DeckExportTexts = typeof texts;
