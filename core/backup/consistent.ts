import { KIND_NAME_LIMIT } from '../calls/kinds.ts';
import {
  CIRCLE_NAME_LIMIT,
  type Contact,
  type Person,
  type RemovedPerson,
} from '../people/person.ts';
import { DECK_TITLE_LIMIT, MINE, type StoredDeck } from '../quotes/deck.ts';
import { normalizeForSearch, wordsOf } from '../search.ts';
import type { AllRows } from '../tables.ts';
import type { TrashEntry } from '../trash.ts';

/** The names that the user's own decks and kinds of calls cannot have, as built-in ones have them. */
export interface NamesTaken {
  decks: readonly string[];
  kinds: readonly string[];
}

/**
 * The rows of a merge or of a file that somebody changed, such that each belongs to somebody and no name is there twice. Nothing
 * is lost:
 *
 * - Who was merged into another is that other in contacts, calls, reminders and steps.
 * - A contact with somebody in the trash joins them there; one with nobody goes to the trash itself.
 * - A quote without a deck goes to `MINE`.
 * - Of two circles, decks or own kinds of calls of one name, the later is numbered: `Film (2)`.
 *
 * Circles of a person, those who introduced them, and people of a call may lie in the trash, from where they come back; those that are
 * nowhere are forgotten. A call of an unknown kind has the base list, and a step is only a record of the past.
 *
 * @param now when rows go to the trash, in milliseconds since 1970, UTC
 */
export function consistent(rows: AllRows, taken: NamesTaken, now: number): AllRows {
  const trash = new Map(rows.trash.map((entry) => [entry.id, entry]));
  const people = idsOf(rows.people);
  const circles = idsOf(rows.circles);
  const calls = idsOf(rows.calls);
  const who = (id: string) => mergedInto(id, people, trash);
  const isPerson = (id: string) => people.has(id) || trash.has(`person/${id}`);
  const isCircle = (id: string) => circles.has(id) || trash.has(`circle/${id}`);
  const contacts = rows.contacts.map((row) => ({ ...row, personId: who(row.personId) }));
  const lost = contacts.filter(({ personId }) => !people.has(personId));
  return {
    ...rows,
    ...withDecks(rows, taken, now),
    circles: withUniqueNames(rows.circles, {
      ...{ taken: [], limit: CIRCLE_NAME_LIMIT, normalized: normalizeForSearch },
      nameOf: ({ name }) => name,
      named: (row, name) => ({ ...row, name }),
    }),
    checklists: withUniqueNames(rows.checklists, {
      ...{ taken: taken.kinds, limit: KIND_NAME_LIMIT },
      normalized: (name) => wordsOf(name).join(' '),
      nameOf: ({ name }) => name,
      named: (row, name) => ({ ...row, name }),
    }),
    people: rows.people.map(
      (row): Person => ({
        ...row,
        circles: [...new Set(row.circles.filter(isCircle))],
        ...(row.introducedBy && {
          introducedBy: [...new Set(row.introducedBy.map(who).filter(isPerson))],
        }),
      }),
    ),
    contacts: contacts.filter(({ personId }) => people.has(personId)),
    calls: rows.calls.map((row) => ({
      ...row,
      personIds: [...new Set(row.personIds.map(who).filter(isPerson))],
    })),
    reminders: rows.reminders.map((row) => {
      const personId = row.personId === null ? null : who(row.personId);
      return { ...row, personId: personId !== null && isPerson(personId) ? personId : null };
    }),
    steps: rows.steps.map((row) => ({
      ...row,
      personId: row.personId === null ? null : who(row.personId),
    })),
    state: rows.state.filter((row) => row.key !== 'currentCall' || calls.has(row.callId)),
    trash: withLostContacts(trash, lost, now),
  };
}

function idsOf(rows: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}

/** The living person into whom somebody was merged, perhaps by way of others; else `id` itself. */
function mergedInto(
  id: string,
  people: ReadonlySet<string>,
  trash: ReadonlyMap<string, TrashEntry>,
): string {
  const seen = new Set<string>();
  for (let at = id; !seen.has(at); ) {
    if (people.has(at)) return at;
    seen.add(at);
    at = (trash.get(`person/${at}`)?.row as Partial<RemovedPerson> | null)?.into ?? at;
  }
  return id;
}

/** Puts contacts to their people in the trash; those with nobody get an entry of their own. Linear. */
function withLostContacts(
  trash: ReadonlyMap<string, TrashEntry>,
  lost: readonly Contact[],
  now: number,
): TrashEntry[] {
  const entries = new Map(trash);
  for (const [personId, contacts] of Map.groupBy(lost, (row) => row.personId)) {
    const owner = entries.get(`person/${personId}`);
    if (owner) {
      const removed = owner.row as RemovedPerson;
      const theirs = new Map([...removed.contacts, ...contacts].map((row) => [row.id, row]));
      entries.set(owner.id, { ...owner, row: { ...removed, contacts: [...theirs.values()] } });
      continue;
    }
    for (const row of contacts) {
      const id = `contact/${row.id}`;
      if (!entries.has(id)) entries.set(id, { id, row, discardedAt: now });
    }
  }
  return [...entries.values()];
}

function withDecks(
  { decks, quotes }: AllRows,
  taken: NamesTaken,
  now: number,
): Pick<AllRows, 'decks' | 'quotes'> {
  const known = idsOf(decks);
  const isLost = ({ deckId }: { deckId: string }) => !known.has(deckId);
  const mine: StoredDeck = {
    ...{ id: MINE, title: null, isOn: true, frequency: 'normal' },
    addedAt: now,
  };
  return {
    decks: withUniqueNames(quotes.some(isLost) && !known.has(MINE) ? [...decks, mine] : decks, {
      ...{ taken: taken.decks, limit: DECK_TITLE_LIMIT, normalized: normalizeForSearch },
      nameOf: ({ title }) => title,
      named: (row, title) => ({ ...row, title }),
    }),
    quotes: quotes.map((row) => (isLost(row) ? { ...row, deckId: MINE } : row)),
  };
}

interface Naming<Row> {
  taken: readonly string[];
  /** In characters. */
  limit: number;
  /** Names are the same if this is. */
  normalized(name: string): string;
  /** Null where the interface names it. */
  nameOf(row: Row): string | null;
  named(row: Row, name: string): Row;
}

/** In characters: ` (500000)`. */
const LONGEST_END = 9;

/** Linear, also where all have one name. */
function withUniqueNames<Row>(rows: readonly Row[], naming: Naming<Row>): Row[] {
  const { limit, normalized, nameOf, named } = naming;
  const taken = new Set(naming.taken.map(normalized));
  // A name that a row has already is not given to another.
  const had = new Set(rows.map((row) => normalized(nameOf(row) ?? '')));
  /** The first number that may be free. */
  const numbers = new Map<string, number>();
  return rows.map((row) => {
    const name = nameOf(row);
    if (name === null) return row;
    if (!taken.has(normalized(name))) {
      taken.add(normalized(name));
      return row;
    }
    const stem = normalized([...name].slice(0, limit - LONGEST_END).join(''));
    for (let number = numbers.get(stem) ?? 2; ; number++) {
      const end = ` (${number})`;
      const other = [...name].slice(0, limit - end.length).join('') + end;
      if (taken.has(normalized(other)) || had.has(normalized(other))) continue;
      taken.add(normalized(other));
      numbers.set(stem, number + 1);
      return named(row, other);
    }
  });
}
