import type { Quote } from './quote.ts';

/** A quote that the user keeps, with a copy of its words: decks change, favourites do not. */
export interface Favourite {
  /** The quote's id. */
  id: string;
  quote: Quote;
  note: string;
  /** When it was saved, in milliseconds since 1970, UTC. */
  savedAt: number;
  /** When it was removed, likewise; null while it is kept. */
  removedAt: number | null;
}

/** The most characters that a note may have: about four pages. */
export const NOTE_LIMIT = 10_000;

/** A favourite as it is after `quote` is saved; what was noted on it before comes back. */
export function saved(quote: Quote, before: Favourite | undefined, now: number): Favourite {
  if (before?.removedAt === null) return before;
  return { id: quote.id, quote, note: before?.note ?? '', savedAt: now, removedAt: null };
}

/** The favourites that are kept, out of all on record. */
export function kept(favourites: readonly Favourite[]): Favourite[] {
  return favourites.filter(({ removedAt }) => removedAt === null);
}

export type FavouriteOrder = 'date' | 'speaker';

/** The latest first, or by speaker and the latest first within one speaker's. */
export function inOrder(favourites: readonly Favourite[], order: FavouriteOrder): Favourite[] {
  const latestFirst = (a: Favourite, b: Favourite) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1);
  const bySpeaker = new Intl.Collator('de').compare;
  return favourites.toSorted((a, b) =>
    order === 'speaker'
      ? bySpeaker(a.quote.speaker, b.quote.speaker) || latestFirst(a, b)
      : latestFirst(a, b),
  );
}
