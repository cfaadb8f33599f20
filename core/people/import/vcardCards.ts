import { contentLines } from '../../files/contentLines.ts';
import { platformIn } from './foundChannel.ts';
import { ImportError } from './importError.ts';

/** One vCard: its content lines, unfolded, with the properties that are read. */
export interface Card {
  /** Its number in the file, from 1. */
  row: number;
  lines: string[];
  /** Where in the text it ends. */
  end: number;
}

/** The properties that every program has. */
const NAMES = new Set([
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
/** Also those of their own that name a platform, such as `X-TWITTER`. */
const READ = { has: (name: string) => NAMES.has(name) || platformIn(name) !== null };

/** Files that end without a line break, put together. */
const GLUED = /^(END:VCARD)[ \t\ufeff]*(?=BEGIN:VCARD)/gim;

/**
 * The cards in `text`, in order. A card inside another (an `AGENT` of vCard 2.1) is passed over.
 *
 * @param text with `\n` at the end of each line, see `decode`
 * @throws ImportError if a card has no end or no beginning
 */
export function* cardsIn(text: string): Generator<Card> {
  const apart = text.replace(GLUED, '$1\n');
  let row = 0;
  let card: Card | null = null;
  let agents = 0;
  let before = '';
  for (const { line, end } of contentLines(apart, READ)) {
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
