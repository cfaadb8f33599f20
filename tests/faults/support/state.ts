import { expect } from 'vitest';
import { waitFor } from '../../e2e/support/patience';
import type { Person } from '../../e2e/support/person';
import type { View } from '../../e2e/support/view';

/** Rows by table and key: `favourites/nd-empathie`. */
export type Records = Record<string, Record<string, unknown>>;

/** What an extension page finds in the two places where rows are kept, both at the same moment. */
export interface Kept {
  /** The rows in IndexedDB; null where no database opens. */
  database: Records | null;
  /** The rows in `storage.local`; none where it cannot be read. */
  copy: Records;
  /** Whether `storage.local` can be read: where the browser cannot mend its files, not even the next start helps. */
  isCopyRead: boolean;
  /** What IndexedDB knows of itself. */
  mark: Mark | null;
  /** What stands beside the copy. */
  witness: (Mark & { counts: Record<string, number> }) | null;
  /** What the user is still to be told. */
  recovery: { kind: string; records: number } | null;
}

interface Mark {
  installId: string;
  placeId: string;
  generation: number;
}

/** Reads both places, from a page of the extension without any code of the product. */
export async function whatIsKept(person: Person): Promise<Kept> {
  return JSON.parse(await person.backstage(readBoth));
}

/** The same from any page of the extension. */
export async function whatIsKeptFor({ page }: View): Promise<Kept> {
  return JSON.parse(await page.evaluate(readBoth));
}

/**
 * What is kept, once both places say the same. One may be a moment behind: what a container wrote reaches the database
 * by an event, and a replica is rebuilt in slices.
 *
 * @throws where for a minute a record is in one place only, differs, or is counted wrongly
 */
export function agreement(person: Person): Promise<Kept> {
  return waitFor('database and copy to agree', async () => {
    const kept = await whatIsKept(person);
    expectAgreement(kept);
    return kept;
  });
}

function expectAgreement({ database, copy, isCopyRead, mark, witness }: Kept): void {
  expect(isCopyRead).toBe(true);
  expect(copy).toEqual(database);
  expect(witness).toMatchObject({
    installId: mark?.installId,
    placeId: mark?.placeId,
    generation: mark?.generation,
  });
  expect(present(witness?.counts ?? {})).toEqual(countsOf(copy));
}

/** How many records each table has; tables without any are left out. */
export function countsOf(records: Records): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const place of Object.keys(records)) {
    const [table = ''] = place.split('/');
    counts[table] = (counts[table] ?? 0) + 1;
  }
  return counts;
}

function present(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/** Runs in a page. The turn of writing is taken, so that no act is seen half done. */
function readBoth(): Promise<string> {
  const local = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).storage
    .local as { get(keys: null): Promise<Record<string, object | null>> };
  const answer = (request: IDBRequest) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const readDatabase = async () => {
    // Opening what is not there would make it.
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('nahbar')) return null;
    const database = (await answer(indexedDB.open('nahbar'))) as IDBDatabase;
    const tables = [...database.objectStoreNames];
    const transaction = database.transaction(tables);
    const rows: Record<string, unknown> = {};
    for (const table of tables) {
      const store = transaction.objectStore(table);
      const [keys, values] = (await Promise.all([
        answer(store.getAllKeys()),
        answer(store.getAll()),
      ])) as [string[], unknown[]];
      for (const [i, key] of keys.entries()) rows[`${table}/${key}`] = values[i];
    }
    database.close();
    return rows;
  };

  return navigator.locks.request('nahbar.write', async () => {
    const database = await readDatabase().catch(() => null);
    const all = await local.get(null).catch(() => null);
    const { witness = null, recovery = null, ...values } = all ?? {};
    const copy: Record<string, object> = {};
    for (const [key, row] of Object.entries(values)) {
      if (key.startsWith('row/') && row !== null) copy[key.slice('row/'.length)] = row;
    }
    const { 'witness/mark': mark = null, ...rows } = database ?? {};
    const isCopyRead = all !== null;
    return JSON.stringify({
      database: database && rows,
      copy,
      isCopyRead,
      mark,
      witness,
      recovery,
    });
  });
}
