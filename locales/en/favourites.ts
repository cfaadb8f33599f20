import type { FavouritesTexts } from '../de/favourites.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

export const texts: FavouritesTexts = {
  title: 'Favourites',
  search: 'Search favourites',
  order: 'Order',
  byDate: 'Latest first',
  bySpeaker: 'By speaker',
  count: (n) => plural(n, '1 favourite', `${n.toLocaleString(locale)} favourites`),
  found: (n, all) => `${n.toLocaleString(locale)} of ${all.toLocaleString(locale)} favourites`,
  noFavourites: 'Nothing kept yet.',
  noFavouritesWhy: 'On the new tab, press the heart beside a quote that you want to find again.',
  noMatch: (query) => `No favourite has “${query}” in it.`,
  noneWithTag: 'No favourite has this tag.',
  showMore: (n) => `Show ${n} more`,
  savedOn: (date) => `saved on ${date.toLocaleDateString('en-GB', { dateStyle: 'long' })}`,
  remove: 'Remove',
  noteHint: 'What does it make you think of?',
  copyQuote: (text) => `Copy “${text}”`,
  removeQuote: (text) => `Remove “${text}”`,
  noteOn: (text) => `Note on “${text}”`,
};
