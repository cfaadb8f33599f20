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

/** The words of a quote in lines, and how large they are set. */
export interface SetWords {
  /** In pixels. */
  size: number;
  /** From one baseline to the next, in pixels. */
  leading: number;
  /** In em, with the baseline of each in pixels below the top of the block. */
  lines: (Line & { baseline: number })[];
  /** From the top of the capitals to the lowest of the last line, in pixels. */
  height: number;
}

/** The room that words have at one size, in pixels. */
export interface Room {
  width: number;
  /** What they may fill … */
  height: number;
  /** … and what there is. */
  free: number;
}

/** Of the face, in em: what stands above the baseline, and what hangs below it. */
const CAPITALS = 0.7;
const DESCENDERS = 0.25;

/** Before a new paragraph, in lines. */
const PARAGRAPH_GAP = 0.5;

/** As many lines of one paragraph still make a shape, that has to be even down to the last. */
const BALANCED_LINES = 9;

/** A large size is left for a smaller one rather than a word cut in two; below this, words are cut. */
const CUTS_BELOW = 44;

interface WideVerse extends Omit<Verse, 'pieces'> {
  pieces: WidePiece[];
}

/**
 * Sets the words as large as they fit, the sizes tried from the largest down; null if even the
 * smallest is too large.
 *
 * @param closing the closing mark, which the last line needs room for
 * @param roomAt the room that there is at a size
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

/** The last line has the closing mark on it: it counts as wider by that. */
function reserve(verses: readonly WideVerse[], width: number): void {
  const last = verses.at(-1)?.pieces.at(-1);
  if (last) last.hyphenWidth += width;
}

function fullWidth({ width, hyphenWidth }: WidePiece): number {
  return width + hyphenWidth;
}

/** Large type stands close, small type needs air between its lines; in em. */
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
