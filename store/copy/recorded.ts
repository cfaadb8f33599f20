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

/** Passes everything on to `rows`, and writes it down. */
export function recorded(rows: Rows): Recording {
  const changes = new Map<string, Change>();
  const growth: Record<string, number> = {};
  const record = (change: Change, more: number) => {
    changes.set(`${change.table}/${change.key}`, change);
    growth[change.table] = (growth[change.table] ?? 0) + more;
  };
  const tables = TABLES.map((name) => [
    name,
    recordedTable(name, rows[name] as Table<object>, record),
  ]);
  return { rows: Object.fromEntries(tables), changes: () => [...changes.values()], growth };
}

function recordedTable(
  name: TableName,
  table: Table<object>,
  record: (change: Change, more: number) => void,
): Table<object> {
  // What the act has looked up itself need not be asked for again.
  const known = new Map<string, boolean>();
  const isThere = async (key: string) => known.get(key) ?? (await table.get(key)) !== undefined;
  return {
    get: async (key) => {
      const row = await table.get(key);
      known.set(key, row !== undefined);
      return row;
    },
    toArray: () => table.toArray(),
    count: () => table.count(),
    where: (field) => table.where(field),
    put: async (row) => {
      const key = keyOf(name, row as object);
      const wasThere = await isThere(key);
      await table.put(row);
      known.set(key, true);
      record({ table: name, key, row }, wasThere ? 0 : 1);
    },
    delete: async (key) => {
      if (!(await isThere(key))) return;
      await table.delete(key);
      known.set(key, false);
      record({ table: name, key, row: null }, -1);
    },
  };
}
