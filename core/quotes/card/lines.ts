import { graphemesOf } from './breaks.ts';
import type { Measure } from './card.ts';
import type { Piece } from './pieces.ts';

/** A piece, and how wide it and what follows it run, in em. */
export interface WidePiece extends Piece {
  width: number;
  glueWidth: number;
  hyphenWidth: number;
}

/** A line of words, and how wide it runs, in em. */
export interface Line {
  text: string;
  width: number;
}

/** The places at which one may best cut what is too wide for a line, as in an address. */
const GOOD_CUT = /[-./?&=_%#:,;@+]$/;

export function measured(pieces: readonly Piece[], measure: Measure): WidePiece[] {
  const space = measure(' ');
  const hyphen = measure('-');
  return pieces.map((piece) => ({
    ...piece,
    width: measure(piece.text),
    glueWidth: piece.glue === '' ? 0 : space,
    hyphenWidth: piece.hyphen === '' ? 0 : hyphen,
  }));
}

/** How wide the line from one piece up to another, that one left out, runs in em. */
export function widthOf(pieces: readonly WidePiece[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to - 1; i++)
    width += (pieces[i]?.width ?? 0) + (pieces[i]?.glueWidth ?? 0);
  const last = pieces[to - 1];
  return width + (last ? last.width + last.hyphenWidth : 0);
}

export function lineOf(pieces: readonly WidePiece[], from: number, to: number): Line {
  const part = pieces.slice(from, to);
  const text = part
    .map((piece, i) => piece.text + (i < part.length - 1 ? piece.glue : piece.hyphen))
    .join('');
  return { text, width: widthOf(pieces, from, to) };
}

/** The number of lines of at most `room` em that the pieces need, none of them wider than a line. */
export function lineCount(pieces: readonly WidePiece[], room: number): number {
  let count = 0;
  let from = 0;
  while (from < pieces.length) {
    let to = from + 1;
    let width = pieces[from]?.width ?? 0;
    for (; to < pieces.length; to++) {
      const [before, next] = [pieces[to - 1], pieces[to]];
      if (!before || !next) break;
      width += before.glueWidth + next.width;
      if (width + next.hyphenWidth > room) break;
    }
    count += 1;
    from = to;
  }
  return count;
}

/**
 * The pieces, with such as are wider than `room` em cut into several: after a mark if there is one in
 * the second half, else between two characters. A single character is never cut.
 */
export function cutToFit(
  pieces: readonly WidePiece[],
  room: number,
  measure: Measure,
): WidePiece[] {
  return pieces.flatMap((piece) => {
    if (piece.width + piece.hyphenWidth <= room) return [piece];
    const parts = cut(piece.text, room - piece.hyphenWidth, measure);
    return parts.map((text, i) =>
      i === parts.length - 1
        ? { ...piece, text, width: measure(text) }
        : {
            text,
            width: measure(text),
            ...{ glue: '', hyphen: '' },
            ...{ glueWidth: 0, hyphenWidth: 0 },
          },
    ) as WidePiece[];
  });
}

function cut(text: string, room: number, measure: Measure): string[] {
  const parts: string[] = [];
  let rest = graphemesOf(text);
  while (rest.length > 0) {
    let length = 0;
    for (let width = 0; length < rest.length; length++) {
      width += measure(rest[length] ?? '');
      if (width > room) break;
    }
    length = Math.max(1, length);
    if (length < rest.length) {
      const good = rest.findLastIndex((each, i) => i < length && GOOD_CUT.test(each)) + 1;
      if (good > length / 2) length = good;
    }
    parts.push(rest.slice(0, length).join(''));
    rest = rest.slice(length);
  }
  return parts;
}
