import type { SeveralTexts } from '../de/several.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number) => plural(n, '1 person', `${n.toLocaleString(locale)} people`);

export const texts: SeveralTexts = {
  begin: 'Select several',
  title: 'Selected people',
  select: (name) => `Select ${name}`,
  selected: (n) => `${n.toLocaleString(locale)} selected`,
  all: (n) => (n === 1 ? 'All' : `All ${n.toLocaleString(locale)}`),
  none: 'Nobody',
  rhythm: 'Rhythm',
  setRhythm: 'Apply',
  hasRhythm: (n, rhythm) => `${many(n)}: ${rhythm}.`,
  circle: 'Add to a circle',
  isInCircle: (name) => `Now in the circle “${name}”.`,
  pause: 'Do not suggest for now',
  isPaused: 'Not suggested for now.',
  remove: 'Delete',
  removed: (n) => `${many(n)} deleted.`,
  done: 'Done',
  twins: 'Possible duplicates',
  twinsOf: (one, other) => `${one} and ${other}`,
  at: (name, organisation) => `${name} (${organisation})`,
  two: 'Two people',
  keepApart: (one, other) => `${one} and ${other} are two people`,
  areTwo: 'These two will no longer be suggested as duplicates.',
  mergeTwins: (one, other) => `Merge ${one} and ${other}`,
};
