export const texts = {
  title: 'Favourites',
  search: 'Search favourites',
  order: 'Order',
  byDate: 'Latest first',
  bySpeaker: 'By speaker',
  count: (n: number) => (n === 1 ? '1 favourite' : `${n.toLocaleString('en')} favourites`),
  found: (n: number, all: number) =>
    `${n.toLocaleString('en')} of ${all.toLocaleString('en')} favourites`,
  noFavourites: 'Nothing kept yet.',
  noFavouritesWhy: 'On the new tab, press the heart beside a quote that you want to find again.',
  noMatch: (query: string) => `No favourite has “${query}” in it.`,
  noneWithTag: 'No favourite has this tag.',
  showMore: (n: number) => `Show ${n} more`,
  savedOn: (date: Date) => `saved on ${date.toLocaleDateString('en-GB', { dateStyle: 'long' })}`,
  remove: 'Remove',
  noteHint: 'What does it make you think of?',
  copyQuote: (text: string) => `Copy “${text}”`,
  removeQuote: (text: string) => `Remove “${text}”`,
  noteOn: (text: string) => `Note on “${text}”`,
};

export type FavouritesTexts = typeof texts;
