import { calmLines, type Evenness } from './balance.ts';
import type { Measure } from './card.ts';
import {
  cutToFit,
  type Line,
  lineCount,
  measured,
  type Verse,
  versesOf,
  type WidePiece,
} from './lines.ts';

/** The typeset text of a quote. */
export interface SetWords {
  /** In pixels. */
  size: number;
  /** Line spacing, in pixels. */
  leading: number;
  /** Widths in em; baselines in pixels below the top of the block. */
  lines: (Line & { baseline: number })[];
  /** From the cap height of the first line to the descenders of the last, in pixels. */
  height: number;
}

/** The space for text at one size, in pixels. */
export interface Room {
  width: number;
  /** What they may fill … */
  height: number;
  /** … and what there is. */
  free: number;
}

/** Font metrics in em: cap height, and descenders. */
const CAPITALS = 0.7;
const DESCENDERS = 0.25;

/** Before a new paragraph, in lines. */
const PARAGRAPH_GAP = 0.5;

/** Up to so many lines, a single paragraph is balanced including its last line. */
const BALANCED_LINES = 9;

/** Words are only cut below this size; above, a smaller size is tried instead. */
const CUTS_BELOW = 44;

interface WideVerse extends Omit<Verse, 'pieces'> {
  pieces: WidePiece[];
}

/**
 * Typesets the text in the largest size that fits; null if none does.
 *
 * @param sizes to try, in descending order
 * @param closing the closing quotation mark, for which the last line needs space
 * @param roomAt the available space at a size
 */
export function setWords(
  text: string,
  closing: string,
  sizes: readonly number[],
  roomAt: (size: number) => Room,
  measure: Measure,
): SetWords | null {
  const verses = versesOf(text).map((verse) => ({
    ...verse,
    pieces: measured(verse.pieces, measure),
  }));
  reserve(verses, measure(closing));
  const widest = Math.max(...verses.flatMap(({ pieces }) => pieces.map(fullWidth)));
  for (const size of sizes) {
    const room = roomAt(size);
    const width = room.width / size;
    if (widest > width && size > CUTS_BELOW) continue;
    const cut = verses.map((verse) => ({
      ...verse,
      pieces: cutToFit(verse.pieces, width, measure),
    }));
    const counts = cut.map(({ pieces }) => lineCount(pieces, width));
    const count = counts.reduce((sum, each) => sum + each, 0);
    const leading = size * leadingOf(size);
    const gaps = cut.filter(({ beginsParagraph }, i) => beginsParagraph && i > 0).length;
    const height = (CAPITALS + DESCENDERS) * size + leading * (count - 1 + gaps * PARAGRAPH_GAP);
    if (height > room.height) continue;
    const evenness = cut.length === 1 && count <= BALANCED_LINES ? 'balanced' : 'paragraph';
    return { size, leading, height, lines: placed(cut, width, evenness, size, leading) };
  }
  return null;
}

/** Reserves space for the closing quotation mark on the last line. */
function reserve(verses: readonly WideVerse[], width: number): void {
  const last = verses.at(-1)?.pieces.at(-1);
  if (last) last.hyphenWidth += width;
}

function fullWidth({ width, hyphenWidth }: WidePiece): number {
  return width + hyphenWidth;
}

/** Line height in em: smaller for large type. */
function leadingOf(size: number): number {
  const [small, large] = [26, 72];
  const share = Math.min(1, Math.max(0, (size - small) / (large - small)));
  return 1.34 - share * 0.13;
}

function placed(
  verses: readonly WideVerse[],
  width: number,
  evenness: Evenness,
  size: number,
  leading: number,
): SetWords['lines'] {
  let baseline = CAPITALS * size - leading;
  return verses.flatMap(({ pieces, beginsParagraph }, place) => {
    if (beginsParagraph && place > 0) baseline += leading * PARAGRAPH_GAP;
    return calmLines(pieces, width, evenness).map((line) => {
      baseline += leading;
      return { ...line, baseline };
    });
  });
}
