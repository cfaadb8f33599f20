/**
 * What versions 1 and 2 of News Feed Eradicator took for many quotes at once: one a line, with a `~`
 * between the words and who said them.
 */
import { admit, skipLine } from './admit.ts';
import type { DeckFile } from './found.ts';
import { unmarked } from './quotationMarks.ts';
import { linesOf, TEXT_SLICE } from './textLines.ts';

/** How many lines are looked at to tell what a file is. */
const PEEK = 200;

/** A `~` that is neither at the beginning or the end of the line, nor escaped, nor behind a link or `#`. */
const TILDE = /^(?!#|.*:\/\/)[^~]*[^~\\]~[^~]+$/;

/** Whether most of the first lines are such, and there are several. */
export function isNewsFeedList(text: string): boolean {
  let [lines, such] = [0, 0];
  for (const { line } of linesOf(text)) {
    if (line.trim() === '') continue;
    lines++;
    if (TILDE.test(line.trim())) such++;
    if (lines === PEEK) break;
  }
  return such > 1 && such * 2 > lines;
}

/** The quotes in such a list. Each value is where in the text a slice ended. */
export function* readNewsFeedList(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'newsFeedEradicator', title: null, found: [], skipped: [] };
  let told = 0;
  for (const { line, row, end, isTooLong } of linesOf(text)) {
    if (isTooLong) skipLine(file, row);
    if (line.trim() !== '') {
      const tilde = line.lastIndexOf('~');
      const words = tilde === -1 ? line : line.slice(0, tilde);
      const speaker = tilde === -1 ? '' : line.slice(tilde + 1);
      admit(file, row, { text: unmarked(words.trim()), speaker });
    }
    if (end - told < TEXT_SLICE) continue;
    told = end;
    yield end;
  }
  return file;
}
