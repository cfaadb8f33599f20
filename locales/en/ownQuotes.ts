import type { OwnQuotesTexts } from '../de/ownQuotes.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number) => plural(n, '1 quote', `${n.toLocaleString(locale)} quotes`);

export const texts: OwnQuotesTexts = {
  title: 'Your own',
  yours: 'Your quotes',
  search: 'Search quotes',
  deck: 'Collection',
  everyDeck: 'All your own',
  order: 'Order',
  byDate: 'Newest first',
  bySpeaker: 'By name',
  count: many,
  found: (n, all) => `${n.toLocaleString(locale)} of ${many(all)}`,
  none: 'No quote of your own yet.',
  noneWhy:
    'Write down one that you would like to meet again. It will come up on new tabs, among the others.',
  emptyDeck: 'Nothing is in this collection yet.',
  noMatch: (query) => `No quote here has “${query}” in it.`,
  noneWithTag: 'No quote here has this tag.',
  showMore: (n) => `Show ${n} more`,
  notThere: 'That quote is no longer here.',

  published: (date) => date.toLocaleDateString(locale, { dateStyle: 'long' }),
  by: (author) => `by ${author}`,
  cited: (title) => `“${title}”`,
  readMore: 'Show all of it',
  readLess: 'Show less',

  favourite: 'Favourite',
  favouriteOf: (text) => `Favourite: “${text}”`,
  edit: 'Edit',
  editQuote: (text) => `Edit “${text}”`,
  move: 'Move',
  moveQuote: (text) => `Move “${text}”`,
  moveTo: 'To which collection?',
  moved: (n, deck) => plural(n, `Moved to “${deck}”.`, `${many(n)} moved to “${deck}”.`),
  remove: 'Delete',
  removeQuote: (text) => `Delete “${text}”`,
  removed: (n) => plural(n, 'Quote deleted.', `${many(n)} deleted.`),

  several: 'Select several',
  selection: 'Selected quotes',
  select: (text) => `Select “${text}”`,
  selected: (n) => `${n.toLocaleString(locale)} selected`,
  selectAll: (n) => (n === 1 ? 'All' : `All ${n.toLocaleString(locale)}`),
  selectNone: 'None',
  tagAll: 'Add a tag',
  newTag: 'New tag',
  add: 'Add',
  tagged: (tags, n) => `${tags} added to ${many(n)}.`,
  done: 'Done',
};
