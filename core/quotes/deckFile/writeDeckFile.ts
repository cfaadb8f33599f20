import { cleanTags } from '../tags.ts';
import { guarded, line, withOuterMarks } from './cleanText.ts';
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

/** In characters, without the extension: every file system allows so many. */
const NAME_LIMIT = 60;

/** A file name from the deck's title, without characters that file systems reject. */
export function deckFileName(title: string, format: DeckFormat): string {
  const plain = line(title)
    .normalize('NFC')
    // Invalid in Windows, or special in shells and URLs.
    .replace(/[<>:"/\\|?*#%&{}$!'`=@+^~\p{C}]+/gu, ' ')
    .trim();
  const name = [...plain.replace(/\s+/g, '-')]
    .slice(0, NAME_LIMIT)
    .join('')
    .replace(/^[-.]+|[-.]+$/g, '');
  // Reserved device names of Windows.
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
  return `${name === '' || isDevice ? 'nahbar' : name}.${ENDINGS[format]}`;
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
