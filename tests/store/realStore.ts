import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Contact } from '../../core/people/person.ts';
import { type AllRows, TABLE_NAMES } from '../../core/tables.ts';
import { localStorageArea } from '../../platform/storageArea.ts';
import { replaceRows } from '../../store/allRows.ts';
import { answerMessage } from '../../store/answerMessages.ts';
import { read, writeForGood } from '../../store/open.ts';
import { Reconciler } from '../../store/replica/reconciler.ts';
import { allRows, type Tables } from '../../store/storageBackend.ts';
import { NO_SNAPSHOTS } from './anArea.ts';

// The store as it is, over an IndexedDB in memory (fake-indexeddb), a storage.local in memory, and the
// part of the background that keeps the two in step.

const reconciler = new Reconciler(localStorageArea, NO_SNAPSHOTS);
const unused = async () => {};

// The browser in memory hands answers on as Chrome does, and not as the polyfill: through a function.
fakeBrowser.runtime.onMessage.addListener((message, _, respond) => {
  const answer = answerMessage(message, {
    settle: () => reconciler.settle(),
    rebuild: () => reconciler.rebuild(),
    commit: (act) => reconciler.commit(act),
    miss: () => reconciler.miss(),
    isBrowserPrivate: async () => false,
    lookAtReminders: unused,
    enterCall: unused,
    takePerson: unused,
    lookForCalls: unused,
    showOpen: unused,
  });
  void answer?.then(respond);
  return answer && true;
});

/** Makes these the rows of the database, and no others. */
export async function holds(rows: Partial<AllRows> = {}): Promise<void> {
  const none = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as AllRows;
  await writeForGood(TABLE_NAMES, async (tables) =>
    replaceRows(tables, await allRows(tables), structuredClone({ ...none, ...rows })),
  );
}

/** Every row as it is now, in the order of their keys. */
export async function everything(): Promise<AllRows> {
  const all = structuredClone(await read(allRows));
  for (const rows of Object.values(all) as { id?: string; key?: string }[][]) {
    rows.sort((a, b) => ((a.id ?? a.key ?? '') < (b.id ?? b.key ?? '') ? -1 : 1));
  }
  return all;
}

/** One row as it is now. */
export async function now<Name extends keyof Tables>(
  table: Name,
  id: string,
): Promise<AllRows[Name][number] | undefined> {
  const row: unknown = await read<unknown>((rows) => rows[table].get(id));
  return row as AllRows[Name][number] | undefined;
}

/** A contact with Ada, by default. */
export function talk(id: string, at: number, more: Partial<Contact> = {}): Contact {
  return { id, personId: 'ada', at, channel: 'phone', note: '', ...more };
}
