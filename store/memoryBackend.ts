import { type AllRows, keyOf, TABLE_NAMES, type TableName } from '../core/tables.ts';
import type { StorageBackend, Table, Tables } from './storageBackend.ts';

/**
 * A storage backend in memory, for a page that cannot write the database: the page works, and
 * `writeForGood` (`store/open.ts`) refuses acts that must be persistent.
 *
 * @param all the initial rows
 */
export function openMemoryBackend(all?: AllRows): StorageBackend {
  const rows = tablesInMemory(all);
  const watchers = new Set<() => void>();
  return {
    isPersistent: false,
    read: async (query) => query(rows),
    write: async (_, act) => {
      const result = await act(rows);
      for (const tell of watchers) tell();
      return result;
    },
    watch: (query, seen, failed) => {
      const tell = () => void query(rows).then(seen, failed);
      watchers.add(tell);
      tell();
      return () => watchers.delete(tell);
    },
  };
}

/** Tables in the memory of this page: those of `names`, or every one. */
export function tablesInMemory<Name extends TableName = TableName>(
  all?: Partial<AllRows>,
  names: readonly Name[] = TABLE_NAMES as readonly Name[],
): Pick<Tables, Name> {
  const tables = names.map((name) => [name, tableInMemory(name, all?.[name])]);
  return Object.fromEntries(tables);
}

function tableInMemory(name: TableName, all: readonly object[] = []): Table<object> {
  const rows = new Map(all.map((row) => [keyOf(name, row), row]));
  return {
    get: async (id) => rows.get(id),
    toArray: async () => [...rows.values()],
    put: async (row) => rows.set(keyOf(name, row), structuredClone(row)),
    delete: async (id) => void rows.delete(id),
    bulkPut: async (many) => {
      for (const row of many) rows.set(keyOf(name, row), structuredClone(row));
    },
    bulkDelete: async (ids) => {
      for (const id of ids) rows.delete(id);
    },
    count: async () => rows.size,
    where: (field) => ({
      between: (lower, upper) => {
        const found = () => [...rows.values()].filter((row) => isWithin(row, field, lower, upper));
        return {
          toArray: async () => found(),
          count: async () => found().length,
          primaryKeys: async () => found().map((row) => keyOf(name, row)),
        };
      },
    }),
  };
}

function isWithin(
  row: object,
  field: string,
  lower: string | number,
  upper: string | number,
): boolean {
  const value = (row as Record<string, string | number>)[field];
  return value !== undefined && value >= lower && value <= upper;
}
