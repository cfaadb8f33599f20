/** A row as it is stored: whatever a damaged storage gave. */
export type Row = Record<string, unknown>;

/** Rows by the name of their table. */
export type Tables = Record<string, Row[]>;

/** The table with the database's bookkeeping: no record of the user's. */
export const WITNESS = 'witness';

/** That, and where the rotation stands: a worried reader counts what they have saved themselves. */
const UNCOUNTED = new Set([WITNESS, 'state']);

/** How many records of the user there are. */
export function recordsIn(tables: Tables): number {
  return Object.entries(tables).reduce(
    (sum, [name, rows]) => sum + (UNCOUNTED.has(name) ? 0 : rows.length),
    0,
  );
}

/** The key of a row, whichever of the two a table uses; `undefined` for what is no row. */
export function keyOf(row: unknown): string | undefined {
  const { id, key } = (row ?? {}) as Row;
  const found = id ?? key;
  return typeof found === 'string' ? found : undefined;
}
