import { QUOTE_LIMITS } from '../ownQuote.ts';
import { addOrSkip, skipLine } from './addOrSkip.ts';
import { inlineDash } from './attribution.ts';
import { bracketed } from './bracketed.ts';
import { Chunks, type Dialect, linesApart, parseChunk } from './chunks.ts';
import { unescaped, withoutOuterMarks } from './cleanText.ts';
import type { DeckFile } from './deckFile.ts';
import { lineKind, linesOf, TEXT_SLICE } from './lineKind.ts';

/** Plain text: line breaks stay, and a lone `\` is a blank line within a quote. */
export const PLAIN: Dialect = {
  words: (lines) => {
    const text = lines.map((each) => (each.trim() === '\\' ? '' : each.trim())).join('\n');
    return unescaped(text.replace(/\n{3,}/g, '\n\n'));
  },
  part: (raw) => ({ text: unescaped(raw) }),
};

/** How a line that is a quote of its own ends, and how it cannot begin. */
const SENTENCE_END =
  /[.!?…。！？]["”“»«’'」』)*]{0,2}(?: ?\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?\u200d?){0,6}$/u;
const WITHIN_SENTENCE = /^\p{Ll}/u;

/**
 * Whether each line is a quote: there are several, without blank lines, and each ends like a sentence
 * or has an attribution; or together they are too long for one quote. A `\` says that the lines belong
 * together.
 */
export function isOneALine(text: string): boolean {
  let [count, length, areWhole] = [0, 0, true];
  for (const { line, isTooLong } of linesOf(text.trim())) {
    const trimmed = line.trim();
    if (isTooLong || trimmed.includes('\\') || lineKind(trimmed) !== 'words') return false;
    count++;
    length += trimmed.length;
    const isWhole =
      SENTENCE_END.test(trimmed) ||
      withoutOuterMarks(trimmed) !== trimmed ||
      (inlineDash(trimmed) ?? bracketed(trimmed)) !== null;
    areWhole &&= isWhole && !WITHIN_SENTENCE.test(trimmed);
    if (!areWhole && WITHIN_SENTENCE.test(trimmed)) return false;
  }
  return count > 1 && (areWhole || length > QUOTE_LIMITS.text);
}

/**
 * Reads the quotes in plain text: one per paragraph, with the attribution after a dash at its end.
 * Yields the offset after each slice.
 *
 * @throws DeckFileError from `next`, if there are too many
 */
export function* readText(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'text', title: null, found: [], skipped: [] };
  const chunks = new Chunks();
  const addAll = () => {
    for (const chunk of chunks.take().flatMap(linesApart)) {
      addOrSkip(file, chunk.row, parseChunk(chunk, PLAIN));
    }
  };
  const isList = isOneALine(text);
  let reported = 0;
  for (const { line, row, end, isTooLong } of linesOf(text)) {
    if (isTooLong) skipLine(file, row);
    const lineIs = lineKind(line);
    if (lineIs === 'blank' || lineIs === 'divider') chunks.end();
    else {
      if (isList) chunks.close();
      chunks.add(line, row);
    }
    addAll();
    if (end - reported < TEXT_SLICE) continue;
    reported = end;
    yield end;
  }
  chunks.close();
  addAll();
  return file;
}

/** Adds a quote that is a single string, with the attribution after a dash. */
export function addPlainText(file: DeckFile, row: number, entry: unknown): void {
  if (typeof entry !== 'string') file.skipped.push({ row, why: 'not-a-quote' });
  else addOrSkip(file, row, parseChunk(chunkOf(entry, row), PLAIN));
}

function chunkOf(text: string, row: number) {
  return { row, body: text.split('\n'), attribution: null, link: null, tags: null };
}
