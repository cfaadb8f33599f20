/** The format of a file, recognized by its content. */

import { isAppleBooks } from './appleBooks.ts';
import { DeckFileError } from './deckFile.ts';
import { isBonjourrList, isNewsFeedList } from './foreignLists.ts';
import { isHypothesis } from './hypothesis.ts';
import { isKindleClippings } from './kindle.ts';
import { blocksIn, frontMatter } from './markdownBlocks.ts';
import { type TableHeader, tableHeader, unnamedTable } from './readTable.ts';
import { isTolinoNotes } from './tolino.ts';

export type RecognizedFile =
  | { how: 'json'; json: string }
  | { how: 'table'; header: TableHeader }
  | {
      how:
        | 'bonjourr'
        | 'newsFeedList'
        | 'kindle'
        | 'tolino'
        | 'appleBooks'
        | 'hypothesis'
        | 'markdown'
        | 'text';
    };

/** Text formats without quotes: web pages, vCards, calendars, RTF. */
const OTHERS = /^(?:<(?:!doctype|html|\?xml|svg)|BEGIN:V(?:CARD|CALENDAR)|\{\\rtf)/i;
/** `[…] and so on` is a quote, not JSON. */
const JSON_TEXT = /^(?:\{\s*["}]|\[\s*[["{\]])/;
/** In UTF-16 units: how much of the beginning is examined, and the longest Base64 settings. */
const [HEAD, BASE64_LIMIT] = [200, 1_000_000];

/**
 * @param fileName decides only if the content is ambiguous
 * @throws DeckFileError if it is certainly something else
 */
export function recognizeDeckFile(text: string, fileName: string): RecognizedFile {
  if (OTHERS.test(text.trimStart().slice(0, HEAD)))
    throw new DeckFileError({ what: 'unknown-kind' });
  const json = jsonIn(text, fileName);
  if (json !== null) return { how: 'json', json };
  if (isKindleClippings(text)) return { how: 'kindle' };
  if (isTolinoNotes(text)) return { how: 'tolino' };
  if (isHypothesis(text)) return { how: 'hypothesis' };
  if (isAppleBooks(text)) return { how: 'appleBooks' };
  const isTable = isTableName(fileName);
  const header = tableHeader(text, isTable) ?? unnamedTable(text, isTable);
  if (header) return { how: 'table', header };
  if (isNewsFeedList(text)) return { how: 'newsFeedList' };
  if (isBonjourrList(text, false)) return { how: 'bonjourr' };
  if (isTable) throw new DeckFileError({ what: 'no-text-column' });
  return { how: blocksIn(text, frontMatter(text).start) ? 'markdown' : 'text' };
}

/** Whether a file's name says that it is a table. */
export function isTableName(fileName: string): boolean {
  return /\.(?:csv|tsv)$/i.test(fileName);
}

/** The JSON in a text; null if it is none. Old versions of Bonjourr encoded theirs in Base64. */
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
