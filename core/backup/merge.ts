import { folded } from '../search.ts';
import type { BackupRows } from './backup.ts';
import { keyOf, TABLES, type TableName } from './rows.ts';

/** Whose row counts where a backup and what is here have the same one, and they differ. */
export type Preference = 'here' | 'backup';

/** Facts about this profile alone, which a merge leaves as they are. */
const OF_THIS_PROFILE: readonly TableName[] = ['state', 'settings'];

/**
 * What is here, with what a backup has besides. Nothing that is here goes.
 *
 * - A row that both have and that differs is taken as `preference` says.
 * - Circles, decks and kinds of calls that have another id but the same name are one: what the backup
 *   has in it goes into the one that is here.
 * - The settings stay, and so does where the rotation and the call stand.
 * - What lies in the trash of either lies there, unless it lives: who merges a backup wants back what
 *   it has.
 */
export function merged(here: BackupRows, backup: BackupRows, preference: Preference): BackupRows {
  const theirs = renamed(here, backup);
  const all = Object.fromEntries(
    TABLES.map((table) => [
      table,
      OF_THIS_PROFILE.includes(table)
        ? here[table]
        : united(table, here[table], theirs[table], preference),
    ]),
  ) as unknown as BackupRows;
  return { ...all, trash: all.trash.filter(({ id }) => !lives(all, id)) };
}

function united(
  table: TableName,
  here: readonly object[],
  backup: readonly object[],
  preference: Preference,
): object[] {
  const rows = new Map(here.map((row) => [keyOf(table, row), row]));
  for (const row of backup) {
    const key = keyOf(table, row);
    if (preference === 'backup' || !rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

/** The rows of the backup, as if it had known the names that are here by their ids. */
function renamed(here: BackupRows, backup: BackupRows): BackupRows {
  const circles = sameNames(here.circles, backup.circles, ({ name }) => name);
  const decks = sameNames(here.decks, backup.decks, ({ title }) => title ?? '');
  const kinds = sameNames(here.checklists, backup.checklists, ({ name }) => name ?? '');
  const of = (ids: ReadonlyMap<string, string>, id: string) => ids.get(id) ?? id;
  return {
    ...backup,
    circles: backup.circles.filter(({ id }) => !circles.has(id)),
    decks: backup.decks.filter(({ id }) => !decks.has(id)),
    checklists: backup.checklists.filter(({ id }) => !kinds.has(id)),
    people: backup.people.map((person) =>
      person.circles.some((id) => circles.has(id))
        ? { ...person, circles: [...new Set(person.circles.map((id) => of(circles, id)))] }
        : person,
    ),
    quotes: backup.quotes.map((quote) =>
      decks.has(quote.deckId) ? { ...quote, deckId: of(decks, quote.deckId) } : quote,
    ),
    calls: backup.calls.map((call) =>
      kinds.has(call.checklistId) ? { ...call, checklistId: of(kinds, call.checklistId) } : call,
    ),
  };
}

/** By the id that it has in the backup, the id of what is here under the same name and another id. */
function sameNames<Row extends { id: string }>(
  here: readonly Row[],
  backup: readonly Row[],
  nameOf: (row: Row) => string,
): Map<string, string> {
  const ids = new Set(here.map(({ id }) => id));
  const named = new Map(here.map((row) => [folded(nameOf(row)), row.id]));
  // What has no name of its own has one that its id says: that is the same or it is not.
  named.delete('');
  return new Map(
    backup.flatMap((row) => {
      const twin = named.get(folded(nameOf(row)));
      return twin !== undefined && !ids.has(row.id) ? [[row.id, twin] as const] : [];
    }),
  );
}

/** The kinds of what lies in the trash, by the first part of its id, with the table of those that live. */
const TABLE_OF: Readonly<Record<string, TableName>> = {
  favourite: 'favourites',
  quote: 'quotes',
  deck: 'decks',
  person: 'people',
  circle: 'circles',
  contact: 'contacts',
  checklist: 'checklists',
  reminder: 'reminders',
};

function lives(all: BackupRows, trashId: string): boolean {
  const [kind = ''] = trashId.split('/');
  const table = Object.hasOwn(TABLE_OF, kind) ? TABLE_OF[kind] : undefined;
  return table !== undefined && keysOf(all, table).has(trashId.slice(kind.length + 1));
}

const known = new WeakMap<readonly object[], Set<string>>();

/** Each table is looked through once, however much lies in the trash. */
function keysOf(all: BackupRows, table: TableName): Set<string> {
  const rows: readonly object[] = all[table];
  const keys = known.get(rows) ?? new Set(rows.map((row) => keyOf(table, row)));
  known.set(rows, keys);
  return keys;
}
