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
 * What is here, with what a backup has besides. Nothing that is here goes.
 *
 * - A row that both have and that differs is taken as `preference` says.
 * - Circles, decks and kinds of calls that have another id but the same name are one: what the backup
 *   has in it goes into the one that is here. No two get one name by it.
 * - A person who has become another here stays that other, and their contacts and calls are the other's.
 *   People and quotes that only look alike stay two: merging is up to the user.
 * - A step is the same by its day, its step and its person (`mergeSteps`).
 * - The settings stay, when a quote was hidden, and where the rotation and the call stand.
 * - What lies in the trash of either lies there, unless it lives: who merges a backup wants back what
 *   it has. What was removed here comes back as a record that both have, with what went with it. What
 *   takes an import back stays with the profile that it was done in.
 * - A favourite follows its own quote, and somebody's last contact those that came.
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
    people: backup.people.filter(({ id }) => !others.has(id)).map(inCircles(circles.ids)),
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

/** The rows of both by their keys, of every table that is not in `special`. */
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

/** The people, whose last contact is no earlier than those that came, or that were here before. */
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

/** What lies in the backup's trash and lives nowhere. */
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
 * The steps of both. Their ids are only places in a day, and every profile has a first one: two rows
 * are the same where they are of the same day, step and person. Another one whose place is taken comes
 * before the first of that day, so that the step of today stays the one that is here; or not at all,
 * if nothing was done with it.
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

/** The next free place before the first of the day: 0, -1 and so on. */
function placeBefore({ day }: DayStep, rows: ReadonlyMap<string, DayStep>): string {
  let place = 0;
  while (rows.has(`${day}/${place}`)) place -= 1;
  return `${day}/${place}`;
}
