/** The most characters of a tag. */
export const TAG_LIMIT = 40;

/** The most tags on one quote. */
export const TAGS_LIMIT = 20;

/**
 * Tags as they are kept: without `#` and outer space, none blank, none twice whatever its case, none
 * longer than `TAG_LIMIT`, at most `TAGS_LIMIT`. The first way of writing wins.
 */
export function cleanTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const words = tag
      .replace(/\s+/gu, ' ')
      .replace(/^[# ]+/u, '')
      .trim();
    const short = [...words].slice(0, TAG_LIMIT).join('').trim();
    const key = short.toLocaleLowerCase('de');
    if (short !== '' && !kept.has(key) && kept.size < TAGS_LIMIT) kept.set(key, short);
  }
  return [...kept.values()];
}

/** What is the same for two ways of writing one tag (see `cleanTags`). */
export function tagKey(tag: string): string {
  return tag.toLocaleLowerCase('de');
}

/** The tags that somebody has typed, one after another, between commas or semicolons. */
export function typedTags(text: string): string[] {
  return cleanTags(text.split(/[,;\n]/u));
}

/** A tag, as it is written most often, and how many have it. */
export interface TagCount {
  tag: string;
  count: number;
}

/**
 * The tags of many, each once whatever its case, by the alphabet.
 *
 * @param collator of the page's language, which knows where Ä stands
 */
export function tagCounts(
  tagsOfEach: Iterable<readonly string[]>,
  collator: Intl.Collator,
): TagCount[] {
  // Counted as they are written first: of ten thousand quotes, few are written alone.
  const written = new Map<string, number>();
  for (const tags of tagsOfEach) {
    for (const tag of tags) written.set(tag, (written.get(tag) ?? 0) + 1);
  }
  const counts = new Map<string, TagCount & { most: number }>();
  for (const [tag, count] of written) {
    const known = counts.get(tagKey(tag));
    if (!known) counts.set(tagKey(tag), { tag, count, most: count });
    else {
      if (count > known.most) Object.assign(known, { tag, most: count });
      known.count += count;
    }
  }
  return [...counts.values()]
    .map(({ tag, count }) => ({ tag, count }))
    .sort((a, b) => collator.compare(a.tag, b.tag));
}

/** Says of tags whether `tag` is among them, whatever its case. */
export function tagMatcher(tag: string): (tags: readonly string[]) => boolean {
  const key = tagKey(tag);
  const known = new Map<string, boolean>();
  const isIt = (other: string) => {
    const is = known.get(other) ?? tagKey(other) === key;
    known.set(other, is);
    return is;
  };
  return (tags) => tags.some(isIt);
}
