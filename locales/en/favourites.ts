import type { FavouritesTexts } from '../de/favourites.ts';

export const texts: FavouritesTexts = {
  title: 'Favourites',
  search: 'Search favourites',
  order: 'Order',
  byDate: 'Latest first',
  bySpeaker: 'By speaker',
  count: (n) => (n === 1 ? '1 favourite' : `${n.toLocaleString('en')} favourites`),
  found: (n, all) => `${n.toLocaleString('en')} of ${all.toLocaleString('en')} favourites`,
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
