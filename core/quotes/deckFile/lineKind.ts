import { isWebLink } from '../quote.ts';
import { TAG_LIMIT } from '../tags.ts';
import { isNameLike, withoutYears } from './attribution.ts';

/** The kind of a line of plain text, or of a quote in Markdown, regardless of its context. */
export type LineKind = 'blank' | 'divider' | 'attribution' | 'link' | 'tags' | 'words';

/** A dash and a speaker. A hyphen or an en dash needs a space after it: `-5 °C` is no attribution. */
const ATTRIBUTION = /^(?:[—―⸺~]\s*|–\s+|-{2,3}\s*|-\s+)(\S.*)$/;
/** Without a space, a name has to follow: `-Ada Beispiel`. */
const TIGHT = /^[-–](\p{Lu}.{0,200})$/u;
/** `***`, `- - -`, and the `%` between fortune cookies. */
const DIVIDER = /^(?:%|([-*_=~])(?:\s*\1){2,})$/;
/** In UTF-16 units: twice as long as the most tags there can be. */
const LENGTH_LIMIT = 4_000;
const LINK = /^<?(https?:\/\/[^\s<>]+)>?$/i;

export function lineKind(line: string): LineKind {
  const trimmed = line.trim();
  if (trimmed === '') return 'blank';
  if (DIVIDER.test(trimmed)) return 'divider';
  if (isReadersNote(trimmed)) return 'blank';
  if (attributionIn(trimmed) !== null) return 'attribution';
  if (linkIn(trimmed) !== null) return 'link';
  return tagsIn(trimmed) ? 'tags' : 'words';
}

/** A note or metadata that a reading app writes below a quote. */
const NOTE =
  /^[-*+]\s+[*_]{0,2}(?:notes?|notiz(?:en)?|comments?|kommentare?|anmerkung(?:en)?|tags?|colou?r|farbe|location|position|page|seite|added|highlighted|datum|date)[*_]{0,2}\s?:/i;

/** When Zotero wrote a note, below its heading: `(29.11.2026, 10:00:00)`. */
const WRITTEN_ON = /^\(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?\)$/i;

/** A picture on a line of its own, such as the cover of a book. */
const PICTURE = /^!\[[^[\]]{0,300}\]\([^()\s]{1,2000}\)$/;

/** What Kindle's app writes above what was marked: `Markierung (gelb) - Seite 12 · Position 145`. */
const MARKED_AT =
  /^(?:markierung|notiz|lesezeichen|highlight|note|bookmark)\s?(?:\([^()]{1,20}\)\s?)?[-–]\s(?:.{0,60}[>·]\s?)?(?:seite|page|position|location)\s[\divxlc]{1,8}(?:\s?·.{0,40})?$/i;

export function isReadersNote(line: string): boolean {
  return MARKED_AT.test(line) || NOTE.test(line) || WRITTEN_ON.test(line) || PICTURE.test(line);
}

/** The text after the dash; null if there is none. */
export function attributionIn(line: string): string | null {
  const trimmed = line.trim();
  const sure = ATTRIBUTION.exec(trimmed)?.[1];
  if (sure !== undefined) return sure;
  const tight = TIGHT.exec(trimmed)?.[1] ?? '';
  const isName = isNameLike(withoutYears(tight).split(',', 1)[0] ?? '');
  // In a dialogue, a sentence follows: `-Ja.`
  return isName && !/(?<!\b[JSD]r)\.$/.test(tight) ? tight : null;
}

/** The link in a line that consists of one; null for any other. */
export function linkIn(line: string): string | null {
  const link = LINK.exec(line.trim())?.[1];
  return link && isWebLink(link) ? link : null;
}

/**
 * The tags in a line of tags: `#work #friends`, or with commas, so that tags may contain spaces. A
 * single tag with spaces needs a comma after it: `#metoo changed everything` is text.
 */
export function tagsIn(line: string): string[] | null {
  const trimmed = line.trim();
  if (!/^#[^\s#]/.test(trimmed) || trimmed.length > LENGTH_LIMIT) return null;
  const tags = trimmed.split(/[\s,;]{1,9}(?=#[^\s#])|,$/).filter(Boolean);
  const isSpaced = tags.some((tag) => /[\s,;]/.test(tag));
  const isList = tags.every((tag) => tag.startsWith('#') && [...tag].length <= TAG_LIMIT + 1);
  return isList && (!isSpaced || /,\s*(?:#|$)/.test(trimmed))
    ? tags.map((tag) => tag.slice(1))
    : null;
}

/** Writes tags as such a line, without characters that would end a tag. */
export function tagsLine(tags: readonly string[]): string {
  const plain = tags
    .map((tag) => `#${tag.replace(/[\s,;]+#*/g, ' ').trim()}`)
    .filter((tag) => tag !== '#');
  const isOne = plain.length === 1 && plain[0]?.includes(' ');
  return plain.join(', ') + (isOne ? ',' : '');
}

/** How much text is read in one slice, in UTF-16 units: about 5 ms. */
export const TEXT_SLICE = 20_000;

/**
 * The longest line that is parsed, in UTF-16 units. The longest quote or link has 8,000 with escapes;
 * regular expressions could take hours for megabytes.
 */
export const LINE_LIMIT = 20_000;

/** A line of a text. Consecutive empty lines are given once. */
export interface NumberedLine {
  /** '' if it is too long to be parsed. */
  line: string;
  isTooLong: boolean;
  /** Its number, from 1. */
  row: number;
  /** The offset of its end. */
  end: number;
}

/**
 * The lines of `text`, in order.
 *
 * @param start the offset of the first
 * @param firstRow the number of the first
 */
export function* linesOf(text: string, start = 0, firstRow = 1): Generator<NumberedLine> {
  let row = firstRow;
  for (let at = start; at < text.length; at++, row++) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const isTooLong = end - at > LINE_LIMIT;
    yield { line: isTooLong ? '' : text.slice(at, end), isTooLong, row, end };
    const isEmpty = at === end;
    at = end;
    for (; isEmpty && text.charCodeAt(at + 1) === 0x0a; at++) row++;
  }
}
