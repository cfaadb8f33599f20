const many = (n: number) => (n === 1 ? '1 person' : `${n.toLocaleString('en')} people`);

export const texts = {
  title: 'People',

  who: 'Who would you like to stay in touch with?',
  name: 'Name',
  newName: 'New name',
  newRhythm: 'Rhythm to begin with',
  add: 'Add',
  addAnyway: 'Add anyway',
  added: (name: string) => `${name} is on the list.`,
  namesake: (name: string) => `${name} is here already. Add anyway?`,
  showNamesake: 'Show the entry',
  nobody: 'Nobody here yet.',
  nobodyWhy: 'A name and a rhythm will do. Everything else can wait until you know it.',
  importing: 'Bring people from a file',

  people: 'People',
  peopleFrom: (n: number) => `People, from number ${n.toLocaleString('en')}`,
  search: 'Search people',
  order: 'Order',
  byQuiet: 'Quiet the longest',
  byName: 'By name',
  byAdded: 'Added last',
  circle: 'Circle',
  everyCircle: 'All circles',
  count: many,
  found: (n: number, all: number) => `${n.toLocaleString('en')} of ${many(all)}`,
  noMatch: (query: string) => `Nobody here has “${query}” in their entry.`,
  noMatchInCircle: (query: string) => `Nobody in this circle has “${query}” in their entry.`,
  emptyCircle: 'Nobody is in this circle yet. Open an entry to put somebody in.',
  showMore: (n: number) => `Show ${n} more`,
  notThere: 'That entry is no longer here.',

  circles: 'Circles',
  circlesWhy:
    'Circles are groups of your own, such as “Film” or “Old friends”. A circle’s rhythm goes for everybody in it who has none of their own.',
  newCircle: 'New circle',
  newCircleHint: 'For example: documentary film',
  addCircle: 'Create',
  circleAdded: (name: string) => `Circle “${name}” created.`,
  circleKnown: (name: string) => `There is a circle “${name}” already.`,
  nameOfCircle: (name: string) => `Name of the circle “${name}”`,
  rhythmOfCircle: (name: string) => `Default rhythm of the circle “${name}”`,
  inCircle: (n: number) => (n === 0 ? 'nobody yet' : many(n)),
  removeCircle: 'Remove',
  removeCircleOf: (name: string) => `Remove the circle “${name}”`,
  circleRemoved: (name: string) => `Circle “${name}” removed. Its people stay.`,
};

export type PeopleTexts = typeof texts;
