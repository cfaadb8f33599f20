/** What a row of each kind is called by: the kinds of rows that a profile has, in a backup's order. */
export const KEYS = {
  favourites: 'id',
  quotes: 'id',
  decks: 'id',
  hiddenQuotes: 'id',
  state: 'key',
  settings: 'key',
  checklists: 'id',
  calls: 'id',
  reminders: 'id',
  people: 'id',
  circles: 'id',
  contacts: 'id',
  steps: 'id',
  trash: 'id',
} as const;

/** The name of a kind of rows. */
export type TableName = keyof typeof KEYS;

/** The names of all kinds. */
export const TABLES = Object.keys(KEYS) as readonly TableName[];

/** What `row` is called by among its kind. */
export function keyOf(table: TableName, row: object): string {
  return (row as Record<string, string>)[KEYS[table]] as string;
}
