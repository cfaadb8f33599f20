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
