import { startOfDay } from '../calendar/day.ts';
import { NormalizedSearch, normalizeForSearch, wordsOf } from '../search.ts';
import type { Circles, Person } from './person.ts';
import { umlautsSpelledOut } from './personName.ts';
import { DORMANT_MONTHS, dueAt, longestQuiet, quietSince } from './rhythm.ts';

/** A full-text search over people; "mueller" finds Müller. */
export class PeopleSearch extends NormalizedSearch<Person> {
  /** The words of each name in its spellings, normalized: that is the slow part. */
  readonly #names = new Map<string, { line: string; parts: readonly string[][] }>();

  /**
   * @param nameOf the name of a person by their id, so that who was introduced by somebody is found by it
   * @param notesOf what was noted in their history, as far as it is known
   */
  constructor(
    nameOf: (id: string) => string | undefined = () => undefined,
    notesOf: (id: string) => string = () => '',
  ) {
    const by = ({ id, introducedBy = [] }: Person) => [
      ...introducedBy.map((one) => nameOf(one) ?? ''),
      notesOf(id),
    ];
    super(
      (person) => [everyWord(person), ...by(person)].join('\n'),
      (person) => [...known(person), ...by(person)].join('\n'),
    );
  }

  override prepare(items: readonly Person[], from: number, isEnough: () => boolean): number {
    let next = from;
    while (next < items.length && !isEnough()) {
      const person = items[next] as Person;
      super.prepare([person], 0, () => false);
      this.#spellings(person.name);
      next += 1;
    }
    return next;
  }

  /**
   * How well the name of a person matches a query: 0 where its words begin, in their order, with those of
   * the query; 1 where they do in another order; 2 where the name contains them; 3 where only something
   * else about the person does.
   *
   * @param words of the query, as from `wordsOf`
   */
  nameRank({ name }: Pick<Person, 'name'>, words: readonly string[]): number {
    const { line, parts: spellings } = this.#spellings(name);
    // Most names that a short query leaves do not have its words at all.
    if (!words.some((word) => line.includes(word))) return 3;
    const isBegun = (parts: readonly string[]) =>
      words.every((word, i) => parts[i]?.startsWith(word));
    if (spellings.some(isBegun)) return 0;
    const has = (test: (part: string, word: string) => boolean) =>
      spellings.some((parts) => words.every((word) => parts.some((part) => test(part, word))));
    if (has((part, word) => part.startsWith(word))) return 1;
    return has((part, word) => part.includes(word)) ? 2 : 3;
  }

  #spellings(name: string): { line: string; parts: readonly string[][] } {
    const known = this.#names.get(name);
    if (known) return known;
    const parts = [...new Set([name, umlautsSpelledOut(name)])].map(wordsOf);
    const spellings = { line: parts.flat().join(' '), parts };
    this.#names.set(name, spellings);
    return spellings;
  }
}

function known(person: Person): string[] {
  const { name, organisation, role, personal, professional, channels } = person;
  const { place = '', howMet = '', dates = [], followUps = [] } = person;
  return [
    ...[name, organisation, role, personal, professional, place, howMet],
    ...channels.map(({ address }) => address),
    ...dates.map(({ label }) => label),
    ...followUps.map(({ text }) => text),
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

/** A town as it is compared: what comes before a comma, as in "Leipzig, Plagwitz". */
function townOf({ place = '' }: Person): string {
  return place.split(',', 1)[0]?.trim() ?? '';
}

/** Where people live, each town once, in the spelling of the first; in no order. */
export function townsOf(people: Iterable<Person>): string[] {
  const towns = new Map<string, string>();
  for (const person of people) {
    const town = townOf(person);
    const key = normalizeForSearch(town);
    if (town !== '' && !towns.has(key)) towns.set(key, town);
  }
  return [...towns.values()];
}

/** The people who live in a town; everybody for null. */
export function inTown(people: readonly Person[], town: string | null): readonly Person[] {
  if (town === null) return people;
  const asked = normalizeForSearch(town);
  return people.filter((person) => normalizeForSearch(townOf(person)) === asked);
}

/** Which people a list shows: everybody, who is due within a week, or who has been silent for long or ever. */
export type PeopleFilter = 'all' | 'soon' | 'quiet';

/** How many days ahead somebody is "due soon". */
const SOON_DAYS = 7;

/** Whether a person passes the filter. @param now in milliseconds since 1970, UTC */
export function peopleFilter(
  filter: PeopleFilter,
  circles: Circles,
  now: number,
): (person: Person) => boolean {
  if (filter === 'all') return () => true;
  if (filter === 'quiet') {
    const before = startOfDay(now, { months: -DORMANT_MONTHS });
    // With whom nothing was ever noted, nobody knows of a contact either, however lately they were added.
    return (person) => person.lastContactAt === null || quietSince(person) < before;
  }
  const until = startOfDay(now, { days: SOON_DAYS + 1 });
  return (person) => {
    const due = dueAt(person, circles);
    return due !== null && due < until;
  };
}

export type PeopleOrder = 'name' | 'quiet' | 'added' | 'next';

/**
 * People by name, by who has been quiet the longest, by who was added last, or by who is due next; then
 * those without a rhythm come last.
 *
 * @param collator of the page's language, which knows where Ä stands
 */
export function sortedPeople(
  people: readonly Person[],
  order: PeopleOrder,
  collator: Intl.Collator,
  circles: Circles = new Map(),
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
    case 'next': {
      const due = new Map(people.map((person) => [person.id, dueAt(person, circles)]));
      const dueOf = ({ id }: Person) => due.get(id) ?? Number.MAX_SAFE_INTEGER;
      return people.toSorted((a, b) => dueOf(a) - dueOf(b) || longestQuiet(a, b));
    }
  }
}
