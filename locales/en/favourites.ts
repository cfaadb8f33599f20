import type { FavouritesTexts } from '../de/favourites.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

export const texts: FavouritesTexts = {
  title: 'Favourites',
  search: 'Search favourites',
  order: 'Order',
  byDate: 'Newest first',
  bySpeaker: 'By name',
  count: (n) => plural(n, '1 favourite', `${n.toLocaleString(locale)} favourites`),
  found: (n, all) =>
    `${n.toLocaleString(locale)} of ${plural(all, '1 favourite', `${all.toLocaleString(locale)} favourites`)}`,
  noFavourites: 'Nothing saved yet.',
  noFavouritesWhy: 'On the new tab, click the heart by a quote you want to find again.',
  noMatch: (query) => `No favourite here has “${query}” in it.`,
  noneWithTag: 'No favourite has this tag.',
  showMore: (n) => `Show ${n} more`,
  savedOn: (date) => `saved on ${date.toLocaleDateString(locale, { dateStyle: 'long' })}`,
  remove: 'Delete',
  removed: 'Favourite deleted.',
  noteHint: 'What does it make you think of?',
  copyQuote: (text) => `Copy “${text}”`,
  removeQuote: (text) => `Delete “${text}”`,
  noteOn: (text) => `Note on “${text}”`,
};
