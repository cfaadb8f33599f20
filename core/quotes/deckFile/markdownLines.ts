import type { Chunks } from './chunks.ts';
import { isReadersNote, lineKind } from './lineKind.ts';
import { type Blocks, itemIn, quotedIn } from './markdownBlocks.ts';
import { withoutPlace } from './readersNotes.ts';

/** Takes the lines of a file one after another, and leaves those out that are in no quote. */
type TakeLine = (line: string, row: number) => void;

/** How lines are taken, by the blocks that the quotes of a file are in. */
export const LINES: Readonly<Record<Blocks, (chunks: Chunks) => TakeLine>> = {
  quotes: quotedLines,
  items: itemLines,
  paragraphs: (chunks) => (line, row) => {
    if (isBreak(line)) chunks.end();
    else chunks.add(withoutPlace(line), row);
  },
};

function quotedLines(chunks: Chunks): TakeLine {
  let isInside = false;
  return (line, row) => {
    const quoted = quotedIn(line);
    if (quoted !== null) {
      isInside = true;
      if (lineKind(quoted) === 'divider') chunks.end();
      // The head of a callout, as Obsidian has them.
      else if (!/^\[![\w-]+\]/.test(quoted)) chunks.add(withoutPlace(quoted), row);
    } else if (line.trim() === '') {
      isInside = false;
      chunks.end();
    } else if (isInside && !chunks.isBehind) {
      // A line without `>` goes on with the quote above (CommonMark 0.31, 5.1).
      chunks.add(line, row);
    } else if ((!isInside && itemIn(line) !== null) || !chunks.attach(line)) {
      isInside = false;
      chunks.close();
    }
  };
}

function itemLines(chunks: Chunks): TakeLine {
  return (line, row) => {
    const item = itemIn(line);
    const isIndented = /^(?:\t| {2})/.test(line);
    if (isReadersNote(line.trim())) return;
    if (item !== null && !isIndented) {
      chunks.close();
      chunks.add(withoutPlace(item), row);
    } else if (isBreak(line)) chunks.add('', row);
    else if (isIndented && !chunks.isBehind) chunks.add(line.trim(), row);
    else if (!chunks.attach(line.trim())) chunks.close();
  };
}

function isBreak(line: string): boolean {
  const kind = lineKind(line);
  return kind === 'blank' || kind === 'divider';
}
