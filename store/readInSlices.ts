import type { Table } from './shelf.ts';

/** How many rows are read at once: unpacking them takes a page some 10 ms. */
const SLICE = 500;

/**
 * Reads every row of a table, which may be many thousands, so that the page is not held up: what the
 * database hands over at once is unpacked at once.
 */
export async function readInSlices<Row extends { id: string }>(table: Table<Row>): Promise<Row[]> {
  const keys = await table.where('id').between('', '\uffff', true, true).primaryKeys();
  return readKeys(table, keys);
}

/** The rows with these keys, as far as they are there; those of few others in between are read, too. */
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
