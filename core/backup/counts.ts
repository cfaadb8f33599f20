import { declarationOf, isTableName, TABLE_NAMES, TABLES, type TableName } from '../tables.ts';

/** How many rows there are of each kind. */
export type Counts = Record<TableName, number>;

/** How many rows there are of each kind. */
export function countsOf(all: Record<TableName, readonly unknown[]>): Counts {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, all[table].length])) as Counts;
}

/**
 * How many entries a user would count. The rotation, for example, is none. Rows of a newer version's
 * tables all count.
 */
export function recordsIn(rows: Readonly<Record<string, readonly object[]>>): number {
  return Object.entries(rows).reduce((sum, [name, all]) => sum + entriesIn(name, all), 0);
}

function entriesIn(name: string, rows: readonly object[]): number {
  if (!isTableName(name)) return rows.length;
  const { worth, isEntry } = declarationOf(name);
  if (worth === 'none') return 0;
  return isEntry ? rows.filter((row) => isEntry(row)).length : rows.length;
}

/** Tables to list to the user. */
export const LISTED_TABLES = TABLE_NAMES.filter((name) => TABLES[name].worth !== 'none');
