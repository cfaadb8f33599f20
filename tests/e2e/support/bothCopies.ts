import type { Person } from './person';

/** Both browsers know their API by this name, too. */
declare const chrome: import('webextension-polyfill').Browser;

/** The user's rows as `table/key`, in the database and in its copy. */
export interface BothCopies {
  database: Record<string, unknown>;
  copy: Record<string, unknown>;
}

/** Reads the user's rows from IndexedDB and from `storage.local`, past all code of the product. */
export async function bothCopies(person: Person): Promise<BothCopies> {
  const [database, area] = await Promise.all([
    person.backstage(readDatabase),
    person.backstage(readArea),
  ]);
  const rows = Object.entries(area).filter(([key, row]) => key.startsWith('row/') && row !== null);
  const copy = rows.map(([key, row]) => [key.slice('row/'.length), row]);
  return { database: JSON.parse(database), copy: Object.fromEntries(copy) };
}

/** Everything in `storage.local`. */
export function readArea(): Promise<Record<string, unknown>> {
  return chrome.storage.local.get(null);
}

/** Runs in a page, and never makes a database. */
async function readDatabase(): Promise<string> {
  const request = indexedDB.open('nahbar');
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => request.transaction?.abort();
  });
  const stores = [...request.result.objectStoreNames].filter((name) => name !== 'witness');
  const transaction = request.result.transaction(stores);
  const asked = stores.map((name) => {
    const store = transaction.objectStore(name);
    return { name, keyPath: store.keyPath as string, rows: store.getAll() };
  });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  request.result.close();
  const rows = asked.flatMap(({ name, keyPath, rows }) =>
    rows.result.map((row) => [`${name}/${row[keyPath]}`, row]),
  );
  return JSON.stringify(Object.fromEntries(rows));
}
