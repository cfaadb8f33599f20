import { sameValue } from '../sameValue.ts';
import { type AllRows, keyOf, TABLE_NAMES, type TableName } from '../tables.ts';

/** How many rows of a kind a restore would add, change and remove, and how many stay as they are. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
  untouched: number;
}

/** What would change in each kind of rows. */
export type ChangesByTable = Readonly<Record<TableName, Changes>>;

/**
 * What would change if `before` became `after`, table by table: whoever has many rows can rest in
 * between. Linear in the number of rows.
 */
export function* changesBetween(
  before: AllRows,
  after: AllRows,
): Generator<[TableName, Changes], void> {
  for (const table of TABLE_NAMES) yield [table, changesIn(table, before[table], after[table])];
}

function changesIn(table: TableName, before: readonly object[], after: readonly object[]): Changes {
  const old = new Map(before.map((row) => [keyOf(table, row), row]));
  const changes: Changes = { added: 0, changed: 0, removed: 0, untouched: 0 };
  for (const row of after) {
    const key = keyOf(table, row);
    const known = old.get(key);
    old.delete(key);
    if (!known) changes.added += 1;
    else if (sameValue(known, row)) changes.untouched += 1;
    else changes.changed += 1;
  }
  changes.removed = old.size;
  return changes;
}
