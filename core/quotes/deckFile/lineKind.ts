import { isWebLink } from '../quote.ts';
import { TAG_LIMIT } from '../tags.ts';

/** What a line of plain text, or of a quote in Markdown, is as far as it alone tells. */
export type LineKind = 'blank' | 'divider' | 'attribution' | 'link' | 'tags' | 'words';

/** A dash, and who said it. A hyphen or a short dash has a space behind it: `-5 °C` is no name. */
const ATTRIBUTION = /^(?:[—―⸺~]\s*|–\s+|-{2,3}\s*|-\s+)(\S.*)$/;
/** `***`, `- - -`, and the `%` between fortune cookies. */
const DIVIDER = /^(?:%|([-*_=~])(?:\s*\1){2,})$/;
/** The longest line of tags, in UTF-16 units: twice what as many as there can be have. */
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

/** What a reader, or a program for readers, has noted below a quote. */
const NOTE =
  /^[-*+]\s+[*_]{0,2}(?:notes?|notiz(?:en)?|comments?|kommentare?|anmerkung(?:en)?|tags?|colou?r|farbe|location|position|page|seite|added|highlighted|datum|date)[*_]{0,2}\s?:/i;

export function isReadersNote(line: string): boolean {
  return NOTE.test(line);
}

/** What stands behind the dash; null where there is none. */
export function attributionIn(line: string): string | null {
  return ATTRIBUTION.exec(line.trim())?.[1] ?? null;
}

/** The link that a line is. */
export function linkIn(line: string): string | null {
  const link = LINK.exec(line.trim())?.[1];
  return link && isWebLink(link) ? link : null;
}

/**
 * The tags in a line of them: `#work #friends`, or with commas, so that there may be spaces in them.
 * A single one of several words has a comma behind it: `#metoo changed everything` is no tag.
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

/** Tags as such a line: without what would end one, so that a few are read a little different. */
export function tagsLine(tags: readonly string[]): string {
  const plain = tags
    .map((tag) => `#${tag.replace(/[\s,;]+#*/g, ' ').trim()}`)
    .filter((tag) => tag !== '#');
  const isOne = plain.length === 1 && plain[0]?.includes(' ');
  return plain.join(', ') + (isOne ? ',' : '');
}

/** In how much text quotes are read at a time, in UTF-16 units: about 5 ms. */
export const TEXT_SLICE = 20_000;

/**
 * The longest line that is looked into, in UTF-16 units. The longest quote with everything in it
 * escaped has 8,000, and the longest link as many; expressions could take hours for one of megabytes.
 */
export const LINE_LIMIT = 20_000;

/** A line of a text. Of empty ones that follow each other only the first is given. */
export interface NumberedLine {
  /** '' where it is longer than what is looked into. */
  line: string;
  isTooLong: boolean;
  /** Its number, from 1. */
  row: number;
  /** Where it ends. */
  end: number;
}

/**
 * The lines of `text`, in order.
 *
 * @param start where the first begins
 * @param firstRow its number
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
