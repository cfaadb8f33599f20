import type { Measure } from './card.ts';

/**
 * Where a line may be broken inside a run of characters without white space. The rules are the few
 * of Unicode's line breaking (UAX 14) that quotes meet; whatever is not named here stays together.
 */

const SOFT_HYPHEN = '\u00ad';
const NO_WIDTH = '\u200b';

/** Scripts that put no spaces between words, and in which every character may end a line … */
const BY_CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** … or every word, which a dictionary knows. */
const BY_WORD = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What does not begin a line (Japanese kinsoku, JIS X 4051), and what does not end one. */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}、。，．！？：；・…‥ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜～,.!?:;%‰°\u200b]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}„‚￥＄#]$/u;

const LETTER = /[\p{L}\p{N}]/u;
const HYPHENS = /[-‐–—/]$/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The characters of a text as a reader counts them: never half an emoji, nor a letter without its accents. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Cuts a run without white space where a line may be broken. Joined again, the parts are the run. */
export function partsOf(run: string): string[] {
  const starts = BY_WORD.test(run) ? wordStarts(run) : null;
  const parts: string[] = [];
  let part = '';
  let place = 0;
  for (const next of graphemesOf(run)) {
    if (part !== '' && (mayBreak(part, next) || starts?.has(place))) {
      parts.push(part);
      part = '';
    }
    part += next;
    place += next.length;
  }
  return part === '' ? parts : [...parts, part];
}

function wordStarts(run: string): Set<number> {
  const all = Array.from(words.segment(run));
  return new Set(all.filter(({ segment }) => BY_WORD.test(segment)).map(({ index }) => index));
}

function mayBreak(before: string, next: string): boolean {
  if (before.endsWith(SOFT_HYPHEN) || before.endsWith(NO_WIDTH)) return true;
  if (NOT_FIRST.test(next) || NOT_LAST.test(before)) return false;
  // After the hyphen of a compound, after a dash, in an address: not before a minus, nor in `//`.
  if (HYPHENS.test(before)) return LETTER.test(next) && LETTER.test(before.at(-2) ?? '');
  return BY_CHARACTER.test(next) || BY_CHARACTER.test(graphemesOf(before.slice(-8)).at(-1) ?? '');
}

/** What stays together on a line. */
export interface Piece {
  text: string;
  /** What stands between it and the next one on the same line: a space or nothing. */
  glue: '' | ' ';
  /** What is added where a line ends with it: the hyphen of a word that is broken there. */
  hyphen: '' | '-';
}

/** A line of the author's own: of a text without line breaks, the only one. */
export interface Verse {
  pieces: Piece[];
  /** Whether a new paragraph begins with it. */
  beginsParagraph: boolean;
}

/** White space at which lines may break: those that are not to be broken are no part of it. */
const SPACE = /[\p{Cc} \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/u;
const NEW_LINE = /\r\n?|[\n\u0085\u2028]/;
const PARAGRAPHS = /\u2029|(?:\r\n?|[\n\u0085\u2028])[^\S\u2029]*(?:\r\n?|[\n\u0085\u2028])/;

/** What does not begin a line, though a space stands before it: a dash, a lone mark, an emoji. */
const LEANS_BACK =
  /^(?:[–—…!?:;»%]+(?:[.,][.,!?…]*)?|(?:\.{3}|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f])+)[.,!?…]*)$/u;
/** What does not end a line, though a space follows: an opening mark. */
const LEANS_ON = /^[«„“‚‘(]$/u;

/** The text as the author broke it, without white space at the ends of lines. */
export function versesOf(text: string): Verse[] {
  return text.split(PARAGRAPHS).flatMap((paragraph) =>
    paragraph
      .split(NEW_LINE)
      .map(piecesOf)
      .filter((pieces) => pieces.length > 0)
      .map((pieces, place) => ({ pieces, beginsParagraph: place === 0 })),
  );
}

/** The pieces of a text that is one line if there is room for it. */
export function piecesOf(text: string): Piece[] {
  return joined(text.split(SPACE).filter((run) => run !== '')).flatMap((run) => {
    const parts = partsOf(run);
    return parts.map(
      (part, place): Piece => ({
        text: part.replaceAll(/[\u00ad\u200b]/g, ''),
        glue: place === parts.length - 1 ? ' ' : '',
        hyphen: part.endsWith('\u00ad') ? '-' : '',
      }),
    );
  });
}

/** The runs, each with what leans on it. */
function joined(runs: string[]): string[] {
  const result: string[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && (LEANS_BACK.test(run) || LEANS_ON.test(last)))
      result[result.length - 1] = `${last} ${run}`;
    else result.push(run);
  }
  return result;
}

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
