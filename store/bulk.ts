import type { OnProgress } from '../core/files/reading.ts';
import type { Table } from './storageBackend.ts';

/** From this number of keys on, reading the whole table is faster than one `get` for each. */
export const MANY = 50;

/**
 * The existing rows with these keys, by key. Reads many with one query.
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

/** How many rows are written at a time, so that the page can paint in between. */
const BATCH = 250;

/** Calls `act` for batches of rows, one after another. */
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
