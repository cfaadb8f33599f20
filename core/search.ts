/**
 * `text` without case, diacritics and what cannot be seen, so that "uber" finds "Über" and "strasse" finds
 * "Straße"; hyphens that allow or forbid a break, ligatures and typographic marks are the usual ones.
 */
export function normalizeForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}

/** The words of a search, folded. */
export function wordsOf(query: string): string[] {
  return normalizeForSearch(query).split(/\s+/).filter(Boolean);
}

/**
 * A search over items that have many words. Folding them is the slow part, so it is done once for
 * each, and again only when it has changed; a search then only looks through what is folded.
 */
export class NormalizedSearch<Item extends { readonly id: string }> {
  readonly #folded = new Map<string, { item: Item; version: string; words: string }>();
  readonly #everyWord: (item: Item) => string;
  readonly #versionOf: (item: Item) => string;

  /**
   * @param everyWord the text that an item is found by
   * @param versionOf what is another text whenever `everyWord` is
   */
  constructor(everyWord: (item: Item) => string, versionOf: (item: Item) => string) {
    this.#everyWord = everyWord;
    this.#versionOf = versionOf;
  }

  /** The items that have every word of `query`, in their order. */
  find(items: readonly Item[], query: string): Item[] {
    const words = wordsOf(query);
    return items.filter((item) => {
      const page = this.#wordsOf(item);
      return words.every((word) => page.includes(word));
    });
  }

  /**
   * Folds items before they are searched, from the one at `from` on, until `isEnough`.
   *
   * @returns where to go on another time; their number, when all are folded
   */
  prepare(items: readonly Item[], from: number, isEnough: () => boolean): number {
    let next = from;
    for (const item of items.slice(from)) {
      if (isEnough()) break;
      this.#wordsOf(item);
      next++;
    }
    return next;
  }

  #wordsOf(item: Item): string {
    const known = this.#folded.get(item.id);
    // The very same object says the same. Each answer of a database is made of new ones.
    if (known?.item === item) return known.words;
    const version = this.#versionOf(item);
    const words =
      known?.version === version ? known.words : normalizeForSearch(this.#everyWord(item));
    this.#folded.set(item.id, { item, version, words });
    return words;
  }
}
