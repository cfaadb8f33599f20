import type { TrashTexts } from '../de/trash.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const day = (time: number) => new Date(time).toLocaleDateString(locale, { dateStyle: 'long' });

export const texts: TrashTexts = {
  title: 'Trash',
  intro: 'What you delete stays here for thirty days.',
  empty: 'There is nothing here.',
  kinds: {
    favourite: 'Favourite',
    quote: 'Quote',
    deck: 'Collection',
    person: 'Person',
    circle: 'Circle',
    contact: 'Entry in the history',
    checklist: 'Checklist',
    call: 'Call',
    reminder: 'Reminder',
    unknown: 'Something from a newer version',
  },
  mine: 'My quotes',
  called: (kind, name) => `${kind} “${name}”`,
  quotes: (n) =>
    n === 0
      ? 'without quotes'
      : plural(n, 'with 1 quote', `with ${n.toLocaleString(locale)} quotes`),
  at: day,
  stays: (deleted, until) => `deleted on ${day(deleted)}, stays until ${day(until)}`,
  staysMerged: (name, merged, until) =>
    `merged${name && ` with ${name}`} on ${day(merged)}, stays until ${day(until)}`,
  search: 'Search the trash',
  count: (n) => `${n.toLocaleString(locale)} ${plural(n, 'entry', 'entries')}`,
  noMatch: (query) => `Nothing in the trash matches “${query}”.`,
  showMore: (n) => `Show ${n} more`,
  putBack: 'Put back',
  putBackThis: (what) => `Put back: ${what}`,
  refusals: {
    thereAlready: 'That is already here again. Nothing was changed.',
    nameTaken: 'That name is in use here again. Rename the other one first, then put this back.',
    personGone: 'The person this entry belongs to has been deleted. Put them back first.',
    unknownThing: 'That comes from a newer version. Update Nahbar to put it back.',
  },
  isBack: 'It is back.',
  deleteForGood: 'Delete for good',
  deleteThis: (what) => `Delete for good: ${what}`,
  isDeleted: 'Deleted for good.',
  emptyAll: 'Empty the trash',
  isEmptied: 'The trash is empty.',
};
