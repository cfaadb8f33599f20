import { admit, skipLine } from './admit.ts';
import { Chunks } from './chunks.ts';
import { type Dialect, linesApart, toldIn } from './chunkTold.ts';
import { unescaped } from './escapes.ts';
import type { DeckFile } from './found.ts';
import { lineKind } from './lineKind.ts';
import { linesOf, TEXT_SLICE } from './textLines.ts';

/** Plain text: a line stays a line, and `\` alone in one is a blank line within a quote. */
export const PLAIN: Dialect = {
  words: (lines) => {
    const text = lines.map((each) => (each.trim() === '\\' ? '' : each.trim())).join('\n');
    return unescaped(text.replace(/\n{3,}/g, '\n\n'));
  },
  part: (raw) => ({ text: unescaped(raw) }),
};

/**
 * The quotes in plain text: a paragraph each, with who said it behind a dash at its end. Each value is
 * where in the text a slice ended.
 *
 * @throws DeckFileError from `next`, if there are too many
 */
export function* readText(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'text', title: null, found: [], skipped: [] };
  const chunks = new Chunks();
  const admitAll = () => {
    for (const chunk of chunks.take().flatMap(linesApart)) {
      admit(file, chunk.row, toldIn(chunk, PLAIN));
    }
  };
  let told = 0;
  for (const { line, row, end, isTooLong } of linesOf(text)) {
    if (isTooLong) skipLine(file, row);
    const lineIs = lineKind(line);
    if (lineIs === 'blank' || lineIs === 'divider') chunks.end();
    else chunks.add(line, row);
    admitAll();
    if (end - told < TEXT_SLICE) continue;
    told = end;
    yield end;
  }
  chunks.close();
  admitAll();
  return file;
}
