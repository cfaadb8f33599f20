import { tagKey } from './tagKey.ts';

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
