import type { OnProgress } from '../core/files/reading.ts';
import type { Table } from './storageBackend.ts';

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

/** How many rows are written at once: the page can paint in between. */
const BATCH = 250;

/** Carries out `act` for pieces of many rows, one after another. */
export async function inBatches<Row>(
  rows: readonly Row[],
  act: (rows: Row[]) => PromiseLike<unknown>,
  onProgress: OnProgress = () => {},
): Promise<void> {
  for (let done = 0; done < rows.length; done += BATCH) {
    onProgress({ done, total: rows.length });
    await act(rows.slice(done, done + BATCH));
  }
}
