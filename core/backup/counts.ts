import { TABLES, type TableName } from './rows.ts';

/** How many rows there are of each kind. */
export type Counts = Record<TableName, number>;

/** How many rows there are of each kind. */
export function countsOf(all: Record<TableName, readonly unknown[]>): Counts {
  return Object.fromEntries(TABLES.map((table) => [table, all[table].length])) as Counts;
}
