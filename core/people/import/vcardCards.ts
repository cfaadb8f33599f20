import { ImportError } from './importError.ts';

/** One vCard: its content lines, unfolded, with the properties that are read. */
export interface Card {
  /** Its number in the file, from 1. */
  row: number;
  lines: string[];
  /** Where in the text it ends. */
  end: number;
}

/** Everything else, such as pictures, is passed over without being put together. */
const READ = new Set([
  'begin',
  'end',
  'agent',
  'kind',
  'x-addressbookserver-kind',
  'fn',
  'n',
  'nickname',
  'org',
  'title',
  'role',
  'email',
  'tel',
  'url',
  'impp',
  'socialprofile',
  'x-socialprofile',
  'note',
  'categories',
]);

/**
 * The cards in `text`, in order. A card inside another (an `AGENT` of vCard 2.1) is passed over.
 *
 * @param text with `\n` at the end of each line, see `decode`
 * @throws ImportError if a card has no end or no beginning
 */
export function* cardsIn(text: string): Generator<Card> {
  let row = 0;
  let card: Card | null = null;
  let agents = 0;
  let before = '';
  for (const { line, end } of contentLines(text)) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      if (card && !/^AGENT\b/i.test(before)) throw broken(row);
      if (card) agents++;
      else card = { row: ++row, lines: [], end };
    } else if (/^END:VCARD\s*$/i.test(line)) {
      if (!card) throw broken(row);
      if (agents > 0) agents--;
      else {
        yield { ...card, end };
        card = null;
      }
    } else if (agents === 0) card?.lines.push(line);
    before = line;
  }
  if (card) throw broken(row);
}

function broken(row: number): ImportError {
  return new ImportError({ what: 'broken-row', row });
}

/** How much of a line is searched for its name and its encoding, in UTF-16 units. */
const HEAD_LIMIT = 500;

interface ContentLine {
  line: string;
  end: number;
}

/**
 * The lines of properties that are read, unfolded: a line that begins with white space goes on with
 * the one before (RFC 6350, 3.2), and so does one after the `=` at the end of quoted-printable text.
 */
function* contentLines(text: string): Generator<ContentLine> {
  let pieces: string[] = [];
  let isRead = false;
  let isQuoted = false;
  let isOpen = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const piece = text.slice(start, end);
    if (isOpen) pieces.push(isRead ? piece : '');
    else if (/^[ \t]/.test(piece) && pieces.length > 0) {
      if (isRead) pieces.push(piece.slice(1));
    } else {
      if (isRead) yield { line: pieces.join(''), end: start };
      pieces = [piece];
      const head = piece.slice(0, HEAD_LIMIT).split(':', 1)[0] ?? '';
      isRead = READ.has(/^(?:[\w-]+\.)?([\w-]+)[ \t]*(?:;|$)/.exec(head)?.[1]?.toLowerCase() ?? '');
      isQuoted = /;(?:ENCODING=)?"?QUOTED-PRINTABLE/i.test(head);
    }
    isOpen = isQuoted && piece.endsWith('=');
    if (isOpen && isRead) pieces.push(pieces.pop()?.slice(0, -1) ?? '');
    start = end + 1;
  }
  if (isRead) yield { line: pieces.join(''), end: text.length };
}
