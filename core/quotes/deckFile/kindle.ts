/** Parses a Kindle's `My Clippings.txt`: highlights, notes and bookmarks, separated by `==========`. */
import { addOrSkip, skipLine } from './addOrSkip.ts';
import type { DeckFile } from './deckFile.ts';
import { linesOf, TEXT_SLICE } from './lineKind.ts';

const DIVIDER = /^={10}\s*$/;

/**
 * The second line of a note, in the languages of a Kindle; any other entry is a highlight, or a
 * bookmark, which has no text.
 */
const NOTE =
  /^[-–]\s?(?:[\p{L}]{1,8}\s){0,2}(?:notiz|note|nota|notitie|anteckning|notatka|poznámka|заметка)(?=\s|$)|^[-–].{0,40}(?:メモ|笔记|筆記)/iu;

/** How many lines are examined to recognize the format. */
const PEEK = 12;

/** Whether `text` is such a file: the first title is followed by a line about the location. */
export function isKindleClippings(text: string): boolean {
  const lines: string[] = [];
  let isDivided = false;
  for (const { line } of linesOf(text)) {
    if (lines.length < PEEK) lines.push(line);
    isDivided = DIVIDER.test(line);
    if (isDivided || lines.length === PEEK) break;
  }
  const [title, place = ''] = lines.filter((line) => line.trim() !== '');
  return (
    title !== undefined && /^[-–]\s/.test(place) && (isDivided || /\n={10}\s*(?:\n|$)/.test(text))
  );
}

/** The highlights in such a file. Each value is where in the text a slice ended. */
export function* readKindleClippings(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'kindle', title: null, found: [], skipped: [] };
  const take = (clipping: readonly string[], firstRow: number) => {
    const [title = '', place = '', ...words] = clipping;
    const said = words.join('\n').trim();
    // The publisher's limit is reached: `<You have reached the clipping limit for this item>`.
    const isWords = said !== '' && !NOTE.test(place) && !/^<[^<>]{1,300}>$/.test(said);
    if (isWords) addOrSkip(file, firstRow, { text: said, ...bookOf(title) });
  };
  yield* readEntries(text, DIVIDER, file, take);
  return file;
}

/**
 * Hands each entry between lines that are a `divider` to `take`: its trimmed lines from the first that is not blank, and
 * the row of that. Lines that are too long are skipped in `file`. Each value is where in the text a slice ended.
 */
export function* readEntries(
  text: string,
  divider: RegExp,
  file: DeckFile,
  take: (entry: readonly string[], firstRow: number) => void,
): Generator<number, void, void> {
  let [entry, firstRow, reported] = [[] as string[], 1, 0];
  for (const { line, row, end, isTooLong } of linesOf(text)) {
    if (isTooLong) skipLine(file, row);
    if (divider.test(line)) {
      take(entry, firstRow);
      entry = [];
    } else if (entry.length > 0 || line.trim() !== '') {
      if (entry.length === 0) firstRow = row;
      entry.push(line.trim());
    }
    if (end - reported < TEXT_SLICE) continue;
    reported = end;
    yield end;
  }
  take(entry, firstRow);
}

/** `Das Buch der Nähe (Beispiel, Ada)`: title and author. */
export function bookOf(line: string): { speaker: string; source: { title: string } } {
  const opening = line.endsWith(')') ? openingOf(line) : -1;
  if (opening < 1) return { speaker: '', source: { title: line.trim() } };
  const authors = line.slice(opening + 1, -1).split(';');
  return {
    speaker: authors.map(givenFirst).join(', '),
    source: { title: line.slice(0, opening).trim() },
  };
}

/** The opening bracket that matches the one at the end: names may contain brackets. */
function openingOf(line: string): number {
  let depth = 0;
  for (let at = line.length - 1; at >= 0; at--) {
    if (line[at] === ')') depth++;
    else if (line[at] === '(' && --depth === 0) return at;
  }
  return -1;
}

function givenFirst(author: string): string {
  const [family = '', given = '', ...more] = author.split(',').map((part) => part.trim());
  return given !== '' && more.length === 0 ? `${given} ${family}` : author.trim();
}
