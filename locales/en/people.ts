import type { PeopleTexts } from '../de/people.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number) => plural(n, '1 person', `${n.toLocaleString(locale)} people`);

export const texts: PeopleTexts = {
  panes: {
    add: 'Add somebody',
    import: 'Import contacts from a file',
    circles: 'Edit circles',
    channels: 'Your channels in the last four weeks',
    introduction: 'And what do you do?',
  },
  done: 'Done',
  title: 'People',

  who: 'Who would you like to stay in touch with?',
  name: 'Name',
  newName: 'New name',
  rhythm: 'Rhythm',
  newRhythm: 'Rhythm to start with',
  add: 'Add',
  addAnyway: 'Add anyway',
  added: (name) => `Added ${name}.`,
  namesake: (name) => `${name} is already here. Add anyway?`,
  showNamesake: 'Open entry',
  foundTitle: 'From the page',
  foundWhy: 'This is what the page says. Check it: nothing is entered until you add it.',
  foundDiscard: 'Discard',
  foundDiscarded: 'Discarded.',
  nobody: 'Nobody here yet.',
  nobodyWhy: 'A name and a rhythm will do. Everything else can wait until you know it.',

  people: 'People',
  peopleFrom: (n) => `People, from number ${n.toLocaleString(locale)}`,
  search: 'Search people',
  order: 'Order',
  byQuiet: 'Longest silence',
  byName: 'By name',
  byAdded: 'Recently added',
  circle: 'Circle',
  everyCircle: 'All circles',
  count: many,
  found: (n, all) => `${n.toLocaleString(locale)} of ${many(all)}`,
  noMatch: (query) => `Nobody here has “${query}” in their entry.`,
  noMatchInCircle: (query) => `Nobody in this circle has “${query}” in their entry.`,
  emptyCircle: 'Nobody is in this circle yet. Open an entry to put somebody in.',
  showMore: (n) => `Show ${n} more`,
  notThere: 'That entry is no longer here.',

  circlesWhy:
    'Circles are groups of your own, such as “Film” or “Old friends”. A circle’s rhythm applies to everybody in it who has none of their own.',
  newCircle: 'New circle',
  newCircleHint: 'For example: documentary film',
  addCircle: 'Create',
  circleAdded: (name) => `Circle “${name}” created.`,
  circleKnown: (name) => `There is already a circle “${name}”.`,
  nameOfCircle: (name) => `Name of the circle “${name}”`,
  rhythmOfCircle: (name) => `Default rhythm of the circle “${name}”`,
  inCircle: (n) => (n === 0 ? 'nobody yet' : many(n)),
  removeCircle: 'Delete',
  removeCircleOf: (name) => `Delete the circle “${name}”`,
  circleRemoved: (name) => `Circle “${name}” deleted. Its people stay.`,

  moreActs: 'More',
  exportAll: { vcf: 'Save everybody as vCard', csv: 'Save everybody as a table (CSV)' },
  exportCircle: { vcf: 'Save this circle as vCard', csv: 'Save this circle as a table (CSV)' },
  exportTitle: 'People',
  exported: (name: string) => `Your browser is saving “${name}”.`,
  tableColumns: {
    name: 'Name',
    organisation: 'Organisation',
    role: 'Role',
    notes: 'Notes',
    circles: 'Circles',
    lastContact: 'Last in touch',
  },
  tableOthers: 'Other channels',
  tableSeparator: ',',
};
