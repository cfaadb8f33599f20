import type { Storage } from 'webextension-polyfill';
import { parseRowKey, pendingRowsIn } from '../../core/backup/replicaHeader.ts';
import { nativeBrowser } from '../../platform/nativeBrowser.ts';
import { keyIn, type Row, type Tables } from './database.ts';

/** All entries of `storage.local` by key: rows of the replica, and others. */
export type StorageEntries = Record<string, unknown>;

/** @throws where there is no `storage.local` */
export function area(): Storage.StorageArea {
  return nativeBrowser().storage.local;
}

/** @throws where `storage.local` cannot be read */
export async function readStorage(): Promise<StorageEntries> {
  return area().get(null);
}

/** The rows of the replica, by table. */
export function rowsIn(entries: StorageEntries): Tables {
  const tables: Tables = {};
  // Rows of a write that was interrupted do not count.
  const pending = new Set(pendingRowsIn(entries));
  for (const [name, row] of Object.entries(entries)) {
    const { table, key } = parseRowKey(name) ?? {};
    if (!table || pending.has(name) || keyIn(table, row) !== key) continue;
    tables[table] ??= [];
    tables[table].push(row as Row);
  }
  return tables;
}
