import type { Counts } from '../../core/backup/replicaHeader.ts';
import { keyOf, TABLES, type TableName } from '../../core/tables.ts';
import { type Table, type Tables, tablesAmong } from '../storageBackend.ts';

/** A row as an act leaves it; `null` where the act deletes it. */
export interface Change {
  table: TableName;
  key: string;
  row: object | null;
}

/** Rows that write down what is done to them. */
export interface TrackedTables<Some extends Partial<Tables> = Tables> {
  rows: Some;
  /** What was done so far, once for each row. */
  changes(): Change[];
  /** Whether there was no such row before. */
  isNew(change: Change): boolean;
  /** How many rows each table has more than before. */
  readonly growth: Counts;
}

/**
 * Passes everything on to `rows`, and writes it down.
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
  // What the act has looked up itself need not be asked for again.
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
  // For many rows, one look at the keys of all is faster than one at each.
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
      // Not one `await` for each: those make Dexie slower.
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
