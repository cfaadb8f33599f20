import type { Storage } from 'webextension-polyfill';
import { parseRowKey, pendingRowsIn } from '../../core/backup/replicaHeader.ts';
import { nativeBrowser } from '../../platform/nativeBrowser.ts';
import type { Row, Tables } from './database.ts';

/** Everything in `storage.local`, by key: what a row is, and what else. */
export type Kept = Record<string, unknown>;

/** @throws where there is no `storage.local` */
export function area(): Storage.StorageArea {
  return nativeBrowser().storage.local;
}

/** Everything that is kept in `storage.local`. */
export async function readKept(): Promise<Kept> {
  return area().get(null);
}

/** The rows among what is kept. */
export function rowsIn(kept: Kept): Tables {
  const tables: Tables = {};
  // What was on its way when an act was torn is no row yet.
  const coming = new Set(pendingRowsIn(kept));
  for (const [name, row] of Object.entries(kept)) {
    const { table } = parseRowKey(name) ?? {};
    if (!table || coming.has(name) || row === null || typeof row !== 'object') continue;
    tables[table] ??= [];
    tables[table].push(row as Row);
  }
  return tables;
}
