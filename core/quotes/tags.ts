/** The most characters of a tag. */
export const TAG_LIMIT = 40;

/** The most tags on one quote. */
export const TAGS_LIMIT = 20;

/**
 * Normalizes tags: no `#` or outer space, none blank, no duplicates ignoring case, each cut to
 * `TAG_LIMIT`, at most `TAGS_LIMIT`. The first spelling wins.
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

/** Equal for two spellings of a tag (see `cleanTags`). */
export function tagKey(tag: string): string {
  return tag.toLocaleLowerCase('de');
}

/** Splits typed text into tags, at commas, semicolons and line breaks. */
export function typedTags(text: string): string[] {
  return cleanTags(text.split(/[,;\n]/u));
}

/** A tag in its most frequent spelling, with the number of quotes that have it. */
export interface TagCount {
  tag: string;
  count: number;
}

/**
 * Counts tags, ignoring case, sorted alphabetically.
 *
 * @param collator of the page's language
 */
export function tagCounts(
  tagsOfEach: Iterable<readonly string[]>,
  collator: Intl.Collator,
): TagCount[] {
  // Counting by spelling first keeps this fast: there are few distinct spellings.
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

/** Makes a predicate for whether `tag` is among some tags, ignoring case. */
export function tagMatcher(tag: string): (tags: readonly string[]) => boolean {
  const key = tagKey(tag);
  const known = new Map<string, boolean>();
  const isSame = (other: string) => {
    const is = known.get(other) ?? tagKey(other) === key;
    known.set(other, is);
    return is;
  };
  return (tags) => tags.some(isSame);
}
