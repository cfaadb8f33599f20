/** Parses a tolino's `notes.txt`: what was marked, notes and bookmarks, with a line of hyphens below each. */
import { addOrSkip } from './addOrSkip.ts';
import { withoutOuterMarks } from './cleanText.ts';
import type { DeckFile } from './deckFile.ts';
import { bookOf, readEntries } from './kindle.ts';
import { linesOf } from './lineKind.ts';

const DIVIDER = /^-{20,}\s*$/;

/** The line below the title: what it is, where, and the words, or the reader's own. */
const ENTRY =
  /^(markierung|notiz|lesezeichen|highlight|note|bookmark) (?:auf seite|on page) [\divxlc–-]{1,12}: ?(.*)$/i;

/** The last line: `Hinzugefügt am 05.08.2024 | 10:00`. */
const ADDED = /^(?:hinzugefügt|geändert|added|changed) (?:am|on) \d/i;

/** How many lines are examined to recognize the format. */
const PEEK = 20;

/** Whether `text` is such a file: its first title is followed by an entry, and that by a divider. */
export function isTolinoNotes(text: string): boolean {
  const lines: string[] = [];
  for (const { line } of linesOf(text)) {
    if (DIVIDER.test(line)) return ENTRY.test(lines[1] ?? '');
    if (line.trim() !== '') lines.push(line.trim());
    if (lines.length > PEEK) break;
  }
  return false;
}

/** What was marked in such a file. Each value is where in the text a slice ended. */
export function* readTolinoNotes(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'tolino', title: null, found: [], skipped: [] };
  const take = (entry: readonly string[], firstRow: number) => {
    const [title = '', head = '', ...more] = entry;
    const [, kind = '', first = ''] = ENTRY.exec(head) ?? [];
    const words = more.filter((line) => !ADDED.test(line));
    // Below a note stands what it is about, in quotation marks; a bookmark only has how its page begins.
    const marked = words.findIndex((line) => /^["„“»]/.test(line));
    const isMarked = /^(?:markierung|highlight)$/i.test(kind);
    const isNote = /^not/i.test(kind) && marked !== -1;
    const said = isMarked ? [first, ...words] : isNote ? words.slice(marked) : [];
    const quoted = said.join('\n').trim();
    if (quoted !== '')
      addOrSkip(file, firstRow, { text: withoutOuterMarks(quoted), ...bookOf(title) });
  };
  yield* readEntries(text, DIVIDER, file, take);
  return file;
}
