import { isTableName, TABLES } from '../../core/tables.ts';
import { inTime, wordsOf } from './reading.ts';

/** What the database holds, as far as it can be read. */
export interface Stored {
  /** The version that IndexedDB knows. */
  version: number;
  tables: Tables;
  /** What could not be read, a sentence each. */
  errors: string[];
}

/**
 * Reads every row of the database; null where there is none. Makes, changes and deletes nothing: an
 * open without a version takes the database as it is, and one that would make it is broken off.
 *
 * To be called once a page: where its files are damaged, Chromium makes a new one for whoever opens
 * it a second time.
 *
 * @throws what IndexedDB reports when it does not open, or `No answer`
 */
export async function readDatabase(name: string): Promise<Stored | null> {
  const database = await opened(name);
  if (!database) return null;
  try {
    const tables: Tables = {};
    const errors: string[] = [];
    for (const table of database.objectStoreNames) {
      tables[table] = await inTime(rowsOf(database, table, errors)).catch((error) => {
        errors.push(`database ${table}: ${wordsOf(error)}`);
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
  let isLate = false;
  const answer = new Promise<IDBDatabase | null>((resolve, reject) => {
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      if (isLate) request.result.close();
      // Whoever wants to upgrade it must not wait for this page.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = (event) => {
      // Else Firefox says aloud that it was broken off.
      event.preventDefault();
      if (isMissing) resolve(null);
      else reject(request.error);
    };
  });
  return inTime(answer).catch((error) => {
    isLate = true;
    throw error;
  });
}

/** All rows of a table, or all but those that cannot be read. */
async function rowsOf(database: IDBDatabase, table: string, errors: string[]): Promise<Row[]> {
  // Each in a transaction of its own: a request that fails ends the one it is in.
  const store = () => database.transaction(table).objectStore(table);
  try {
    return await asked(store().getAll());
  } catch {
    const rows: Row[] = [];
    for (const key of await asked(store().getAllKeys())) {
      try {
        rows.push(await asked(store().get(key)));
      } catch (error) {
        errors.push(`database ${table} ${String(key)}: ${wordsOf(error)}`);
      }
    }
    return rows;
  }
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
}

/** A row as it is stored: whatever a damaged storage gave. */
export type Row = Record<string, unknown>;

/** Rows by the name of their table. */
export type Tables = Record<string, Row[]>;

/** The key of a row; `undefined` for what is no row. Tables of a newer Nahbar are taken to have ids. */
export function keyIn(table: string, row: unknown): string | undefined {
  const key = isTableName(table) ? TABLES[table].key : 'id';
  const found = (row as Row | null | undefined)?.[key];
  return typeof found === 'string' ? found : undefined;
}
