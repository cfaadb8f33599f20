import type { OwnQuotesTexts } from '../de/ownQuotes.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number) => plural(n, '1 quote', `${n.toLocaleString(locale)} quotes`);

export const texts: OwnQuotesTexts = {
  title: 'Quotes',
  yours: 'Your quotes',
  search: 'Search quotes',
  deck: 'Deck',
  everyDeck: 'All of your own',
  order: 'Order',
  byDate: 'Latest first',
  bySpeaker: 'By speaker',
  count: many,
  found: (n, all) => `${n.toLocaleString(locale)} of ${many(all)}`,
  none: 'No quote of your own yet.',
  noneWhy:
    'Write one down that you would like to meet again. It comes up on new tabs, among the others.',
  emptyDeck: 'Nothing is in this deck yet.',
  noMatch: (query) => `No quote here has “${query}” in it.`,
  noneWithTag: 'No quote here has this tag.',
  showMore: (n) => `Show ${n} more`,
  notThere: 'That quote is no longer here.',

  published: (date) => date.toLocaleDateString('en-GB', { dateStyle: 'long' }),
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
  moveTo: 'To which deck',
  moved: (n, deck) => plural(n, `Moved to “${deck}”.`, `${many(n)} moved to “${deck}”.`),
  remove: 'Delete',
  removeQuote: (text) => `Delete “${text}”`,
  removed: (n) => plural(n, 'Quote deleted.', `${many(n)} deleted.`),

  several: 'Select several',
  selection: 'Selected quotes',
  select: (text) => `Select “${text}”`,
  selected: (n) => `${n.toLocaleString(locale)} selected`,
  selectAll: (n) => `All ${n.toLocaleString(locale)}`,
  selectNone: 'None',
  tagAll: 'Add a tag',
  newTag: 'New tag',
  add: 'Add',
  tagged: (tags, n) => `${tags} added to ${many(n)}.`,
  done: 'Done',
};
