import type { Counts } from '../../core/backup/replicaHeader.ts';
import { keyOf, TABLES, type TableName } from '../../core/tables.ts';
import { type Table, type Tables, tablesAmong } from '../storageBackend.ts';

/** A row as an act leaves it; `null` where the act deletes it. */
export interface Change {
  table: TableName;
  key: string;
  row: object | null;
}

/** Tables that record the changes made through them. */
export interface TrackedTables<Some extends Partial<Tables> = Tables> {
  rows: Some;
  /** The changes so far, one for each row. */
  changes(): Change[];
  /** Whether the row did not exist before. */
  isNew(change: Change): boolean;
  /** The growth of each table, in rows. */
  readonly growth: Counts;
}

/**
 * Wraps `rows` so that all changes are recorded.
 *
 * @param begin called once, just before the first change is passed on to `rows`
 */
export function trackChanges<Some extends Partial<Tables>>(
  rows: Some,
  begin = () => {},
): TrackedTables<Some> {
  const changes = new Map<string, Change>();
  const added = new Set<string>();
  const growth: Record<string, number> = {};
  let hasBegun = false;
  const beginOnce = () => {
    if (!hasBegun) begin();
    hasBegun = true;
  };
  const record = (change: Change, more: number) => {
    const name = nameOf(change);
    // A row that was deleted and then put again was there before.
    if (more > 0 && !changes.has(name)) added.add(name);
    changes.set(name, change);
    growth[change.table] = (growth[change.table] ?? 0) + more;
  };
  const tables = tablesAmong(rows).map(([name, table]) => [
    name,
    recordedTable(name, table, beginOnce, record),
  ]);
  return {
    rows: Object.fromEntries(tables) as Some,
    changes: () => [...changes.values()],
    isNew: (change) => added.has(nameOf(change)),
    growth,
  };
}

function nameOf({ table, key }: Change): string {
  return `${table}/${key}`;
}

/** Keys after it are possible, if nobody has them: they are asked for one by one. */
const LAST_KEY = '\uffff';

function recordedTable(
  name: TableName,
  table: Table<object>,
  begin: () => void,
  record: (change: Change, more: number) => void,
): Table<object> {
  // Keys that the act has read itself need no further query.
  const known = new Map<string, boolean>();
  let areAllKnown = false;
  const isThere = async (key: string) => {
    const isKnown = known.get(key);
    if (isKnown !== undefined) return isKnown;
    if (areAllKnown && key <= LAST_KEY) return false;
    return (await table.get(key)) !== undefined;
  };
  const toArray = async () => {
    const rows = await table.toArray();
    for (const row of rows) known.set(keyOf(name, row), true);
    areAllKnown = true;
    return rows;
  };
  // For many rows, one query for all keys is faster than one for each.
  const areThere = async (keys: readonly string[]) => {
    if (!areAllKnown) {
      const all = await table
        .where(TABLES[name].key)
        .between('', LAST_KEY, true, true)
        .primaryKeys();
      for (const key of all) if (!known.has(key)) known.set(key, true);
      areAllKnown = true;
    }
    for (const key of keys) {
      // No `await` for known keys: each one slows Dexie down.
      if (!known.has(key)) known.set(key, key > LAST_KEY && (await isThere(key)));
    }
  };
  return {
    get: async (key) => {
      const row = await table.get(key);
      known.set(key, row !== undefined);
      return row;
    },
    toArray,
    count: () => table.count(),
    where: (field) => table.where(field),
    put: async (row) => {
      const key = keyOf(name, row as object);
      const wasThere = await isThere(key);
      begin();
      await table.put(row);
      known.set(key, true);
      record({ table: name, key, row }, wasThere ? 0 : 1);
    },
    delete: async (key) => {
      if (!(await isThere(key))) return;
      begin();
      await table.delete(key);
      known.set(key, false);
      record({ table: name, key, row: null }, -1);
    },
    bulkPut: async (rows) => {
      if (rows.length === 0) return;
      await areThere(rows.map((row) => keyOf(name, row)));
      begin();
      await table.bulkPut(rows);
      for (const row of rows) {
        const key = keyOf(name, row);
        record({ table: name, key, row }, known.get(key) ? 0 : 1);
        known.set(key, true);
      }
    },
    bulkDelete: async (keys) => {
      await areThere(keys);
      const there = keys.filter((key) => known.get(key));
      if (there.length === 0) return;
      begin();
      await table.bulkDelete(there);
      for (const key of there) {
        known.set(key, false);
        record({ table: name, key, row: null }, -1);
      }
    },
  };
}
