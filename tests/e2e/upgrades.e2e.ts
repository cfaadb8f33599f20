import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { completed } from '../../core/backup/completed';
import type { TableName } from '../../core/backup/rows';
import { bothCopies } from './support/bothCopies';
import type { Person } from './support/person';
import { test } from './support/test';

/** A database as a release of Nahbar left it: one file for every schema that was ever released. */
interface Fixture {
  /** IndexedDB's, ten times Dexie's. */
  version: number;
  stores: Record<string, { keyPath: string; indexes: string[] }>;
  rows: Record<string, Record<string, unknown>[]>;
}

const RELEASED = ['schema1.json', 'schema2.json', 'schema3.json', 'schema4.json'];

describe.each(RELEASED)('a database of %s', (file) => {
  const fixture: Fixture = JSON.parse(
    readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8'),
  );

  test('is read by the newest Nahbar, wholly, and then kept twice', async ({ person }) => {
    await leaves(person, fixture);
    const library = await person.opensLibrary();
    await library.sees('Wie es in der ersten Fassung hieß.');
    await library.reads(['textbox'], 'Ada zeigen');
    await library.clicks(['link', 'Beiseitegelegt']);
    await library.sees('nicht im Bild');
    for (let opening = 0; opening < 2; opening += 1) {
      const { database, copy } = await bothCopies(person);
      for (const [table, rows] of Object.entries(fixture.rows)) {
        for (const row of table === 'witness' ? [] : rows) {
          const upgraded = completed(table as TableName, row);
          expect(Object.values(database)).toContainEqual(expect.objectContaining(upgraded));
        }
      }
      await expect.poll(() => bothCopies(person).then((both) => both.copy)).toEqual(database);
      expect(Object.keys(copy)).toContain('favourites/nd-empathie');
      // A migration that runs again changes nothing more.
      await library.reloads();
      await library.sees('Beiseitegelegt');
    }
  });
});

/** Replaces what the fresh installation has made. */
async function leaves(person: Person, fixture: Fixture): Promise<void> {
  await person.backstage(async ({ version, stores, rows }: Fixture) => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('nahbar');
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    const request = indexedDB.open('nahbar', version);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) {
          // As Dexie writes them: a star before an index of many values a row.
          const path = index.replace('*', '');
          store.createIndex(path, path, { multiEntry: index.startsWith('*') });
        }
      }
    };
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    const transaction = request.result.transaction(Object.keys(rows), 'readwrite');
    for (const [name, all] of Object.entries(rows)) {
      for (const row of all) transaction.objectStore(name).put(row);
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    request.result.close();
    await (
      globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    ).chrome.storage.local.clear();
  }, fixture);
}
