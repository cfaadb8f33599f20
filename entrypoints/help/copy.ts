import type { Row, Tables } from './rows.ts';

/** Everything in `storage.local`, by key: what a row is, and what else. */
export type Kept = Record<string, unknown>;

/** The part of the browser's own interface that is used, without the polyfill around it. */
interface StorageArea {
  get(keys: null): Promise<Kept>;
  set(values: Kept): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Before the keys of rows: `row/favourites/nd-empathie`. A deleted row is null. */
export const ROW = 'row/';

/** @throws where there is no `storage.local` */
export function area(): StorageArea {
  const { chrome } = globalThis as unknown as { chrome: { storage: { local: StorageArea } } };
  return chrome.storage.local;
}

/** The names of rows that were on their way when an act was torn: they are none yet. */
export const COMING = 'coming';

/** Everything that is kept in `storage.local`. */
export async function readKept(): Promise<Kept> {
  return area().get(null);
}

/** The rows among what is kept. */
export function rowsIn(kept: Kept): Tables {
  const tables: Tables = {};
  const coming = new Set(Array.isArray(kept[COMING]) ? kept[COMING] : []);
  for (const [key, row] of Object.entries(kept)) {
    const table = /^row\/(\w+)\//.exec(key)?.[1];
    if (!table || coming.has(key) || row === null || typeof row !== 'object') continue;
    tables[table] ??= [];
    tables[table].push(row as Row);
  }
  return tables;
}
