const many = (n: number) => (n === 1 ? '1 quote' : `${n.toLocaleString('en')} quotes`);

export const texts = {
  title: 'Quotes',
  yours: 'Your quotes',
  search: 'Search quotes',
  deck: 'Deck',
  everyDeck: 'All of your own',
  order: 'Order',
  byDate: 'Latest first',
  bySpeaker: 'By speaker',
  count: many,
  found: (n: number, all: number) => `${n.toLocaleString('en')} of ${many(all)}`,
  none: 'No quote of your own yet.',
  noneWhy:
    'Write one down that you would like to meet again. It comes up on new tabs, among the others.',
  emptyDeck: 'Nothing is in this deck yet.',
  noMatch: (query: string) => `No quote here has “${query}” in it.`,
  noneWithTag: 'No quote here has this tag.',
  showMore: (n: number) => `Show ${n} more`,
  notThere: 'That quote is no longer here.',

  published: (date: Date) => date.toLocaleDateString('en-GB', { dateStyle: 'long' }),
  by: (author: string) => `by ${author}`,
  cited: (title: string) => `“${title}”`,
  readMore: 'Show all of it',
  readLess: 'Show less',

  favourite: 'Favourite',
  favouriteOf: (text: string) => `Favourite: “${text}”`,
  edit: 'Edit',
  editQuote: (text: string) => `Edit “${text}”`,
  move: 'Move',
  moveQuote: (text: string) => `Move “${text}”`,
  moveTo: 'To which deck',
  moved: (n: number, deck: string) =>
    n === 1 ? `Moved to “${deck}”.` : `${many(n)} moved to “${deck}”.`,
  remove: 'Delete',
  removeQuote: (text: string) => `Delete “${text}”`,
  removed: (n: number) => (n === 1 ? 'Quote deleted.' : `${many(n)} deleted.`),

  several: 'Select several',
  selection: 'Selected quotes',
  select: (text: string) => `Select “${text}”`,
  selected: (n: number) => `${n.toLocaleString('en')} selected`,
  selectAll: (n: number) => `All ${n.toLocaleString('en')}`,
  selectNone: 'None',
  tagAll: 'Add a tag',
  newTag: 'New tag',
  add: 'Add',
  tagged: (tags: string, n: number) => `${tags} added to ${many(n)}.`,
  done: 'Done',
};

export type OwnQuotesTexts = typeof texts;
