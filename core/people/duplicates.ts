import { NormalizedSearch, normalizeForSearch } from '../search.ts';
import { type Channel, channelKey } from './channel.ts';
import type { Person } from './person.ts';
import {
  normalizedName,
  normalizedOrganisation,
  spellings,
  umlautsSpelledOut,
} from './personName.ts';
import type { PeopleSearch } from './search.ts';

/** What two entries have in common that makes them one person. */
export type Sameness = 'email' | 'profile' | 'number' | 'page' | 'name';

/** As much of a person as recognising them takes. */
export type Described = Pick<Person, 'name' | 'organisation' | 'channels'>;

/** Mailboxes that several people read. */
const SHARED_MAILBOX =
  /^(?:info|kontakt|contact|office|buero|hallo|hello|mail|post|team|service|support|presse|press|redaktion|sekretariat|jobs|bewerbung|sales|vertrieb|marketing|no-?reply)@/i;

/**
 * People by what tells them apart, so that each row of an import is looked up without walking
 * through all of them.
 *
 * Two entries are the same person if they share an e-mail address or a profile; a number, a web
 * page or a mailbox such as info@, which colleagues and families share, only together with the
 * name; and a name with its organisation, where neither may be known.
 */
export class PeopleIndex<Entry extends Described = Person> {
  readonly #entries = new Map<string, Entry>();

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) this.add(entry);
  }

  /** Also for a row of the import itself, so that its twin further down is recognised. */
  add(entry: Entry): void {
    for (const [, key] of keysOf(entry)) {
      // The first stays: it is the one that the user has known for longer.
      if (!this.#entries.has(key)) this.#entries.set(key, entry);
    }
  }

  /** The entry that is the same person, and by what; null where there is none. */
  find(described: Described): { entry: Entry; by: Sameness } | null {
    for (const [by, key] of keysOf(described)) {
      const entry = this.#entries.get(key);
      if (entry) return { entry, by };
    }
    return null;
  }
}

/** What a person is recognised by, the surest first. */
function keysOf({ name, organisation, channels }: Described): [Sameness, string][] {
  const names = spellings(name, normalizedName).filter(Boolean);
  const keys = channels.flatMap((channel) => channelKeys(channel, names));
  const byName = names.flatMap((one) =>
    spellings(organisation, normalizedOrganisation).map((at): [Sameness, string] => [
      'name',
      `name\n${one}\n${at}`,
    ]),
  );
  return [...keys.toSorted(([a], [b]) => SURENESS[a] - SURENESS[b]), ...byName];
}

const SURENESS: Readonly<Record<Sameness, number>> = {
  email: 0,
  profile: 1,
  number: 2,
  page: 3,
  name: 4,
};

function channelKeys(channel: Channel, names: string[]): [Sameness, string][] {
  const key = channelKey(channel);
  const withName = (by: Sameness, shared = key) =>
    names.map((name): [Sameness, string] => [by, `${shared}\n${name}`]);
  switch (channel.kind) {
    case 'email':
      return SHARED_MAILBOX.test(channel.address) ? withName('email') : [['email', key]];
    case 'phone':
    case 'whatsapp':
      return withName('number', `number\n${channel.address}`);
    case 'web':
      return withName('page');
    default:
      return [['profile', key]];
  }
}

/**
 * Those of `others` who are likely to be `person` once more: the surest first (see `PeopleIndex`),
 * then those who have the same name. Only a suggestion: two people may share a name.
 */
export function likelyDuplicates(person: Person, others: Iterable<Person>): Person[] {
  const index = new PeopleIndex([person]);
  const names = new Set(spellings(person.name, normalizedName));
  const mayBe = quickLook(person, names);
  const sure: Person[] = [];
  const namesakes: Person[] = [];
  for (const other of others) {
    if (other.id === person.id || !mayBe(other)) continue;
    if (index.find(other)) sure.push(other);
    else if (spellings(other.name, normalizedName).some((name) => names.has(name))) {
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
    [normalizeForSearch(other.name), normalizeForSearch(umlautsSpelledOut(other.name))].some(
      (name) => words.some((word) => name.includes(word)),
    );
}

function longestWord(name: string): string {
  return name.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** A search over people by their name and organisation only, "mueller" for Müller included. */
export class NameSearch extends NormalizedSearch<Person> {
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

/**
 * Somebody of that name, however it is written: "Dr. Müller, Ada" is Ada Mueller's. Null where there
 * is nobody.
 *
 * @param search one that has seen `people` before, so that not all their names are folded again
 */
export function namesakeOf(
  name: string,
  people: readonly Person[],
  search: PeopleSearch,
): Person | null {
  const asked = spellings(name, normalizedName).filter(Boolean);
  const isNamesake = (person: Person) =>
    spellings(person.name, normalizedName).some((spelling) => asked.includes(spelling));
  for (const spelling of asked) {
    const namesake = search.find(people, spelling).find(isNamesake);
    if (namesake) return namesake;
  }
  return null;
}
