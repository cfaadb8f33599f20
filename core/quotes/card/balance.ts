import { type Line, lineCount, lineOf, type WidePiece } from './lines.ts';

/** `balanced`: all lines of similar width; `paragraph`: all but the last. */
export type Evenness = 'balanced' | 'paragraph';

/** Rounding tolerance for sums of widths, in em. */
const EPSILON = 1e-9;

/** The end of a sentence, possibly followed by a quotation mark. */
const SENTENCE_END = /[.!?…:]['"’”“«»)]*$/u;

/**
 * Breaks a text into as few lines as possible with the smoothest right edge: minimizes the sum of
 * squared empty widths (Knuth and Plass, 1981), plus penalties for bad breaks.
 *
 * @param room the width of a line, in em; no piece may be wider
 */
export function calmLines(pieces: readonly WidePiece[], room: number, evenness: Evenness): Line[] {
  const count = lineCount(pieces, room);
  // best[k][to]: the lowest cost of setting the first `to` pieces in k lines, and where the last line
  // begins.
  const best: { cost: number; from: number }[][] = [[{ cost: 0, from: 0 }]];
  for (let k = 1; k <= count; k++) {
    const row: { cost: number; from: number }[] = [];
    for (const [start, before] of (best[k - 1] ?? []).entries()) {
      if (before === undefined) continue;
      let width = 0;
      for (let to = start + 1; to <= pieces.length; to++) {
        const piece = pieces[to - 1];
        if (!piece) break;
        width += piece.width;
        if (to > start + 1 && width > room + EPSILON) break;
        const isLast = k === count;
        if (isLast === (to === pieces.length)) {
          const empty = (room - width - piece.hyphenWidth) / room;
          if (empty >= -EPSILON || to === start + 1) {
            const cost =
              before.cost +
              (isLast ? costOfLast(pieces, start, empty, evenness) : empty ** 2) +
              (isLast ? 0 : costOfBreak(pieces, start, to));
            if (cost < (row[to]?.cost ?? Number.POSITIVE_INFINITY)) row[to] = { cost, from: start };
          }
        }
        width += piece.glueWidth;
      }
    }
    best[k] = row;
  }
  return backtrack(pieces, best, count);
}

function backtrack(
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

function costOfLast(
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

/** Penalties for bad breaks. */
function costOfBreak(pieces: readonly WidePiece[], start: number, to: number): number {
  const [before, last, next] = [pieces[to - 2], pieces[to - 1], pieces[to]];
  let cost = 0;
  if (last && last.glue === '') cost += 0.01;
  if (last && last.hyphen !== '') cost += 0.04;
  // A sentence's short first word at the end of a line, or its last word at the beginning.
  if (last && before && to - 2 >= start && last.text.length <= 3 && SENTENCE_END.test(before.text))
    cost += 0.04;
  if (next && last && SENTENCE_END.test(next.text) && !SENTENCE_END.test(last.text)) cost += 0.015;
  return cost;
}
