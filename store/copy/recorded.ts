import { keyOf, TABLES, type TableName } from '../../core/backup/rows.ts';
import type { Counts } from '../../core/backup/witness.ts';
import type { Rows, Table } from '../shelf.ts';

/** A row as an act leaves it; `null` where the act deletes it. */
export interface Change {
  table: TableName;
  key: string;
  row: object | null;
}

/** Rows that write down what is done to them. */
export interface Recording {
  rows: Rows;
  /** What was done so far, once for each row. */
  changes(): Change[];
  /** How many rows each table has more than before. */
  readonly growth: Counts;
}

/**
 * Passes everything on to `rows`, and writes it down.
 *
 * @param begin called once, just before the first change is passed on to `rows`
 */
export function recorded(rows: Rows, begin = () => {}): Recording {
  const changes = new Map<string, Change>();
  const growth: Record<string, number> = {};
  let hasBegun = false;
  const beginOnce = () => {
    if (!hasBegun) begin();
    hasBegun = true;
  };
  const record = (change: Change, more: number) => {
    changes.set(`${change.table}/${change.key}`, change);
    growth[change.table] = (growth[change.table] ?? 0) + more;
  };
  const tables = TABLES.map((name) => [
    name,
    recordedTable(name, rows[name] as Table<object>, beginOnce, record),
  ]);
  return { rows: Object.fromEntries(tables), changes: () => [...changes.values()], growth };
}

function recordedTable(
  name: TableName,
  table: Table<object>,
  begin: () => void,
  record: (change: Change, more: number) => void,
): Table<object> {
  // What the act has looked up itself need not be asked for again.
  const known = new Map<string, boolean>();
  let areAllKnown = false;
  const isThere = async (key: string) =>
    known.get(key) ?? (!areAllKnown && (await table.get(key)) !== undefined);
  const toArray = async () => {
    const rows = await table.toArray();
    for (const row of rows) known.set(keyOf(name, row), true);
    areAllKnown = true;
    return rows;
  };
  // For many rows, one look at all of them is faster than one at each.
  const knowAll = async () => {
    if (!areAllKnown) await toArray();
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
      await knowAll();
      begin();
      await table.bulkPut(rows);
      for (const row of rows) {
        const key = keyOf(name, row);
        record({ table: name, key, row }, known.get(key) ? 0 : 1);
        known.set(key, true);
      }
    },
    bulkDelete: async (keys) => {
      await knowAll();
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
