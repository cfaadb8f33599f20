import type { Favourite } from './favourite.ts';

/** `text` without case and diacritics, so that "uber" finds "Über" and "strasse" finds "Straße". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/**
 * A search over favourites. Folding their words is the slow part, so it is done once for each, and
 * again only when its note has changed; a search then only looks through what is folded.
 */
export class FavouriteSearch {
  readonly #folded = new Map<string, { note: string; words: string }>();

  /** The favourites that have every word of `query`, in their order. */
  find(favourites: readonly Favourite[], query: string): Favourite[] {
    const words = folded(query).split(/\s+/).filter(Boolean);
    return favourites.filter((favourite) => {
      const page = this.#wordsOf(favourite);
      return words.every((word) => page.includes(word));
    });
  }

  /**
   * Folds favourites before they are searched, from the one at `from` on, until `isEnough`.
   *
   * @returns where to go on another time; their number, when all are folded
   */
  prepare(favourites: readonly Favourite[], from: number, isEnough: () => boolean): number {
    let next = from;
    for (const favourite of favourites.slice(from)) {
      if (isEnough()) break;
      this.#wordsOf(favourite);
      next++;
    }
    return next;
  }

  #wordsOf(favourite: Favourite): string {
    const { id, note } = favourite;
    const known = this.#folded.get(id);
    if (known?.note === note) return known.words;
    const words = folded(everyWord(favourite));
    this.#folded.set(id, { note, words });
    return words;
  }
}

function everyWord({ quote, note }: Favourite): string {
  const wordings = [quote.original, quote.translation].flatMap((wording) =>
    wording ? [wording.text, wording.question] : [],
  );
  return [...wordings, quote.speaker, quote.topic, quote.source.title, note].join('\n');
}
