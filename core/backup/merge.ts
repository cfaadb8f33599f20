import type { Call } from '../calls/call.ts';
import type { Checklist } from '../calls/checklist.ts';
import type { Circle, Contact, Person } from '../people/person.ts';
import type { StoredDeck } from '../quotes/deck.ts';
import type { Favourite } from '../quotes/favourite.ts';
import type { OwnQuote } from '../quotes/ownQuote.ts';
import { normalizeForSearch, wordsOf } from '../search.ts';
import type { DayStep } from '../steps/day.ts';
import { type AllRows, keyOf, TABLE_NAMES, TABLE_OF_KIND } from '../tables.ts';
import { kindAndId } from '../trash.ts';
import {
  mergeRows,
  mergeRowsByName,
  type Naming,
  type Preference,
  takesPlace,
} from './mergeByName.ts';
import { mergedInto, restoreFromBackupTrash } from './mergeTrash.ts';

export type { Preference };

/**
 * Merges a backup into the profile. Nothing in the profile is lost.
 *
 * - A row in both that differs is taken as `preference` says.
 * - Circles, decks and kinds of calls with different ids but equal names are united: the backup's
 *   contents move to the one here. No name is used twice as a result.
 * - A person who was merged into another here stays merged, and their contacts and calls are the
 *   other's. People and quotes that only look alike stay two: merging them is up to the user.
 * - A step is identified by day, step and person (`mergeSteps`).
 * - Settings, hidden quotes' dates, the rotation and the current call stay as they are here.
 * - Trash is united, except for records that exist. What was removed here is restored if the backup has
 *   it, with what was removed along with it. Import records stay with their profile.
 * - Favourites follow their own quote, and last contacts the contacts that were added.
 */
export function merged(mine: AllRows, backup: AllRows, preference: Preference): AllRows {
  const others = mergedInto(mine, backup);
  const here = restoreFromBackupTrash(mine, backup, others);
  const who = (id: string) => others.get(id) ?? id;

  const decks = mergeRowsByName(here.decks, backup.decks, preference, DECKS);
  const circles = mergeRowsByName(here.circles, backup.circles, preference, CIRCLES);
  const checklists = mergeRowsByName(here.checklists, backup.checklists, preference, CHECKLISTS);
  const coming: AllRows = {
    ...backup,
    quotes: backup.quotes.map(inDeck(decks.ids)),
    calls: backup.calls.map(asHere(checklists.ids, who)),
    reminders: backup.reminders.map(withPerson(who)),
    people: backup.people
      .filter(({ id }) => !others.has(id))
      .map(inCircles(circles.ids))
      .map(introducedHere(who)),
    contacts: backup.contacts.map(withPerson(who)),
    steps: backup.steps.map(withPerson(who)),
  };
  const special = {
    decks: decks.rows,
    hiddenQuotes: mergeRows(here.hiddenQuotes, backup.hiddenQuotes, 'here'),
    state: here.state,
    settings: here.settings,
    checklists: checklists.rows,
    circles: circles.rows,
    imports: here.imports,
    steps: mergeSteps(here.steps, coming.steps, preference),
    trash: here.trash,
  };
  const all = { ...mergeTables(here, coming, preference, special), ...special };
  const result: AllRows = {
    ...all,
    favourites: following(all.favourites, all.quotes, here),
    people: remembering(all.people, all.contacts, here),
  };
  return { ...result, trash: mergeRows(here.trash, discardedIn(backup, result), 'here') };
}

/** Unites the tables that are not in `special`, by key. */
function mergeTables<Special extends Partial<AllRows>>(
  here: AllRows,
  coming: AllRows,
  preference: Preference,
  special: Special,
): Omit<AllRows, keyof Special> {
  const names = TABLE_NAMES.filter((name) => !(name in special));
  const tables = names.map((name) => [
    name,
    mergeRows<object>(here[name], coming[name], preference, (row) => keyOf(name, row)),
  ]);
  return Object.fromEntries(tables);
}

const CIRCLES: Naming<Circle> = {
  nameOf: ({ name }) => normalizeForSearch(name),
  underNameOf: (row, { name }) => ({ ...row, name }),
  as: (row, { id }) => ({ ...row, id }),
};

const DECKS: Naming<StoredDeck> = {
  nameOf: ({ title }) => (title === null ? null : normalizeForSearch(title)),
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

/** Maps who introduced a person to the ids they have here. */
function introducedHere(who: (id: string) => string) {
  return (row: Person): Person =>
    row.introducedBy ? { ...row, introducedBy: mapped(row.introducedBy, who) } : row;
}

/** Maps a row's person to the id they have here. */
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

/** Maps ids and removes duplicates; the same list if nothing changes. */
function mapped(ids: string[], idOf: (id: string) => string): string[] {
  return ids.some((id) => idOf(id) !== id) ? [...new Set(ids.map(idOf))] : ids;
}

/** Updates favourites from their own quotes, if either came from the backup. */
function following(
  favourites: readonly Favourite[],
  quotes: readonly OwnQuote[],
  here: AllRows,
): Favourite[] {
  const [known, kept] = [new Set(here.quotes), new Set(here.favourites)];
  const byId = new Map(quotes.map((row) => [row.id, row]));
  return favourites.map((row) => {
    const own = byId.get(row.id);
    if (!own || (known.has(own) && kept.has(row))) return row;
    return { ...row, quote: own.quote, tags: own.tags };
  });
}

/** Updates last contacts from contacts that came from the backup. */
function remembering(
  people: readonly Person[],
  contacts: readonly Contact[],
  here: AllRows,
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

/** The backup's trash without records that exist in the result. */
function discardedIn(backup: AllRows, result: AllRows): AllRows['trash'] {
  const living = new Map(
    [...TABLE_OF_KIND.values()].map((table) => [
      table,
      new Set(result[table].map((row) => (row as { id: string }).id)),
    ]),
  );
  return backup.trash.filter((entry) => {
    const [kind, id] = kindAndId(entry.id);
    const table = TABLE_OF_KIND.get(kind);
    return !(table && living.get(table)?.has(id));
  });
}

/**
 * Merges the steps of both. An id is only a position in a day, so rows are equal if day, step and
 * person are. Another row whose id is taken is put before the first of its day, so that today's step
 * stays the current one; or dropped, if nothing was done with it.
 */
function mergeSteps(
  here: readonly DayStep[],
  backup: readonly DayStep[],
  preference: Preference,
): DayStep[] {
  const rows = new Map(here.map((row) => [row.id, row]));
  const byWhat = new Map(here.map((row) => [whatOf(row), row.id]));
  for (const row of backup) {
    const known = rows.get(row.id);
    const isSame = known !== undefined && whatOf(known) === whatOf(row);
    const twin = isSame ? row.id : byWhat.get(whatOf(row));
    if (twin !== undefined) {
      const same = { ...row, id: twin };
      if (takesPlace(rows.get(twin), same, preference)) rows.set(twin, same);
      continue;
    }
    if (known && row.outcome === 'open') continue;
    const id = known ? placeBefore(row, rows) : row.id;
    rows.set(id, { ...row, id });
    byWhat.set(whatOf(row), id);
  }
  return [...rows.values()];
}

function whatOf({ day, stepId, personId }: DayStep): string {
  return JSON.stringify([day, stepId, personId]);
}

/** The next free position before the first of the day: 0, -1 and so on. */
function placeBefore({ day }: DayStep, rows: ReadonlyMap<string, DayStep>): string {
  let place = 0;
  while (rows.has(`${day}/${place}`)) place -= 1;
  return `${day}/${place}`;
}
