import { keyOf, TABLES, type TableName } from '../core/backup/rows.ts';
import type { AllRows, Rows, Table } from './shelf.ts';

/** Makes `rows`, which are `before`, what is `wanted`: touches only what is new, different or too much. */
export async function replaceRows(rows: Rows, before: AllRows, wanted: AllRows): Promise<void> {
  await Promise.all(TABLES.map((table) => replaceTable(rows, table, before, wanted)));
}

async function replaceTable(
  rows: Rows,
  name: TableName,
  before: AllRows,
  wanted: AllRows,
): Promise<void> {
  const table = rows[name] as unknown as Table<object>;
  const old = new Map<string, object>(before[name].map((row) => [keyOf(name, row), row]));
  for (const row of wanted[name]) {
    const key = keyOf(name, row);
    const known = old.get(key);
    old.delete(key);
    if (JSON.stringify(known) !== JSON.stringify(row)) await table.put(row);
  }
  for (const key of old.keys()) await table.delete(key);
}
