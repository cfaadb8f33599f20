import 'fake-indexeddb/auto';

import { locks } from 'node:worker_threads';
import { Dexie } from 'dexie/dist/modern/dexie.mjs';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Before each file of unit tests: what a file has stored, told to the browser, done to the state of a
// module, or put in its place is not there in the next one.
vi.resetModules();
fakeBrowser.reset();
globalThis.indexedDB = new IDBFactory();
// Dexie would go on with the one that was there when it was first imported.
Dexie.dependencies.indexedDB = globalThis.indexedDB;
// The threads of a process share their locks: a file does not wait for an act of another.
const file = crypto.randomUUID();
Object.defineProperty(navigator, 'locks', {
  value: {
    request: (name: string, ...rest: [never]) => locks.request(`${file} ${name}`, ...rest),
  },
});
// The browser in memory does not know it yet.
Object.assign(fakeBrowser.storage.local, {
  getKeys: async () => Object.keys(await fakeBrowser.storage.local.get(null)),
});
