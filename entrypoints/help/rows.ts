import { isTableName, TABLES } from '../../core/tables.ts';

/** A row as it is stored: whatever a damaged storage gave. */
export type Row = Record<string, unknown>;

/** Rows by the name of their table. */
export type Tables = Record<string, Row[]>;

/** The key of a row; `undefined` for what is no row. Tables of a newer Nahbar are taken to have ids. */
export function keyIn(table: string, row: unknown): string | undefined {
  const key = isTableName(table) ? TABLES[table].key : 'id';
  const found = (row as Row | null | undefined)?.[key];
  return typeof found === 'string' ? found : undefined;
}
