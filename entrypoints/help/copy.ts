import { comingIn, placeOf } from '../../core/backup/copyKeys.ts';
import type { Row, Tables } from './rows.ts';

/** Everything in `storage.local`, by key: what a row is, and what else. */
export type Kept = Record<string, unknown>;

/** The part of the browser's own interface that is used, without the polyfill around it. */
interface StorageArea {
  get(keys: null): Promise<Kept>;
  set(values: Kept): Promise<void>;
  remove(key: string): Promise<void>;
}

/** @throws where there is no `storage.local` */
export function area(): StorageArea {
  const { chrome } = globalThis as unknown as { chrome: { storage: { local: StorageArea } } };
  return chrome.storage.local;
}

/** Everything that is kept in `storage.local`. */
export async function readKept(): Promise<Kept> {
  return area().get(null);
}

/** The rows among what is kept. */
export function rowsIn(kept: Kept): Tables {
  const tables: Tables = {};
  // What was on its way when an act was torn is no row yet.
  const coming = new Set(comingIn(kept));
  for (const [name, row] of Object.entries(kept)) {
    const { table } = placeOf(name) ?? {};
    if (!table || coming.has(name) || row === null || typeof row !== 'object') continue;
    tables[table] ??= [];
    tables[table].push(row as Row);
  }
  return tables;
}
