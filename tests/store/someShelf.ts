import type { Contact } from '../../core/people/person.ts';
import { type AllRows, TABLE_NAMES } from '../../core/tables.ts';
import { openMemoryBackend } from '../../store/memoryBackend.ts';
import { allRows, type StorageBackend, type Tables } from '../../store/storageBackend.ts';

// Stands in for store/open.ts, with a shelf in memory that lasts: the real one needs a browser.
//   vi.mock('../../store/open.ts', () => import('./someShelf.ts'));

let current: StorageBackend = openMemoryBackend();

export const storageBackend = async () => current;
export const readFailed = (error: unknown) => {
  throw error;
};
export const read: StorageBackend['read'] = (query) => current.read(query);
export const write: StorageBackend['write'] = (act) => current.write(act);
export const writeForGood: StorageBackend['write'] = (act) => current.write(act);

/** Opens a shelf with these rows. */
export function holds(rows: Partial<AllRows> = {}): void {
  const none = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as AllRows;
  current = openMemoryBackend(structuredClone({ ...none, ...rows }));
}

/** Puts another kind of shelf in its place. */
export function uses(other: StorageBackend): void {
  current = other;
}

/** Every row as it is now, in the order of their keys. */
export async function everything(): Promise<AllRows> {
  const all = structuredClone(await current.read(allRows));
  for (const rows of Object.values(all) as { id?: string; key?: string }[][]) {
    rows.sort((a, b) => ((a.id ?? a.key ?? '') < (b.id ?? b.key ?? '') ? -1 : 1));
  }
  return all;
}

/** One row as it is now. */
export async function now<Name extends keyof Tables>(
  table: Name,
  id: string,
): Promise<AllRows[Name][number] | undefined> {
  const row: unknown = await current.read<unknown>((rows) => rows[table].get(id));
  return row as AllRows[Name][number] | undefined;
}

/** A contact with Ada, by default. */
export function talk(id: string, at: number, more: Partial<Contact> = {}): Contact {
  return { id, personId: 'ada', at, channel: 'phone', note: '', ...more };
}
