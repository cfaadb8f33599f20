/** A row as it is stored: whatever a damaged storage gave. */
export type Row = Record<string, unknown>;

/** Rows by the name of their table. */
export type Tables = Record<string, Row[]>;

/** The table with the database's bookkeeping: no record of the user's. */
export const WITNESS = 'witness';

/** How many records of the user there are. */
export function recordsIn(tables: Tables): number {
  return Object.entries(tables).reduce(
    (sum, [name, rows]) => sum + (name === WITNESS ? 0 : rows.length),
    0,
  );
}

/** The key of a row, whichever of the two a table uses; `undefined` for what is no row. */
export function keyOf(row: unknown): string | undefined {
  const { id, key } = (row ?? {}) as Row;
  const found = id ?? key;
  return typeof found === 'string' ? found : undefined;
}
