import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isReadable } from '../core/readable.ts';
import { keyOf, TABLE_NAMES, type TableName } from '../core/tables.ts';
import type { Table, Tables } from './storageBackend.ts';

const unreadable = signal<ReadonlySet<string>>(new Set());

/** How many rows this page has come upon that it cannot show. */
export const unreadableRows: ReadonlySignal<number> = computed(() => unreadable.value.size);

/** Whether some of them are of that table. */
export function isAnyUnreadable(name: TableName): boolean {
  return [...unreadable.value].some((row) => row.startsWith(`${name} `));
}

/**
 * The tables as they can be shown: without the rows that lack something, so that none of them keeps a page from
 * showing the others; these are counted in `unreadableRows`. Acts and the replica have them all.
 */
export function readableTables<Name extends TableName>(
  rows: Pick<Tables, Name>,
): Pick<Tables, Name> {
  const all = rows as Partial<Record<TableName, Table<object>>>;
  const tables = TABLE_NAMES.flatMap((name) => {
    const table = all[name];
    return table ? [[name, readableTable(name, table)] as const] : [];
  });
  return Object.fromEntries(tables) as unknown as Pick<Tables, Name>;
}

function readableTable(name: TableName, table: Table<object>): Table<object> {
  return Object.assign(Object.create(table), {
    get: async (key) => {
      const row = await table.get(key);
      return row && sift(name, [row])[0];
    },
    toArray: async () => sift(name, await table.toArray(), true),
    where: (field) => ({
      between: (...range) => {
        const found = table.where(field).between(...range);
        return Object.assign(Object.create(found), {
          toArray: async () => sift(name, await found.toArray()),
        });
      },
    }),
  } satisfies Partial<Table<object>>);
}

/** @param isAll whether these are all rows of the table, so that what is not among them is gone */
function sift<Row extends object>(name: TableName, rows: Row[], isAll = false): Row[] {
  const readable = rows.filter((row) => isReadable(name, row));
  const known = unreadable.value;
  if (readable.length === rows.length && known.size === 0) return rows;
  const isGone = (row: string) => isAll && row.startsWith(`${name} `);
  const next = new Set([...known].filter((row) => !isGone(row)));
  for (const row of rows) next.add(`${name} ${keyOf(name, row)}`);
  for (const row of readable) next.delete(`${name} ${keyOf(name, row)}`);
  unreadable.value = next;
  return readable;
}
