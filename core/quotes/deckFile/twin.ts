/** What stands around and between words without changing what is said. */
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{S}\p{M}]+/gu;

/**
 * The same for two writings of one quote: case, quotation marks, dashes, other punctuation, white
 * space, what cannot be seen, such as soft hyphens, and what NFKC makes equal, such as ligatures and
 * full-width letters, do not count.
 */
export function twinKey(text: string): string {
  const visible = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const folded = visible.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
  // A quote of marks alone is itself.
  return folded === '' ? text.trim() : folded;
}
