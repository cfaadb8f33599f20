import { type Line, lineCount, lineOf, type WidePiece } from './lines.ts';

/** How even lines have to be: all alike, as of a few large ones, or but the last, as of a paragraph. */
export type Evenness = 'balanced' | 'paragraph';

/** Sums of widths in another order differ by so much, in em. */
const HAIR = 1e-9;

/** The end of a sentence, perhaps with a mark behind it. */
const SENTENCE_END = /[.!?…:]['"’”“«»)]*$/u;

/**
 * The lines of a text, as few as can be and with the calmest right edge: the least sum of the squares
 * of what is empty at their ends (Knuth and Plass, 1981), with a price on what looks like a mistake.
 *
 * @param room how wide a line may be, in em; no piece may be wider
 */
export function calmLines(pieces: readonly WidePiece[], room: number, evenness: Evenness): Line[] {
  const count = lineCount(pieces, room);
  // best[k][to]: the least price of setting the first `to` pieces in k lines, and where the last began.
  const best: { price: number; from: number }[][] = [[{ price: 0, from: 0 }]];
  for (let k = 1; k <= count; k++) {
    const row: { price: number; from: number }[] = [];
    for (const [start, before] of (best[k - 1] ?? []).entries()) {
      if (before === undefined) continue;
      let width = 0;
      for (let to = start + 1; to <= pieces.length; to++) {
        const piece = pieces[to - 1];
        if (!piece) break;
        width += piece.width;
        if (to > start + 1 && width > room + HAIR) break;
        const isLast = k === count;
        if (isLast === (to === pieces.length)) {
          const empty = (room - width - piece.hyphenWidth) / room;
          if (empty >= -HAIR || to === start + 1) {
            const price =
              before.price +
              (isLast ? priceOfLast(pieces, start, empty, evenness) : empty ** 2) +
              (isLast ? 0 : priceOfBreak(pieces, start, to));
            if (price < (row[to]?.price ?? Number.POSITIVE_INFINITY))
              row[to] = { price, from: start };
          }
        }
        width += piece.glueWidth;
      }
    }
    best[k] = row;
  }
  return traced(pieces, best, count);
}

function traced(
  pieces: readonly WidePiece[],
  best: readonly { from: number }[][],
  count: number,
): Line[] {
  const lines: Line[] = [];
  let to = pieces.length;
  for (let k = count; k > 0; k--) {
    const from = best[k]?.[to]?.from ?? 0;
    lines.unshift(lineOf(pieces, from, to));
    to = from;
  }
  return lines;
}

function priceOfLast(
  pieces: readonly WidePiece[],
  start: number,
  empty: number,
  evenness: Evenness,
): number {
  if (start === 0) return 0;
  const isWidow = pieces.length - start === 1;
  const uneven = evenness === 'balanced' ? 0.8 * empty ** 2 : 2 * Math.max(0, empty - 0.7) ** 2;
  return uneven + (isWidow ? (evenness === 'balanced' ? 0.12 : 0.5) : 0);
}

/** What looks like a mistake at the end of a line. */
function priceOfBreak(pieces: readonly WidePiece[], start: number, to: number): number {
  const [before, last, next] = [pieces[to - 2], pieces[to - 1], pieces[to]];
  let price = 0;
  if (last && last.glue === '') price += 0.01;
  if (last && last.hyphen !== '') price += 0.04;
  // The first short word of a sentence at the end of a line, or its last one at the beginning.
  if (last && before && to - 2 >= start && last.text.length <= 3 && SENTENCE_END.test(before.text))
    price += 0.04;
  if (next && last && SENTENCE_END.test(next.text) && !SENTENCE_END.test(last.text)) price += 0.015;
  return price;
}
