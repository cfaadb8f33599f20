import { sameValue } from '../core/sameValue.ts';
import { type AllRows, keyOf, TABLE_NAMES, type TableName } from '../core/tables.ts';
import type { Rows, Table } from './shelf.ts';

/** Makes `rows`, which are `before`, what is `wanted`: touches only what is new, different or too much. */
export async function replaceRows(rows: Rows, before: AllRows, wanted: AllRows): Promise<void> {
  await Promise.all(TABLE_NAMES.map((table) => replaceTable(rows, table, before, wanted)));
}

async function replaceTable(
  rows: Rows,
  name: TableName,
  before: AllRows,
  wanted: AllRows,
): Promise<void> {
  const table = rows[name] as unknown as Table<object>;
  const old = new Map<string, object>(before[name].map((row) => [keyOf(name, row), row]));
  const changed: object[] = [];
  for (const row of wanted[name]) {
    const key = keyOf(name, row);
    const known = old.get(key);
    old.delete(key);
    if (!sameValue(known, row)) changed.push(row);
  }
  if (changed.length > 0) await table.bulkPut(changed);
  if (old.size > 0) await table.bulkDelete([...old.keys()]);
}
