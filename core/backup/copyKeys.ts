/** The keys in `storage.local` of the second copy: for the app, and for the page that helps without it. */

/** Before the keys of rows: `row/favourites/nd-empathie`. A deleted row is null. */
export const ROW = 'row/';

/** The key of what stands beside the copy (`Witness`), and the table of what the database says of itself. */
export const WITNESS = 'witness';

/** Under this key: the names of rows that are on their way, and are no part of the copy yet. */
export const COMING = 'coming';

/** What the area knows a row by. */
export function nameOf({ table, key }: { table: string; key: string }): string {
  return `${ROW}${table}/${key}`;
}

/** The row that the area knows by `name`, of whatever table; `undefined` for what is no row. */
export function placeOf(name: string): { table: string; key: string } | undefined {
  const [, table, key] = /^row\/(\w+)\/(.+)$/s.exec(name) ?? [];
  return table && key ? { table, key } : undefined;
}

/** What is on its way, if the list of that is one: it comes from a file that may be damaged. */
export function comingIn(values: Readonly<Record<string, unknown>>): string[] {
  const names = values[COMING];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
