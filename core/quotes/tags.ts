import { QUOTE_LIMITS, TAGS_LIMIT } from './ownQuote.ts';

/**
 * Tags as they are kept: without `#` and outer space, none blank, none twice whatever its case, none
 * longer than `QUOTE_LIMITS.tag`, at most `TAGS_LIMIT`. The first way of writing wins.
 */
export function cleanTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const words = tag
      .replace(/\s+/gu, ' ')
      .replace(/^[# ]+/u, '')
      .trim();
    const short = [...words].slice(0, QUOTE_LIMITS.tag).join('').trim();
    const key = short.toLocaleLowerCase('de');
    if (short !== '' && !kept.has(key) && kept.size < TAGS_LIMIT) kept.set(key, short);
  }
  return [...kept.values()];
}
