import { live } from '../live.ts';

/** How many favourites there are. On its own, because the popup needs no more than the number. */
export const favouriteCount = live(() => (rows) => rows.favourites.count());
