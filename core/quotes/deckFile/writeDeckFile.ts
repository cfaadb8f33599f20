import { fileName } from '../../files/fileName.ts';
import { guarded } from '../../files/formulaGuard.ts';
import { cleanTags } from '../tags.ts';
import { line, withOuterMarks } from './cleanText.ts';
import { jsonText } from './deckJson.ts';
import { draftToWrite, type WrittenQuote } from './parsedQuote.ts';
import { markdownText } from './writeMarkdown.ts';
import { plainText } from './writeText.ts';

export type DeckFormat = 'json' | 'csv' | 'markdown' | 'text';

/**
 * Serializes a deck. Reading it back gives the same quotes, as far as the format can hold them: JSON
 * holds everything; the others text, speaker, title and link of the source, and tags; a table also the
 * language, and Markdown the title of the deck.
 */
export function deckText(
  deck: { title: string },
  quotes: readonly WrittenQuote[],
  format: DeckFormat,
): string {
  const title = line(deck.title);
  const clean = quotes.map(({ quote, tags }) => ({ quote, tags: cleanTags(tags.map(line)) }));
  switch (format) {
    case 'json':
      return jsonText(title, clean);
    case 'csv':
      return tableText(clean);
    case 'markdown':
      return markdownText(title, clean);
    case 'text':
      return plainText(clean);
  }
}

const ENDINGS: Readonly<Record<DeckFormat, string>> = {
  json: 'json',
  csv: 'csv',
  markdown: 'md',
  text: 'txt',
};

/** A file name from the deck's title. */
export function deckFileName(title: string, format: DeckFormat): string {
  return fileName(line(title), ENDINGS[format]);
}

const HEADER = ['text', 'speaker', 'source', 'url', 'language', 'tags'];

/** Serializes quotes as CSV (RFC 4180), without a byte order mark. */
function tableText(quotes: readonly WrittenQuote[]): string {
  return [HEADER, ...quotes.map(cellsOf)]
    .map((cells) => `${cells.map(cellText).join(',')}\r\n`)
    .join('');
}

function cellsOf({ quote, tags }: WrittenQuote): string[] {
  const { speaker, original, source } = draftToWrite(quote);
  const tagCell = tags.map((tag) => tag.replace(/[\s,;]+/g, ' ').trim()).join(', ');
  return [
    withOuterMarks(original.text),
    speaker,
    source.title,
    source.url ?? '',
    original.language,
    tagCell,
  ];
}

function cellText(cell: string): string {
  const text = guarded(cell);
  return /[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
