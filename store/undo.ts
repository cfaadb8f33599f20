import { keyOf, TABLES, type TableName } from '../core/backup/rows.ts';
import { writeForGood } from './open.ts';
import type { Rows, Table } from './shelf.ts';

/**
 * Takes an act back, as another act.
 *
 * A row that was changed since is left as it is: what came later is not lost for what came before.
 *
 * @returns how many rows were left for that reason
 */
export type Undo = () => Promise<number>;

/** A row before and after an act; null where it was not there. */
export interface Turn {
  table: TableName;
  key: string;
  before: object | null;
  after: object | null;
}

/** Carries out an act that is meant to last, and that can be taken back. @throws Refused where nothing lasts. */
export async function writeReversibly<T>(
  act: (rows: Rows) => PromiseLike<T>,
): Promise<{ result: T; undo: Undo }> {
  const turns = new Map<string, Turn>();
  const result = await writeForGood((rows) => {
    // An act that is tried again begins anew.
    turns.clear();
    return act(noting(rows, turns));
  });
  return { result, undo: () => writeForGood((rows) => takeBack(rows, [...turns.values()])) };
}

/** Makes the rows what they were before `turns`, but for those that have changed since. */
export async function takeBack(rows: Rows, turns: readonly Turn[]): Promise<number> {
  let left = 0;
  for (const { table, key, before, after } of turns) {
    const kind = rows[table] as Table<object>;
    const now = (await kind.get(key)) ?? null;
    if (JSON.stringify(now) !== JSON.stringify(after)) left += 1;
    else if (before) await kind.put(before);
    else await kind.delete(key);
  }
  return left;
}

/** Passes everything on to `rows`, and notes each row that is touched in `turns`. */
function noting(rows: Rows, turns: Map<string, Turn>): Rows {
  return Object.fromEntries(
    TABLES.map((name) => [name, notingTable(name, rows[name] as Table<object>, turns)]),
  ) as unknown as Rows;
}

function notingTable(
  name: TableName,
  table: Table<object>,
  turns: Map<string, Turn>,
): Table<object> {
  const note = async (key: string, after: object | null) => {
    const id = `${name}/${key}`;
    const before = turns.has(id)
      ? (turns.get(id)?.before ?? null)
      : ((await table.get(key)) ?? null);
    turns.set(id, { table: name, key, before, after });
  };
  return {
    get: (key) => table.get(key),
    toArray: () => table.toArray(),
    count: () => table.count(),
    where: (field) => table.where(field),
    put: async (row) => {
      await note(keyOf(name, row), row);
      return table.put(row);
    },
    delete: async (key) => {
      await note(key, null);
      return table.delete(key);
    },
  };
}
