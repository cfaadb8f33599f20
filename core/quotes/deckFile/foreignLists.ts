import { addOrSkip, skipLine } from './addOrSkip.ts';
import { isNameLike } from './attribution.ts';
import { withoutOuterMarks } from './cleanText.ts';
import type { DeckFile } from './deckFile.ts';
import { linesOf, TEXT_SLICE } from './lineKind.ts';

/** Bonjourr's list of own quotes: one per line, `Author, text`, split at the first comma. */

/** In UTF-16 units. */
const AUTHOR_LIMIT = 80;

/**
 * Whether `text` is a Bonjourr list: each line has an author that looks like a name. A single line
 * could be anything, and lines with the same, larger number of commas are a table.
 *
 * @param isSure whether something else says so, so that names may look odd
 */
export function isBonjourrList(text: string, isSure: boolean): boolean {
  const counts = new Set<number>();
  let lines = 0;
  let sentences = 0;
  for (const { line } of linesOf(text)) {
    if (line.trim() === '') continue;
    const comma = line.slice(0, AUTHOR_LIMIT).indexOf(',');
    const author = line.slice(0, Math.max(comma, 0)).trim();
    if (comma === -1 || line.slice(comma + 1, comma + 100).trim() === '') return false;
    if (!isSure && author !== '' && !isNameLike(author)) return false;
    lines++;
    if (!isNameLike(line.slice(comma + 1, comma + 100).trim())) sentences++;
    if (counts.size < 2) counts.add(line.split(',').length - 1);
  }
  const isTable = lines > 1 && counts.size === 1 && !counts.has(1) && !counts.has(2);
  // In `Carpe diem, Horaz` either part could be the author.
  return lines >= (isSure ? 1 : 2) && !isTable && (isSure || sentences * 2 > lines);
}

/** Adds the quote of a Bonjourr line. */
export function addBonjourrLine(file: DeckFile, row: number, entry: unknown): void {
  const text = typeof entry === 'string' ? entry : '';
  const comma = text.indexOf(',');
  addPair(file, row, [text.slice(0, Math.max(comma, 0)), text.slice(comma + 1)]);
}

/** The quotes in such a list. Each value is where in the text a slice ended. */
export function* readBonjourrList(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'bonjourr', title: null, found: [], skipped: [] };
  let reported = 0;
  for (const { line, row, end, isTooLong } of linesOf(text)) {
    if (isTooLong) skipLine(file, row);
    if (line.trim() !== '') addBonjourrLine(file, row, line);
    if (end - reported < TEXT_SLICE) continue;
    reported = end;
    yield end;
  }
  return file;
}

/** Adds an author and a text. `\n` in the text is a line break, as in Bonjourr. */
export function addPair(file: DeckFile, row: number, entry: unknown): void {
  if (!isPair(entry)) {
    file.skipped.push({ row, why: 'not-a-quote' });
    return;
  }
  const text = withoutTableMarks(entry[1].trim()).replaceAll('\\n', '\n');
  addOrSkip(file, row, { text: withoutOuterMarks(text), speaker: entry[0] });
}

export function isPair(entry: unknown): entry is readonly [string, string] {
  return (
    Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string')
  );
}

/** Lists made with a spreadsheet quote texts that contain a comma. */
function withoutTableMarks(cell: string): string {
  if (!/^".*"$/s.test(cell)) return cell;
  const inner = cell.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? cell : inner.replaceAll('""', '"');
}

/**
 * The bulk format of News Feed Eradicator 1 and 2: one quote per line, with a `~` between text and
 * speaker.
 */

/** How many lines are examined to recognize the format. */
const PEEK = 200;

/** A `~` that is not at either end of the line, not escaped, and not after a link or `#`. */
const TILDE = /^(?!#|.*:\/\/)[^~]*[^~\\]~[^~]+$/;

/** Whether most of the first lines, and more than one, have such a `~`. */
export function isNewsFeedList(text: string): boolean {
  let [lines, matching] = [0, 0];
  for (const { line } of linesOf(text)) {
    if (line.trim() === '') continue;
    lines++;
    if (TILDE.test(line.trim())) matching++;
    if (lines === PEEK) break;
  }
  return matching > 1 && matching * 2 > lines;
}

/** The quotes in such a list. Each value is where in the text a slice ended. */
export function* readNewsFeedList(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'newsFeedEradicator', title: null, found: [], skipped: [] };
  let reported = 0;
  for (const { line, row, end, isTooLong } of linesOf(text)) {
    if (isTooLong) skipLine(file, row);
    if (line.trim() !== '') {
      const tilde = line.lastIndexOf('~');
      const words = tilde === -1 ? line : line.slice(0, tilde);
      const speaker = tilde === -1 ? '' : line.slice(tilde + 1);
      addOrSkip(file, row, { text: withoutOuterMarks(words.trim()), speaker });
    }
    if (end - reported < TEXT_SLICE) continue;
    reported = end;
    yield end;
  }
  return file;
}
