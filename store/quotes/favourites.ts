import type { ReadonlySignal } from '@preact/signals';
import { type Favourite, kept, NOTE_LIMIT, saved } from '../../core/quotes/favourite.ts';
import type { Quote } from '../../core/quotes/quote.ts';
import { shortEnough } from '../../core/refusal.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import type { Rows } from '../shelf.ts';

/** Every favourite that is kept, in no order. */
export const favourites = live(() => async (rows) => kept(await rows.favourites.toArray()));

/** Whether the quote whose id `id` holds is a favourite. Costs the same however many there are. */
export function isFavourite(id: ReadonlySignal<string | null>): ReadonlySignal<boolean | undefined> {
  return live(() => {
    const asked = id.value;
    if (asked === null) return null;
    return async (rows) => (await rows.favourites.get(asked))?.removedAt === null;
  });
}

/** Keeps `quote`, with what was once noted on it. @throws Refused where nothing lasts. */
export function saveFavourite(quote: Quote): Promise<void> {
  return writeForGood(async (rows) => {
    await rows.favourites.put(saved(quote, await rows.favourites.get(quote.id), Date.now()));
  });
}

/** Removes a favourite. `putBackFavourite` undoes it. @throws Refused where nothing lasts. */
export function removeFavourite(id: string): Promise<void> {
  return change(id, (favourite) => ({ ...favourite, removedAt: Date.now() }));
}

/** Brings a removed favourite back as it was. @throws Refused where nothing lasts. */
export function putBackFavourite(id: string): Promise<void> {
  return change(id, (favourite) => ({ ...favourite, removedAt: null }));
}

/** Writes `note` on a favourite. @throws Refused if it is too long, or nothing lasts. */
export function noteOnFavourite(id: string, note: string): Promise<void> {
  const text = shortEnough(note, NOTE_LIMIT);
  return change(id, (favourite) => ({ ...favourite, note: text }));
}

function change(id: string, changed: (favourite: Favourite) => Favourite): Promise<void> {
  return writeForGood(async (rows: Rows) => {
    const favourite = await rows.favourites.get(id);
    if (favourite) await rows.favourites.put(changed(favourite));
  });
}
