/**
 * Normalizes text for comparison: no case, diacritics or invisible characters, so that "uber" finds
 * "Über" and "strasse" finds "Straße"; typographic variants become the usual characters.
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

/** The normalized words of a query. */
export function wordsOf(query: string): string[] {
  return normalizeForSearch(query).split(/\s+/).filter(Boolean);
}

/**
 * A full-text search. Normalizing is the slow part, so it is cached for each item until that changes.
 */
export class NormalizedSearch<Item extends { readonly id: string }> {
  readonly #cache = new Map<string, { item: Item; version: string; words: string }>();
  readonly #everyWord: (item: Item) => string;
  readonly #versionOf: (item: Item) => string;

  /**
   * @param everyWord the searchable text of an item
   * @param versionOf a text that changes whenever `everyWord` does
   */
  constructor(everyWord: (item: Item) => string, versionOf: (item: Item) => string) {
    this.#everyWord = everyWord;
    this.#versionOf = versionOf;
  }

  /** The items that contain all words of `query`, in their order. */
  find(items: readonly Item[], query: string): Item[] {
    const words = wordsOf(query);
    return items.filter((item) => {
      const normalized = this.#wordsOf(item);
      return words.every((word) => normalized.includes(word));
    });
  }

  /**
   * Normalizes items ahead of a search, starting at `from`, until `isEnough`; also identical ones of which another
   * `versionOf` is known by now. Until then, a search finds them by what was known.
   *
   * @returns where to continue; the number of items when all are done
   */
  prepare(items: readonly Item[], from: number, isEnough: () => boolean): number {
    let next = from;
    for (const item of items.slice(from)) {
      if (isEnough()) break;
      this.#normalized(item);
      next++;
    }
    return next;
  }

  #wordsOf(item: Item): string {
    const cached = this.#cache.get(item.id);
    return cached?.item === item ? cached.words : this.#normalized(item);
  }

  #normalized(item: Item): string {
    const cached = this.#cache.get(item.id);
    // A database returns new objects each time.
    const version = this.#versionOf(item);
    const words =
      cached?.version === version ? cached.words : normalizeForSearch(this.#everyWord(item));
    this.#cache.set(item.id, { item, version, words });
    return words;
  }
}
