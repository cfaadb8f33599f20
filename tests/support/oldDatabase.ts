import { readFileSync } from 'node:fs';
import { TABLE_NAMES, TABLES } from '../../core/tables.ts';

/** How a database is built: for each store its key, and its indexes as Dexie writes them, in order. */
export type Stores = Record<string, { keyPath: string; indexes: string[] }>;

/** A database as a release of Nahbar left it: one file for every schema that was ever released. */
export interface OldDatabase {
  /** IndexedDB's, ten times Dexie's. */
  version: number;
  stores: Stores;
  rows: Record<string, object[]>;
}

/** The files of `tests/fixtures`, the oldest first. */
export const RELEASED = [1, 2, 3, 4, 5].map((version) => `schema${version}.json`);

/** The one whose schema is today's. */
export function newest(): OldDatabase {
  return oldDatabase(RELEASED.at(-1) ?? '');
}

export function oldDatabase(file: string): OldDatabase {
  const old: OldDatabase = JSON.parse(
    readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8'),
  );
  // Thrown away and imported today: what is a month old goes a minute after the installation.
  const now = Date.now();
  for (const row of old.rows.trash ?? []) Object.assign(row, { discardedAt: now });
  for (const row of old.rows.imports ?? []) Object.assign(row, { at: now });
  return old;
}

/** Makes the database anew as `old` is. Runs here, or in a page. */
export async function leaveDatabase({ version, stores, rows }: OldDatabase): Promise<void> {
  const answered = (request: IDBRequest) =>
    new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
  // Asked for in one go, so that nobody else can open it in between.
  const deleting = answered(indexedDB.deleteDatabase('nahbar'));
  const request = indexedDB.open('nahbar', version);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const index of indexes) {
        // A star stands before an index of many values a row.
        const path = index.replace('*', '');
        store.createIndex(path, path, { multiEntry: index.startsWith('*') });
      }
    }
  };
  await Promise.all([deleting, answered(request)]);
  const transaction = request.result.transaction(Object.keys(rows), 'readwrite');
  for (const [name, all] of Object.entries(rows)) {
    for (const row of all) transaction.objectStore(name).put(row);
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  request.result.close();
}

/** How the database is built that is there now. Runs here, or in a page. */
export async function storesNow(): Promise<Stores> {
  const request = indexedDB.open('nahbar');
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  const names = [...request.result.objectStoreNames];
  const transaction = request.result.transaction(names);
  const stores = names.map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return `${multiEntry ? '*' : ''}${keyPath}`;
    });
    return [name, { keyPath: String(store.keyPath), indexes: indexes.sort() }];
  });
  request.result.close();
  return Object.fromEntries(stores);
}

/** How the database is to be built: the tables as they are declared, and the one that is no profile's. */
export function declaredStores(): Stores {
  const tables = TABLE_NAMES.map((name) => {
    const { key, indexes } = TABLES[name];
    return [name, { keyPath: key, indexes: [...indexes].sort() }];
  });
  return { ...Object.fromEntries(tables), witness: { keyPath: 'key', indexes: [] } };
}
