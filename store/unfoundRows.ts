import { readInSlices } from './allRows.ts';
import { read } from './open.ts';
import { readableTables } from './readable.ts';
import type { Table, Tables } from './storageBackend.ts';

const NUMBERS = [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;
const TEXTS = ['', '\uffff'] as const;

/** By what the lists find their rows that read no table whole. */
const FOUND_BY: readonly [keyof Tables, string, typeof NUMBERS | typeof TEXTS][] = [
  ['calls', 'startedAt', NUMBERS],
  ['reminders', 'at', NUMBERS],
  ['contacts', 'at', NUMBERS],
  ['contacts', 'personId', TEXTS],
];

/**
 * Counts those rows among `unreadableRows`, too, that lack the very field by which their list finds them: no list comes
 * upon them. Reads only what a table and its indexes count, unless one of these lacks a row.
 */
export function lookForUnfoundRows(): Promise<void> {
  return read(async (rows) => {
    for (const [name, field, [first, last]] of FOUND_BY) {
      const found = rows[name].where(field).between(first, last, true, true);
      const [all, counted] = await Promise.all([rows[name].count(), found.count()]);
      if (counted === all) continue;
      await readInSlices(readableTables(rows)[name] as unknown as Table<{ id: string }>);
    }
  });
}
