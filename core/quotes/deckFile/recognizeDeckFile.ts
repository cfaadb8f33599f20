/** What kind of file a text is, by what stands in it. */

import { DeckFileError } from './deckFile.ts';
import { isBonjourrList, isNewsFeedList } from './foreignLists.ts';
import { isKindleClippings } from './kindle.ts';
import { blocksIn, frontMatter } from './markdownBlocks.ts';
import { type TableHeader, tableHeader, unnamedTable } from './readTable.ts';

export type RecognizedFile =
  | { how: 'json'; json: string }
  | { how: 'table'; header: TableHeader }
  | { how: 'bonjourr' | 'newsFeedList' | 'kindle' | 'markdown' | 'text' };

/** Files of text that have no quotes by themselves: web pages, cards and calendars, RTF. */
const OTHERS = /^(?:<(?:!doctype|html|\?xml|svg)|BEGIN:V(?:CARD|CALENDAR)|\{\\rtf)/i;
/** `[…] and so on` is a quote, not JSON. */
const JSON_TEXT = /^(?:\{\s*["}]|\[\s*[["{\]])/;
/** How much of a file its beginning is, and how long settings in Base64 can be, in UTF-16 units. */
const [HEAD, BASE64_LIMIT] = [200, 1_000_000];

/**
 * @param fileName counts only where the content could be several things
 * @throws DeckFileError if it is surely something else
 */
export function recognizeDeckFile(text: string, fileName: string): RecognizedFile {
  if (OTHERS.test(text.trimStart().slice(0, HEAD)))
    throw new DeckFileError({ what: 'unknown-kind' });
  const json = jsonIn(text, fileName);
  if (json !== null) return { how: 'json', json };
  if (isKindleClippings(text)) return { how: 'kindle' };
  const isTable = /\.(?:csv|tsv)$/i.test(fileName);
  const header = tableHeader(text, isTable) ?? unnamedTable(text, isTable);
  if (header) return { how: 'table', header };
  if (isNewsFeedList(text)) return { how: 'newsFeedList' };
  if (isBonjourrList(text, false)) return { how: 'bonjourr' };
  if (isTable) throw new DeckFileError({ what: 'no-text-column' });
  return { how: blocksIn(text, frontMatter(text).start) ? 'markdown' : 'text' };
}

/** The JSON that a text is; null where it is none. Old versions of Bonjourr wrote theirs in Base64. */
function jsonIn(text: string, fileName: string): string | null {
  const head = text.trimStart().slice(0, HEAD);
  if (JSON_TEXT.test(head) || /\.json$/i.test(fileName)) return text;
  const isBase64 = head.startsWith('eyJ') && text.length < BASE64_LIMIT;
  if (!isBase64 || !/^[A-Za-z0-9+/=\s]+$/.test(text)) return null;
  try {
    const bytes = Uint8Array.from(atob(text.trim()), (char) => char.charCodeAt(0));
    const json = new TextDecoder().decode(bytes);
    return JSON_TEXT.test(json) && json.includes('"quotes"') ? json : null;
  } catch {
    return null;
  }
}
