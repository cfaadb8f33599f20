import { guarded } from './cellGuard.ts';
import { remarked } from './quotationMarks.ts';
import { draftToWrite } from './told.ts';
import type { WrittenQuote } from './writeDeckFile.ts';

const HEADER = ['text', 'speaker', 'source', 'url', 'language', 'tags'];

/** Quotes as a table (RFC 4180), without a byte order mark. */
export function tableText(quotes: readonly WrittenQuote[]): string {
  return [HEADER, ...quotes.map(cellsOf)]
    .map((cells) => `${cells.map(cellText).join(',')}\r\n`)
    .join('');
}

function cellsOf({ quote, tags }: WrittenQuote): string[] {
  const { speaker, original, source } = draftToWrite(quote);
  const tagCell = tags.map((tag) => tag.replace(/[\s,;]+/g, ' ').trim()).join(', ');
  return [
    remarked(original.text),
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
