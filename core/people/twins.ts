import { FoldedSearch, folded } from '../search.ts';
import { channelKey } from './channel.ts';
import type { Person } from './person.ts';
import { foldedName, spellings, umlautsSpelledOut } from './personName.ts';
import { PeopleIndex } from './samePerson.ts';

/**
 * Those of `others` who are likely to be `person` once more: the surest first (see `PeopleIndex`),
 * then those who have the same name. Only a suggestion: two people may share a name.
 */
export function twinsOf(person: Person, others: Iterable<Person>): Person[] {
  const index = new PeopleIndex([person]);
  const names = new Set(spellings(person.name, foldedName));
  const mayBe = quickLook(person, names);
  const sure: Person[] = [];
  const namesakes: Person[] = [];
  for (const other of others) {
    if (other.id === person.id || !mayBe(other)) continue;
    if (index.find(other)) sure.push(other);
    else if (spellings(other.name, foldedName).some((name) => names.has(name))) {
      namesakes.push(other);
    }
  }
  return [...sure, ...namesakes];
}

/** Rules out almost everybody: comparing names in all their spellings is slow. */
function quickLook({ channels }: Person, names: Iterable<string>): (other: Person) => boolean {
  const keys = new Set(channels.map(channelKey));
  const words = [...names].map(longestWord);
  return (other) =>
    other.channels.some((channel) => keys.has(channelKey(channel))) ||
    [folded(other.name), folded(umlautsSpelledOut(other.name))].some((name) =>
      words.some((word) => name.includes(word)),
    );
}

function longestWord(name: string): string {
  return name.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** A search over people by their name and organisation only, "mueller" for Müller included. */
export class NameSearch extends FoldedSearch<Person> {
  constructor() {
    super(
      ({ name, organisation }) => {
        const words = `${name}\n${organisation}`;
        return `${words}\n${umlautsSpelledOut(words)}`;
      },
      ({ name, organisation }) => `${name}\n${organisation}`,
    );
  }
}
