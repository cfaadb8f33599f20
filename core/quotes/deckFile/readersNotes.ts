/** What programs for readers, such as Readwise and Obsidian’s for Kindle, write around highlights in Markdown. */

import { linesOf } from './lineKind.ts';
import { headingIn, itemIn } from './markdownBlocks.ts';

/** What a file says of the book that its highlights are of. */
export interface Book {
  author: string;
  title: string;
}

/** The heading above the facts on a book. */
const FACTS = /^(?:metadata|metadaten|meta|about|book info|buch|infos?)$/i;
const FACT =
  /^[*_]{0,2}(author|authors|autor|autorin|autoren|full title|title|titel|book|buch)[*_]{0,2}\s?:[*_]{0,2}\s?(.{1,500})$/i;

/** How many lines are looked at. */
const PEEK = 60;

/** Whether a heading has the facts on a book below it, up to the next one. */
export function isAboveFacts(heading: string): boolean {
  return FACTS.test(heading.trim());
}

/**
 * The book that a file is on, where it has such facts; its title is the first heading, if nothing else says
 * it. Null where it has none.
 *
 * @param start where the text begins, behind its front matter
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

/** Without the brackets of a link within a vault, and of one that leads elsewhere. */
function plain(value: string): string {
  return value
    .replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/g, '$1')
    .replace(/\[([^[\]]{1,200})\]\([^()\s]{1,500}\)/g, '$1')
    .trim();
}

/** What a place in a book is called. */
const PLACE = String.raw`(?:location|loc\.?|position|page|seite|view highlight|highlight|p\.|s\.|time)`;
const LINKED = new RegExp(String.raw`\s?\(?\[${PLACE}[^[\]]{0,40}\]\([^()\s]{1,2000}\)\)?$`, 'i');
const BARE = new RegExp(String.raw`\s?\(${PLACE}\s?\d[\d\s–-]{0,20}\)$`, 'i');
const NAMED = /\s[—–-]\s(?:location|page|position|seite):\s?\[[^[\]]{1,40}\]\([^()\s]{1,2000}\)$/i;
const BLOCK = /\s\^[\w-]{1,40}$/;
/** No place is longer, in UTF-16 units; the end of a line is looked at, and no more. */
const REACH = 2_200;

/** The words of a line without the place in the book behind them, and without what Obsidian calls a block. */
export function withoutPlace(line: string): string {
  const head = line.slice(0, -REACH);
  const end = line.slice(-REACH).trimEnd();
  const plain = end.replace(BLOCK, '').replace(NAMED, '').replace(LINKED, '').replace(BARE, '');
  return plain.trim() === end.trim() ? line : head + plain;
}
