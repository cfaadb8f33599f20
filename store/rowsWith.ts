import type { Table } from './shelf.ts';

/** From so many rows on, one look at all that a table has is faster than one at each of them. */
export const MANY = 50;

/**
 * The rows with these keys, as far as they are there, by their keys. Of a table with thousands, many are
 * read in one go.
 *
 * @param keyOf the key of a row
 */
export async function rowsWith<Row extends object>(
  table: Table<Row>,
  keys: readonly string[],
  keyOf: (row: Row) => string,
): Promise<ReadonlyMap<string, Row>> {
  const wanted = new Set(keys);
  const found =
    keys.length < MANY
      ? await Promise.all(keys.map((key) => table.get(key)))
      : await table.toArray();
  const pairs = found.flatMap((row) => (row ? [[keyOf(row), row] as const] : []));
  return new Map(pairs.filter(([key]) => wanted.has(key)));
}
