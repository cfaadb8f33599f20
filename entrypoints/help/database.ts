import { isTableName, TABLES } from '../../core/tables.ts';
import { messageOf } from './reading.ts';

/** What the database holds, as far as it can be read. */
export interface Stored {
  /** The version that IndexedDB knows. */
  version: number;
  tables: Tables;
  /** A sentence for each table or row that could not be read. */
  errors: string[];
}

/**
 * Reads every row of the database; null if there is none. Creates, changes and deletes nothing: it opens
 * without a version, so that nothing is upgraded, and aborts if that would create the database.
 *
 * Do not call it again once it has failed: if the database's files are damaged, Chromium replaces them with
 * an empty database when it is opened a second time.
 *
 * @throws what IndexedDB reports when it does not open
 */
export async function readDatabase(name: string): Promise<Stored | null> {
  const database = await opened(name);
  if (!database) return null;
  try {
    const tables: Tables = {};
    const errors: string[] = [];
    for (const table of database.objectStoreNames) {
      tables[table] = await rowsOf(database, table, errors).catch((error) => {
        errors.push(`database ${table}: ${messageOf(error)}`);
        return [];
      });
    }
    return { version: database.version, tables, errors };
  } finally {
    database.close();
  }
}

function opened(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name);
  let isMissing = false;
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      // Another page that upgrades the database must not be blocked by this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = (event) => {
      // Otherwise Firefox reports the aborted request as an uncaught error.
      event.preventDefault();
      if (isMissing) resolve(null);
      else reject(request.error);
    };
  });
}

/** All rows of a table but those that cannot be read, which are added to `errors`. */
async function rowsOf(database: IDBDatabase, table: string, errors: string[]): Promise<Row[]> {
  // A transaction for each request: one that fails aborts its whole transaction.
  const store = () => database.transaction(table).objectStore(table);
  try {
    return await requested(store().getAll());
  } catch {
    const rows: Row[] = [];
    for (const key of await requested(store().getAllKeys())) {
      try {
        rows.push(await requested(store().get(key)));
      } catch (error) {
        errors.push(`database ${table} ${String(key)}: ${messageOf(error)}`);
      }
    }
    return rows;
  }
}

function requested<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
}

/** A row as it was read, unchecked: the storage may be damaged. */
export type Row = Record<string, unknown>;

/** Rows by the name of their table. */
export type Tables = Record<string, Row[]>;

/** The key of a row; `undefined` if it has none. Unknown tables, of a newer Nahbar, are assumed to use `id`. */
export function keyIn(table: string, row: unknown): string | undefined {
  const key = isTableName(table) ? TABLES[table].key : 'id';
  const found = (row as Row | null | undefined)?.[key];
  return typeof found === 'string' ? found : undefined;
}
