import type { Measure } from '../../../../core/quotes/card/card.ts';
import { graphemesOf } from '../../../../core/quotes/card/lines.ts';

/** Widths of a made-up face, in em: narrow and wide letters, about as those of the real one. */
export const measure: Measure = (text) => {
  const width = known.get(text) ?? graphemesOf(text).reduce((sum, each) => sum + widthOf(each), 0);
  known.set(text, width);
  return width;
};

const known = new Map<string, number>();

function widthOf(character: string): number {
  if (/^[ijl.,;:'’!|]/.test(character)) return 0.28;
  if (/^[\s„“”‚‘()-]/.test(character)) return 0.3;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Extended_Pictographic}]/u.test(character)) return 1;
  return /^[mwMW]/.test(character) ? 0.85 : 0.5;
}
