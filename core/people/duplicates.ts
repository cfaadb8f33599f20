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

/** By what two entries are recognized as the same person. */
export type Sameness = 'email' | 'profile' | 'number' | 'page' | 'name';

/** The fields that are compared. */
export type Described = Pick<Person, 'name' | 'organisation' | 'channels'>;

/** Shared mailboxes. */
const SHARED_MAILBOX =
  /^(?:info|kontakt|contact|office|buero|hallo|hello|mail|post|team|service|support|presse|press|redaktion|sekretariat|jobs|bewerbung|sales|vertrieb|marketing|no-?reply)@/i;

/**
 * An index of people by identifying keys, so that each row of an import is looked up in constant time.
 *
 * Two entries are the same person if they share an e-mail address or a profile; a number, a web page or
 * a shared mailbox such as info@ only together with the name; or a name together with the organisation,
 * either of which may be empty.
 */
export class PeopleIndex<Entry extends Described = Person> {
  readonly #entries = new Map<string, Entry>();
  readonly #names = new Map<string, Entry>();

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) this.add(entry);
  }

  /** Also used for rows of the import, to find duplicates within the file. */
  add(entry: Entry): void {
    const names = namesOf(entry);
    for (const [, key] of keysOf(entry, names)) {
      // The first entry wins, because it is the older one.
      if (!this.#entries.has(key)) this.#entries.set(key, entry);
    }
    for (const name of names) {
      if (!this.#names.has(name)) this.#names.set(name, entry);
    }
  }

  /** The matching entry, and by what; null if there is none. */
  find(described: Described): { entry: Entry; by: Sameness } | null {
    for (const [by, key] of keysOf(described, namesOf(described))) {
      const entry = this.#entries.get(key);
      if (entry) return { entry, by };
    }
    return null;
  }

  /** The first entry with an equivalent name, who may well be another person; null if there is none. */
  namesake(described: Pick<Described, 'name'>): Entry | null {
    const named = namesOf(described).find((spelling) => this.#names.has(spelling));
    return named === undefined ? null : (this.#names.get(named) ?? null);
  }
}

function namesOf({ name }: Pick<Described, 'name'>): string[] {
  return spellings(name, normalizedName).filter(Boolean);
}

/** Names a pair of people by their ids, whichever is first. */
export function pairOf(id: string, otherId: string): string {
  return id < otherId ? `${id}\n${otherId}` : `${otherId}\n${id}`;
}

/**
 * Who in `index` is likely the same person: a match, else somebody of the same name. Nobody of whom the profiles,
 * or the user, say that they are two.
 *
 * @param apart the pairs (`pairOf`) of whom the user says so
 */
export function twinIn(
  index: PeopleIndex,
  person: Person,
  apart: ReadonlySet<string>,
): { twin: Person; isMatch: boolean } | null {
  const hit = index.find(person);
  const twin = hit?.entry ?? index.namesake(person);
  if (!twin || apart.has(pairOf(twin.id, person.id))) return null;
  const isByName = !hit || hit.by === 'name';
  if (isByName && haveDifferentProfiles(twin.channels, person.channels)) return null;
  return { twin, isMatch: hit !== null };
}

/** Whether two people of one name have different profiles, and so are two. */
export function haveDifferentProfiles(
  some: readonly Channel[],
  others: readonly Channel[],
): boolean {
  const profiles = profilesIn(some);
  return profilesIn(others).some(
    (profile) =>
      profiles.some(({ kind }) => kind === profile.kind) &&
      !profiles.some((one) => channelKey(one) === channelKey(profile)),
  );
}

/** A person has one profile on each of these, but may have several addresses and pages. */
function profilesIn(channels: readonly Channel[]): Channel[] {
  return channels.filter(({ kind }) => kind === 'linkedin' || kind === 'xing');
}

/** The keys of a person, the most reliable first. */
function keysOf(
  { organisation, channels }: Described,
  names: readonly string[],
): [Sameness, string][] {
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

function channelKeys(channel: Channel, names: readonly string[]): [Sameness, string][] {
  const key = channelKey(channel);
  const withName = (by: Sameness, shared = key) =>
    names.map((name): [Sameness, string] => [by, `${shared}\n${name}`]);
  switch (channel.kind) {
    case 'email':
      return SHARED_MAILBOX.test(channel.address) ? withName('email') : [['email', key]];
    case 'phone':
    case 'whatsapp':
    case 'signal':
      return withName('number', `number\n${channel.address}`);
    case 'web':
    case 'other':
      return withName('page');
    default:
      return [['profile', key]];
  }
}

/**
 * The likely duplicates of `person` among `others`: matches of `PeopleIndex` first, then people of the
 * same name. Only a suggestion.
 */
export function likelyDuplicates(
  person: Described & Pick<Person, 'id'>,
  others: Iterable<Person>,
): Person[] {
  const index = new PeopleIndex<Described>([person]);
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

/** A fast filter: comparing all spellings of names is slow. */
function quickLook({ channels }: Described, names: Iterable<string>): (other: Person) => boolean {
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

/** A search over names and organisations; "mueller" finds Müller. */
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
 * A person with an equivalent name: "Dr. Müller, Ada" matches Ada Mueller. Null if there is none.
 *
 * @param search one that has normalized `people` already
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
