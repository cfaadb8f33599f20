import { cleanTags } from '../tags.ts';
import { guarded, line, withOuterMarks } from './cleanText.ts';
import { jsonText } from './deckJson.ts';
import { draftToWrite, type WrittenQuote } from './parsedQuote.ts';
import { markdownText } from './writeMarkdown.ts';
import { plainText } from './writeText.ts';

export type DeckFormat = 'json' | 'csv' | 'markdown' | 'text';

/**
 * A deck as the text of a file, which reads as the same quotes, as far as the format can say them:
 * JSON says everything, all others words, speaker, title and link of the source, and tags; a table the
 * language as well, and Markdown the title of the deck.
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

/** The longest name without its ending, in characters: every file system has room for it. */
const NAME_LIMIT = 60;

/** The name of such a file: the deck's title, without what a file system does not take. */
export function deckFileName(title: string, format: DeckFormat): string {
  const plain = line(title)
    .normalize('NFC')
    // Not in Windows, or with a meaning for a shell or a server.
    .replace(/[<>:"/\\|?*#%&{}$!'`=@+^~\p{C}]+/gu, ' ')
    .trim();
  const name = [...plain.replace(/\s+/g, '-')]
    .slice(0, NAME_LIMIT)
    .join('')
    .replace(/^[-.]+|[-.]+$/g, '');
  // Windows knows a device by each of these names.
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
  return `${name === '' || isDevice ? 'nahbar' : name}.${ENDINGS[format]}`;
}

const HEADER = ['text', 'speaker', 'source', 'url', 'language', 'tags'];

/** Quotes as a table (RFC 4180), without a byte order mark. */
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
