import { sameValue } from '../core/sameValue.ts';
import { type AllRows, keyOf, TABLE_NAMES, type TableName } from '../core/tables.ts';
import type { Table, Tables } from './storageBackend.ts';

/** Changes the rows from `before` to `wanted`; writes only those that differ. Part of an act. */
export async function replaceRows(rows: Tables, before: AllRows, wanted: AllRows): Promise<void> {
  await Promise.all(TABLE_NAMES.map((table) => replaceTable(rows, table, before, wanted)));
}

async function replaceTable(
  rows: Tables,
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

/** How many rows are read at a time: deserializing them takes about 10 ms. */
const SLICE = 500;

/**
 * Reads every row of a table in slices: one answer with many thousands of rows would block the page while it
 * is deserialized.
 */
export async function readInSlices<Row extends { id: string }>(table: Table<Row>): Promise<Row[]> {
  const keys = await table.where('id').between('', '\uffff', true, true).primaryKeys();
  return readKeys(table, keys);
}

/** The existing rows with these keys. Reads ranges, so a few rows in between may be read, too. */
export async function readKeys<Row extends { id: string }>(
  table: Table<Row>,
  keys: readonly string[],
): Promise<Row[]> {
  const wanted = new Set(keys);
  const sorted = [...wanted].sort();
  const rows: Row[] = [];
  for (let from = 0; from < sorted.length; from += SLICE) {
    const slice = sorted.slice(from, from + SLICE);
    const [first = '', last = ''] = [slice[0], slice.at(-1)];
    const found = await table.where('id').between(first, last, true, true).toArray();
    for (const row of found) if (wanted.has(row.id)) rows.push(row);
  }
  return rows;
}
