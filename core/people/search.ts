import { NormalizedSearch } from '../search.ts';
import type { Person } from './person.ts';
import { umlautsSpelledOut } from './personName.ts';
import { longestQuiet } from './rhythm.ts';

/** A full-text search over people; "mueller" finds Müller. */
export class PeopleSearch extends NormalizedSearch<Person> {
  constructor() {
    super(everyWord, (person) => known(person).join('\n'));
  }
}

function known({ name, organisation, role, personal, professional, channels }: Person): string[] {
  return [
    name,
    organisation,
    role,
    personal,
    professional,
    ...channels.map(({ address }) => address),
  ];
}

function everyWord(person: Person): string {
  const spelledOut = [person.name, person.organisation].map(umlautsSpelledOut);
  const dialled = person.channels.map(({ address }) => asDialled(address));
  return [...known(person), ...spelledOut, ...dialled].join('\n');
}

/** A number in its national form, as people search for it; '' for any other address. */
function asDialled(address: string): string {
  return /^\+4[139]\d/.test(address) ? `0${address.slice(3)}` : '';
}

/** The people of one circle; everybody for null. */
export function inCircle(people: readonly Person[], circle: string | null): readonly Person[] {
  return circle === null ? people : people.filter(({ circles }) => circles.includes(circle));
}

export type PeopleOrder = 'name' | 'quiet' | 'added';

/**
 * People by name, by who has been quiet the longest, or by who was added last.
 *
 * @param collator of the page's language, which knows where Ä stands
 */
export function sortedPeople(
  people: readonly Person[],
  order: PeopleOrder,
  collator: Intl.Collator,
): Person[] {
  const byName = (a: Person, b: Person) =>
    collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  switch (order) {
    case 'name':
      return people.toSorted(byName);
    case 'quiet':
      return people.toSorted(longestQuiet);
    case 'added':
      return people.toSorted((a, b) => b.addedAt - a.addedAt || byName(a, b));
  }
}
