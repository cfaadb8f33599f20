/** Finds the Markdown blocks that hold quotes. */
import { isReadersNote, linesOf } from './lineKind.ts';

const QUOTED = /^ {0,3}(?:> ?)+/;
const ITEM = /^\s{0,3}(?:[-*+•]|\d{1,9}[.)])\s+(\S.*)$/;
const HEADING = /^ {0,3}#{1,6}(?:\s(.*))?$/;

/** The content of a line of a block quote; null for any other. */
export function quotedIn(line: string): string | null {
  const [marks] = QUOTED.exec(line) ?? [];
  return marks === undefined ? null : line.slice(marks.length);
}

/** The content of the first line of a list item; null for any other. */
export function itemIn(line: string): string | null {
  return ITEM.exec(line)?.[1] ?? null;
}

/** The text of a heading; null for any other line. */
export function headingIn(line: string): string | null {
  const heading = HEADING.exec(line);
  return (
    heading &&
    (heading[1] ?? '')
      .trim()
      .replace(/(?:^|\s)#+$/, '')
      .trim()
  );
}

/** The heading above the metadata of a book. */
const FACTS = /^(?:metadata|metadaten|meta|about|book info|buch|infos?)$/i;

/** Whether the metadata of a book follows a heading. */
export function isAboveFacts(heading: string): boolean {
  return FACTS.test(heading.trim());
}

/** The kind of block that holds the quotes of a file. */
export type Blocks = 'quotes' | 'items' | 'paragraphs';

/** How many lines are examined to recognize a list. */
const PEEK = 200;

/**
 * Block quotes if there are any, else list items if most paragraphs are such, else paragraphs. Null if
 * the file is plain text.
 */
export function blocksIn(text: string, start: number): Blocks | null {
  if (/^ {0,3}>/m.test(text)) return 'quotes';
  let [paragraphs, items, isBehindBlank] = [0, 0, true];
  let [hasHeading, isFacts] = [start > 0, false];
  let count = 0;
  for (const { line } of linesOf(text, start)) {
    if (++count > PEEK) break;
    const isBlank = line.trim() === '' || isReadersNote(line.trim());
    const heading = isBlank ? null : headingIn(line);
    if (heading !== null) isFacts = isAboveFacts(heading);
    if (heading !== null) hasHeading = true;
    else if (isFacts) continue;
    else if (itemIn(line) !== null && (isBehindBlank || items > 0)) {
      items++;
      paragraphs++;
    } else if (!isBlank && isBehindBlank && !/^\s/.test(line)) paragraphs++;
    isBehindBlank = isBlank || heading !== null;
  }
  if (items > 0 && items * 2 > paragraphs) return 'items';
  return hasHeading ? 'paragraphs' : null;
}

/** Front matter, and where the text after it begins. */
export interface FrontMatter {
  title: string | null;
  start: number;
  /** The line number at `start`, from 1. */
  row: number;
}

/** In lines. */
const FRONT_LIMIT = 100;

/** Parses front matter between two lines of `---`; only the title is read. */
export function frontMatter(text: string): FrontMatter {
  const none = { title: null, start: 0, row: 1 };
  if (!/^---[ \t]*\n/.test(text)) return none;
  let title: string | null = null;
  for (const { line, row, end } of linesOf(text)) {
    if (row > FRONT_LIMIT || (row > 1 && line.trim() !== '' && !/^(?:\s|-|#|[\w-]+:)/.test(line)))
      return none;
    title ??=
      /^title:(.*)$/i
        .exec(line)?.[1]
        ?.trim()
        .replace(/^(["'])(.*)\1$/, '$2') ?? null;
    if (row > 1 && /^(?:---|\.\.\.)[ \t]*$/.test(line))
      return { title, start: end + 1, row: row + 1 };
  }
  return none;
}
