/**
 * Understands what reading apps, such as Readwise and Obsidian's Kindle plugin, write around highlights
 * in Markdown.
 */

import { linesOf } from './lineKind.ts';
import { headingIn, isAboveFacts, itemIn } from './markdownBlocks.ts';

/** The book that the highlights are from. */
export interface Book {
  author: string;
  title: string;
}

const FACT =
  /^[*_]{0,2}(author|authors|autor|autorin|autoren|full title|title|titel|book|buch)[*_]{0,2}\s?:[*_]{0,2}\s?(.{1,500})$/i;

/** How many lines are examined. */
const PEEK = 60;

/**
 * The book in a file's metadata; its title defaults to the first heading. Null if there is no metadata.
 *
 * @param start the offset after the front matter
 */
export function bookIn(text: string, start: number): Book | null {
  const book = { author: '', title: '' };
  let [isWithin, hasFacts, heading, count] = [false, false, '', 0];
  for (const { line } of linesOf(text, start)) {
    if (++count > PEEK) break;
    const here = headingIn(line);
    if (here !== null) {
      isWithin = isAboveFacts(here);
      hasFacts ||= isWithin;
      if (!isWithin && !hasFacts) heading ||= here;
      continue;
    }
    const [, name = '', value = ''] = (isWithin && FACT.exec(itemIn(line) ?? line.trim())) || [];
    if (/^aut/i.test(name)) book.author ||= plain(value);
    else if (name !== '') book.title ||= plain(value);
  }
  return hasFacts ? { author: book.author, title: book.title || plain(heading) } : null;
}

/** Without the markup of wiki links and links. */
function plain(value: string): string {
  return value
    .replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/g, '$1')
    .replace(/\[([^[\]]{1,200})\]\([^()\s]{1,500}\)/g, '$1')
    .trim();
}

/** Words for a location in a book. */
const PLACE = String.raw`(?:location|loc\.?|position|page|seite|view highlight|highlight|p\.|s\.|time)`;
const LINKED = new RegExp(
  String.raw`\s?\(?\[\(?${PLACE}[^[\]]{0,40}\]\([^()\s]{1,2000}\)\)?$`,
  'i',
);
const BARE = new RegExp(
  String.raw`\s?[([]${PLACE}:?\s?\d[\d\s–-]{0,20}(?:[,;·|]\s?${PLACE}:?\s?\d[\d\s–-]{0,20})?[)\]]$`,
  'i',
);
const LABELLED =
  /\s[—–-]\s(?:location|page|position|seite):\s?\[[^[\]]{1,40}\]\([^()\s]{1,2000}\)$/i;
const BLOCK = /\s\^[\w-]{1,40}$/;
/** In UTF-16 units: only so much of a line's end is examined. */
const REACH = 2_200;

/** Removes the location in the book, and Obsidian's block id, from the end of a line. */
export function withoutPlace(line: string): string {
  const head = line.slice(0, -REACH);
  const end = line.slice(-REACH).trimEnd();
  const plain = end.replace(BLOCK, '').replace(LABELLED, '').replace(LINKED, '').replace(BARE, '');
  return plain.trim() === end.trim() ? line : head + plain;
}
