import { builtInKinds, kindNames } from '../content/callKinds.ts';
import { isNameTaken, kindsAmong } from '../core/calls/kinds.ts';
import { Refused } from '../core/refusal.ts';
import {
  declarationOf,
  type Kinds,
  TABLE_NAMES,
  TABLE_OF_KIND,
  type TrashFacts,
} from '../core/tables.ts';
import { kindAndId, type TrashEntry } from '../core/trash.ts';
import { uiLanguage } from '../platform/language.ts';
import { rowsWith } from './bulk.ts';
import { scheduleReminders } from './calls/reminders.ts';
import { live } from './live.ts';
import { putBackContact } from './people/contacts.ts';
import { restorePerson } from './people/peopleActs.ts';
import { personNow } from './people/putContact.ts';
import { deckFor } from './quotes/deckRows.ts';
import { refuseTaken } from './quotes/decks.ts';
import { writeAndDeal } from './quotes/writeAndDeal.ts';
import type { Table, Tables } from './storageBackend.ts';
import { findInTrash } from './trash.ts';
import { type Undo, writeUndoable } from './undo.ts';

/** The kinds of entries in the list; `unknown` for those of a newer version. */
type TrashKind = keyof Kinds | 'unknown';

/** An entry of the trash, as the list shows it. */
export interface Trashed extends TrashFacts {
  /** See `TrashEntry`. */
  id: string;
  kind: TrashKind;
  /** In milliseconds since 1970, UTC. */
  discardedAt: number;
  /** For a person who was merged into another, the name of that one; empty if it is not known any more. */
  intoName: string;
}

/** The entries of the trash, the latest first. */
export const trashed = live(() => async (rows): Promise<Trashed[]> => {
  const all = await rows.trash.toArray();
  const list = await Promise.all(all.map((entry) => listed(rows, entry)));
  return list.toSorted((a, b) => b.discardedAt - a.discardedAt || (a.id < b.id ? -1 : 1));
});

async function listed(rows: Tables, { id, row, discardedAt }: TrashEntry): Promise<Trashed> {
  const table = TABLE_OF_KIND.get(kindAndId(id)[0]);
  const facts = table && declarationOf(table).trash?.facts(row as object);
  const known = { title: '', count: null, at: null, into: null, ...facts };
  const intoName = known.into === null ? '' : await nameOfMerged(rows, known.into);
  return { id, kind: kindOf(id), discardedAt, ...known, intoName };
}

/** The name of the person with that id, or into whom they were merged, even if they are in the trash. */
async function nameOfMerged(rows: Tables, id: string): Promise<string> {
  const person = (await personNow(rows, id)) ?? (await findInTrash(rows, 'person', id))?.person;
  return person?.name ?? '';
}

/** The kind in the id of an entry: `favourite` for `favourite/nd-empathie`. */
function kindOf(id: string): TrashKind {
  const [kind] = kindAndId(id);
  return TABLE_OF_KIND.has(kind) ? (kind as TrashKind) : 'unknown';
}

/**
 * Restores an entry of the trash.
 *
 * @returns undoes it
 * @throws Refused if it exists again, its name is taken, the person of a contact is gone, or nothing lasts;
 *   then nothing is changed
 */
export async function putBack(id: string): Promise<Undo> {
  // All tables, because the entry says which ones it belongs to.
  const { undo } = await writeAndDeal(TABLE_NAMES, (rows) => restoreTrashed(rows, id));
  if (!id.startsWith('reminder/')) return undo;
  await scheduleReminders();
  return async () => {
    const left = await undo();
    await scheduleReminders();
    return left;
  };
}

/** Deletes entries from the trash. @returns undoes it @throws Refused where nothing lasts */
export async function deleteForGood(ids: readonly string[]): Promise<Undo> {
  const { undo } = await writeUndoable(['trash'], (rows) => rows.trash.bulkDelete([...ids]));
  return undo;
}

async function restoreTrashed(rows: Tables, id: string): Promise<void> {
  const kind = kindOf(id);
  if (kind === 'unknown') throw new Refused({ because: 'unknownThing' });
  const row = await findInTrash(rows, kind, kindAndId(id)[1]);
  if (!row) return;
  const restore = RESTORE[kind];
  const table = TABLE_OF_KIND.get(kind);
  if (restore) await restore(rows, row as never);
  else if (table) await putNew(rows[table] as Table<{ id: string }>, row);
  await rows.trash.delete(id);
}

/** How kinds are restored for which putting the row back is not enough. */
const RESTORE: { readonly [Kind in keyof Kinds]?: (rows: Tables, row: never) => Promise<void> } = {
  quote: async (rows, row: Kinds['quote']) =>
    putNew(rows.quotes, { ...row, deckId: await deckFor(rows, row.deckId, Date.now()) }),
  async deck(rows, { deck, quotes }: Kinds['deck']) {
    // `MINE` may have been created again: then the quotes are added to it.
    if (!(await rows.decks.get(deck.id))) {
      if (deck.title !== null) await refuseTaken(rows, deck.title, deck.id);
      await rows.decks.put(deck);
    }
    // A quote that exists again, perhaps from a backup, may have been edited since: it stays.
    const ids = quotes.map(({ id }) => id);
    const there = await rowsWith(rows.quotes, ids, ({ id }) => id);
    await rows.quotes.bulkPut(quotes.filter(({ id }) => !there.has(id)));
  },
  async person(rows, row: Kinds['person']) {
    refuse((await rows.people.get(row.id)) !== undefined, 'thereAlready');
    await restorePerson(rows, row);
  },
  async circle(rows, row: Kinds['circle']) {
    const names = (await rows.circles.toArray()).map((circle) => circle.name);
    refuse(names.includes(row.name), 'nameTaken');
    await putNew(rows.circles, row);
  },
  contact: (rows, { id }: Kinds['contact']) => putBackContact(rows, id),
  async checklist(rows, row: Kinds['checklist']) {
    const kinds = kindsAmong(builtInKinds, kindNames[uiLanguage], await rows.checklists.toArray());
    refuse(isNameTaken(row.name ?? '', kinds), 'nameTaken');
    await putNew(rows.checklists, row);
  },
};

/** Puts only rows that do not exist: those that do may be newer. */
async function putNew<Row extends { id: string }>(table: Table<Row>, row: Row): Promise<void> {
  refuse((await table.get(row.id)) !== undefined, 'thereAlready');
  await table.put(row);
}

function refuse(isSo: boolean, because: 'nameTaken' | 'thereAlready'): void {
  if (isSo) throw new Refused({ because });
}
