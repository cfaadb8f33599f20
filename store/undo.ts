import { keyOf, TABLES, type TableName } from '../core/backup/rows.ts';
import { sameValue } from '../core/sameValue.ts';
import { writeForGood } from './open.ts';
import type { Rows, Table } from './shelf.ts';

/**
 * Takes an act back, as another act.
 *
 * What was changed since is left as it is: what came later is not lost for what came before.
 *
 * @returns how many rows were left for that reason, wholly or in part
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
): Promise<{ result: T; turns: readonly Turn[]; undo: Undo }> {
  const { result, turns } = await writeForGood((rows) => reversibly(rows, act));
  return { result, turns, undo: () => writeForGood((rows) => takeBack(rows, turns)) };
}

/** A part of an act, with all its turns. */
export async function reversibly<T>(
  rows: Rows,
  act: (rows: Rows) => PromiseLike<T>,
): Promise<{ result: T; turns: readonly Turn[] }> {
  const turns = new Map<string, Turn>();
  const result = await act(noting(rows, turns));
  return { result, turns: [...turns.values()] };
}

/** Makes the rows what they were before `turns`, but for what has changed since. */
export async function takeBack(rows: Rows, turns: readonly Turn[]): Promise<number> {
  let left = 0;
  for (const turn of turns) {
    const { table, key, before, after } = turn;
    const kind = rows[table] as Table<object>;
    const now = (await kind.get(key)) ?? null;
    if (sameValue(now, after)) {
      if (before) await kind.put(before);
      else if (now) await kind.delete(key);
      continue;
    }
    left += 1;
    // A row that came or went since is not torn in two; of one that was there all the time, each
    // field stands for itself.
    if (!now || !before || !after) continue;
    const row = withoutTurn(now, before, after);
    if (!sameValue(row, now)) await kind.put(row);
  }
  return left;
}

/** `now` with those fields as `before` that the turn has changed, and nobody since. */
function withoutTurn(now: object, before: object, after: object): object {
  const row = { ...now } as Record<string, unknown>;
  const [old, turned] = [before as typeof row, after as typeof row];
  for (const field of new Set([...Object.keys(old), ...Object.keys(turned)])) {
    if (!sameValue(row[field], turned[field])) continue;
    if (field in old) row[field] = old[field];
    else delete row[field];
  }
  return row;
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
    bulkPut: async (rows) => {
      for (const row of rows) await note(keyOf(name, row), row);
      return table.bulkPut(rows);
    },
    bulkDelete: async (keys) => {
      for (const key of keys) await note(key, null);
      return table.bulkDelete(keys);
    },
  };
}
