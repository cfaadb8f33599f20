import type { PeopleTexts } from '../de/people.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number) => plural(n, '1 person', `${n.toLocaleString(locale)} people`);

export const texts: PeopleTexts = {
  title: 'People',

  who: 'Who would you like to stay in touch with?',
  name: 'Name',
  newName: 'New name',
  newRhythm: 'Rhythm to begin with',
  add: 'Add',
  addAnyway: 'Add anyway',
  added: (name) => `${name} is on the list.`,
  namesake: (name) => `${name} is here already. Add anyway?`,
  showNamesake: 'Show the entry',
  nobody: 'Nobody here yet.',
  nobodyWhy: 'A name and a rhythm will do. Everything else can wait until you know it.',
  importing: 'Bring people from a file',

  people: 'People',
  peopleFrom: (n) => `People, from number ${n.toLocaleString(locale)}`,
  search: 'Search people',
  order: 'Order',
  byQuiet: 'Quiet the longest',
  byName: 'By name',
  byAdded: 'Added last',
  circle: 'Circle',
  everyCircle: 'All circles',
  count: many,
  found: (n, all) => `${n.toLocaleString(locale)} of ${many(all)}`,
  noMatch: (query) => `Nobody here has “${query}” in their entry.`,
  noMatchInCircle: (query) => `Nobody in this circle has “${query}” in their entry.`,
  emptyCircle: 'Nobody is in this circle yet. Open an entry to put somebody in.',
  showMore: (n) => `Show ${n} more`,
  notThere: 'That entry is no longer here.',

  circles: 'Circles',
  circlesWhy:
    'Circles are groups of your own, such as “Film” or “Old friends”. A circle’s rhythm goes for everybody in it who has none of their own.',
  newCircle: 'New circle',
  newCircleHint: 'For example: documentary film',
  addCircle: 'Create',
  circleAdded: (name) => `Circle “${name}” created.`,
  circleKnown: (name) => `There is a circle “${name}” already.`,
  nameOfCircle: (name) => `Name of the circle “${name}”`,
  rhythmOfCircle: (name) => `Default rhythm of the circle “${name}”`,
  inCircle: (n) => (n === 0 ? 'nobody yet' : many(n)),
  removeCircle: 'Remove',
  removeCircleOf: (name) => `Remove the circle “${name}”`,
  circleRemoved: (name) => `Circle “${name}” removed. Its people stay.`,
};
