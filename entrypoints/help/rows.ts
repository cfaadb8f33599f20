/** A row as it is stored: whatever a damaged storage gave. */
export type Row = Record<string, unknown>;

/** Rows by the name of their table. */
export type Tables = Record<string, Row[]>;

/** The table with the database's bookkeeping: no record of the user's. */
export const WITNESS = 'witness';

/** Tables that nobody would count who has saved something: bookkeeping, and where the rotation stands. */
const UNCOUNTED = new Set([WITNESS, 'state']);

/** How many records of the user there are. A step that nothing was done with is none. */
export function recordsIn(tables: Tables): number {
  return Object.entries(tables)
    .filter(([name]) => !UNCOUNTED.has(name))
    .reduce((sum, [, rows]) => sum + rows.filter((row) => row?.outcome !== 'open').length, 0);
}

/** The key of a row, whichever of the two a table uses; `undefined` for what is no row. */
export function keyOf(row: unknown): string | undefined {
  const { id, key } = (row ?? {}) as Row;
  const found = id ?? key;
  return typeof found === 'string' ? found : undefined;
}
