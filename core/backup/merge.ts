import type { Call } from '../calls/call.ts';
import type { Checklist } from '../calls/checklist.ts';
import type { Circle, Contact, Person } from '../people/person.ts';
import type { Favourite } from '../quotes/favourite.ts';
import type { OwnQuote } from '../quotes/ownQuote.ts';
import type { StoredDeck } from '../quotes/storedDeck.ts';
import { folded, wordsOf } from '../search.ts';
import type { BackupRows } from './backup.ts';
import { mergedInto, partsOf, TABLE_OF, withComingBack } from './comeBack.ts';
import { type Naming, type Preference, united, unitedByName } from './mergeNamed.ts';
import { unitedSteps } from './mergeSteps.ts';

export type { Preference };

/**
 * What is here, with what a backup has besides. Nothing that is here goes.
 *
 * - A row that both have and that differs is taken as `preference` says.
 * - Circles, decks and kinds of calls that have another id but the same name are one: what the backup
 *   has in it goes into the one that is here. No two get one name by it.
 * - A person who has become another here stays that other, and their contacts and calls are the other's.
 *   People and quotes that only look alike stay two: merging is up to the user.
 * - A step is the same by its day, its step and its person (`unitedSteps`).
 * - The settings stay, when a quote was hidden, and where the rotation and the call stand.
 * - What lies in the trash of either lies there, unless it lives: who merges a backup wants back what
 *   it has. What was removed here comes back as a record that both have, with what went with it. What
 *   takes an import back stays with the profile that it was done in.
 * - A favourite follows its own quote, and somebody's last contact those that came.
 */
export function merged(mine: BackupRows, backup: BackupRows, preference: Preference): BackupRows {
  const others = mergedInto(mine, backup);
  const here = withComingBack(mine, backup, others);
  const who = (id: string) => others.get(id) ?? id;

  const decks = unitedByName(here.decks, backup.decks, preference, DECKS);
  const circles = unitedByName(here.circles, backup.circles, preference, CIRCLES);
  const checklists = unitedByName(here.checklists, backup.checklists, preference, CHECKLISTS);
  const quotes = united(here.quotes, backup.quotes.map(inDeck(decks.ids)), preference);
  const coming = backup.people.filter(({ id }) => !others.has(id));
  const people = united(here.people, coming.map(inCircles(circles.ids)), preference);
  const contacts = united(here.contacts, backup.contacts.map(withPerson(who)), preference);
  const result: BackupRows = {
    favourites: following(united(here.favourites, backup.favourites, preference), quotes, here),
    quotes,
    decks: decks.rows,
    hiddenQuotes: united(here.hiddenQuotes, backup.hiddenQuotes, 'here'),
    state: here.state,
    settings: here.settings,
    checklists: checklists.rows,
    calls: united(here.calls, backup.calls.map(asHere(checklists.ids, who)), preference),
    reminders: united(here.reminders, backup.reminders.map(withPerson(who)), preference),
    people: remembering(people, contacts, here),
    circles: circles.rows,
    contacts,
    steps: unitedSteps(here.steps, backup.steps.map(withPerson(who)), preference),
    trash: here.trash,
  };
  return { ...result, trash: united(here.trash, discardedIn(backup, result), 'here') };
}

const CIRCLES: Naming<Circle> = {
  nameOf: ({ name }) => folded(name),
  underNameOf: (row, { name }) => ({ ...row, name }),
  as: (row, { id }) => ({ ...row, id }),
};

const DECKS: Naming<StoredDeck> = {
  nameOf: ({ title }) => (title === null ? null : folded(title)),
  underNameOf: (row, { title }) => ({ ...row, title }),
  as: (row, { id, addedAt }) => ({ ...row, id, addedAt }),
};

const CHECKLISTS: Naming<Checklist> = {
  nameOf: ({ name }) => (name === null ? null : wordsOf(name).join(' ')),
  underNameOf: (row, { name }) => ({ ...row, name }),
  as: (row, { id }) => ({ ...row, id }),
};

function inDeck(ids: ReadonlyMap<string, string>): (row: OwnQuote) => OwnQuote {
  return (row) => ({ ...row, deckId: ids.get(row.deckId) ?? row.deckId });
}

function inCircles(ids: ReadonlyMap<string, string>): (row: Person) => Person {
  return (row) => ({ ...row, circles: mapped(row.circles, (id) => ids.get(id) ?? id) });
}

/** A row with the person as they are called here. */
function withPerson(who: (id: string) => string) {
  return <Row extends { personId: string | null }>(row: Row): Row =>
    row.personId === null ? row : { ...row, personId: who(row.personId) };
}

function asHere(kinds: ReadonlyMap<string, string>, who: (id: string) => string) {
  return (row: Call): Call => ({
    ...row,
    checklistId: kinds.get(row.checklistId) ?? row.checklistId,
    personIds: mapped(row.personIds, who),
  });
}

/** The ids that they are here, each once; the same list where nothing is another. */
function mapped(ids: string[], idOf: (id: string) => string): string[] {
  return ids.some((id) => idOf(id) !== id) ? [...new Set(ids.map(idOf))] : ids;
}

/** Favourites with the words and tags that their own quotes have, where either came from the backup. */
function following(
  favourites: readonly Favourite[],
  quotes: readonly OwnQuote[],
  here: BackupRows,
): Favourite[] {
  const [known, kept] = [new Set(here.quotes), new Set(here.favourites)];
  const byId = new Map(quotes.map((row) => [row.id, row]));
  return favourites.map((row) => {
    const own = byId.get(row.id);
    if (!own || (known.has(own) && kept.has(row))) return row;
    return { ...row, quote: own.quote, tags: own.tags };
  });
}

/** The people, whose last contact is no earlier than those that came, or that were here before. */
function remembering(
  people: readonly Person[],
  contacts: readonly Contact[],
  here: BackupRows,
): Person[] {
  const [known, asBefore] = [new Set(here.contacts), new Set(here.people)];
  const wereHere = new Set(here.people.map(({ id }) => id));
  const byId = new Map(people.map((row) => [row.id, row]));
  const latest = new Map<string, number>();
  for (const row of contacts) {
    const person = byId.get(row.personId);
    const isNews = person && wereHere.has(person.id) && !(known.has(row) && asBefore.has(person));
    if (isNews) latest.set(person.id, Math.max(row.at, latest.get(person.id) ?? row.at));
  }
  return people.map((row) => {
    const at = latest.get(row.id);
    const isLater = at !== undefined && (row.lastContactAt === null || at > row.lastContactAt);
    return isLater ? { ...row, lastContactAt: at } : row;
  });
}

/** What lies in the backup's trash and lives nowhere. */
function discardedIn(backup: BackupRows, result: BackupRows): BackupRows['trash'] {
  const living = new Map(
    [...TABLE_OF.values()].map((table) => [
      table,
      new Set(result[table].map((row) => (row as { id: string }).id)),
    ]),
  );
  return backup.trash.filter((entry) => {
    const [kind, id] = partsOf(entry);
    const table = TABLE_OF.get(kind);
    return kind !== 'import' && !(table && living.get(table)?.has(id));
  });
}
