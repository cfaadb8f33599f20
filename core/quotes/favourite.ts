import type { Quote } from './quote.ts';

/** A saved quote, with a copy of its text, so that it survives changes of its deck. */
export interface Favourite {
  /** The quote's id. */
  id: string;
  quote: Quote;
  note: string;
  /** In the user's own words; see `cleanTags`. */
  tags: string[];
  /** When it was saved, in milliseconds since 1970, UTC. */
  savedAt: number;
}

/** The most characters that a note may have: about four pages. */
export const NOTE_LIMIT = 10_000;

/**
 * A new favourite. A note and tags that it had before it was last removed are restored.
 *
 * @param tags of the quote itself, if it is an own one
 */
export function saved(
  quote: Quote,
  removed: Favourite | undefined,
  tags: readonly string[],
  now: number,
): Favourite {
  const kept = [...new Set([...tags, ...(removed?.tags ?? [])])];
  return { id: quote.id, quote, note: removed?.note ?? '', tags: kept, savedAt: now };
}

export type FavouriteOrder = 'date' | 'speaker';

/** The latest first, or by speaker and the latest first within one speaker's. */
export function inOrder(favourites: readonly Favourite[], order: FavouriteOrder): Favourite[] {
  const latestFirst = (a: Favourite, b: Favourite) =>
    b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1);
  const bySpeaker = new Intl.Collator('de').compare;
  return favourites.toSorted((a, b) =>
    order === 'speaker'
      ? bySpeaker(a.quote.speaker, b.quote.speaker) || latestFirst(a, b)
      : latestFirst(a, b),
  );
}
