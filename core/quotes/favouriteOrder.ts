import type { Favourite } from './favourite.ts';

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
