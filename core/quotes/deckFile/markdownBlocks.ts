/** The blocks of Markdown in which quotes stand. */
import { linesOf } from './lineKind.ts';

const QUOTED = /^ {0,3}((?:> ?)+)(.*)$/;
const ITEM = /^\s{0,3}(?:[-*+•]|\d{1,9}[.)])\s+(\S.*)$/;
const HEADING = /^ {0,3}#{1,6}(?:\s(.*))?$/;

/** What is in the line of a block quote; null where it is none. */
export function quotedIn(line: string): string | null {
  return QUOTED.exec(line)?.[2] ?? null;
}

/** What is in the first line of a list's item; null where it is none. */
export function itemIn(line: string): string | null {
  return ITEM.exec(line)?.[1] ?? null;
}

/** The words of a heading; null where it is none. */
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

/** Which blocks of a file are its quotes. */
export type Blocks = 'quotes' | 'items' | 'paragraphs';

/** How many lines are looked at to tell whether a file is a list. */
const PEEK = 200;

/**
 * Which blocks are the quotes of a Markdown file: its block quotes if it has any, else the items of its
 * lists if most paragraphs are such, else its paragraphs. Null where it is no Markdown but plain text.
 */
export function blocksIn(text: string, start: number): Blocks | null {
  if (/^ {0,3}>/m.test(text)) return 'quotes';
  let [paragraphs, items, isBehindBlank] = [0, 0, true];
  let hasHeading = start > 0;
  let count = 0;
  for (const { line } of linesOf(text, start)) {
    if (++count > PEEK) break;
    const isBlank = line.trim() === '';
    if (!isBlank && headingIn(line) !== null) hasHeading = true;
    else if (itemIn(line) !== null && (isBehindBlank || items > 0)) {
      items++;
      paragraphs++;
    } else if (!isBlank && isBehindBlank && !/^\s/.test(line)) paragraphs++;
    isBehindBlank = isBlank || headingIn(line) !== null;
  }
  if (items > 0 && items * 2 > paragraphs) return 'items';
  return hasHeading ? 'paragraphs' : null;
}

/** The front matter of a file, and where what follows it begins. */
export interface FrontMatter {
  title: string | null;
  start: number;
  /** The number of the line there, from 1. */
  row: number;
}

/** How many lines it may have. */
const FRONT_LIMIT = 100;

/** Front matter between two lines of `---` at the beginning of a file, of which the title is read. */
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
