import { leaveDatabase, type OldDatabase } from '../../support/oldDatabase';
import type { Person } from './person';

/**
 * Leaves a database as a later release of Nahbar would: with a version that this one does not know.
 * Pages that are open have to let go of it.
 */
export async function leaveNewerDatabase(person: Person, name: string): Promise<void> {
  await person.backstage(
    (database: string) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, 99_999);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    name,
  );
}

/** Leaves the database of an earlier release in place of what the fresh installation has made. No page may be open. */
export async function leavesOldDatabase(person: Person, old: OldDatabase): Promise<void> {
  // In one go: the background must not find the old database beside the copy of the new one.
  const leaving = `(${leaveDatabase})(${JSON.stringify(old)})`;
  await person.backstage(
    `${leaving}.then(() => (globalThis.browser ?? chrome).storage.local.clear())`,
  );
}

/**
 * Changes rows of Nahbar's database behind its back, as time or an older release would have.
 * The database has to be there already.
 *
 * @param change from every row of the store to those that are written
 */
export async function rewrites(
  person: Person,
  store: string,
  change: (rows: Record<string, unknown>[]) => Record<string, unknown>[],
): Promise<void> {
  const rows = await person.backstage(inStore, store, null);
  await person.backstage(inStore, store, change(rows));
}

/** Runs in a page: writes the rows, if any are given, and resolves to all that are there. */
async function inStore(
  store: string,
  rows: Record<string, unknown>[] | null,
): Promise<Record<string, unknown>[]> {
  const request = indexedDB.open('nahbar');
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  const transaction = request.result.transaction(store, 'readwrite');
  for (const row of rows ?? []) transaction.objectStore(store).put(row);
  const all = transaction.objectStore(store).getAll();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  request.result.close();
  return all.result;
}
