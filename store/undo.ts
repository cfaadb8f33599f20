import { sameValue } from '../core/sameValue.ts';
import { keyOf, type TableName } from '../core/tables.ts';
import { MANY, rowsWith } from './bulk.ts';
import { writeForGood } from './open.ts';
import { type Table, type Tables, tablesAmong } from './storageBackend.ts';

/**
 * Takes an act back, as another act. Every act that can be taken back resolves to one of these.
 *
 * What was changed since is left as it is: what came later is not lost for what came before.
 *
 * @returns how many rows were left for that reason, wholly or in part; imports tell more
 * @throws Refused where nothing lasts
 */
export type Undo<Result = number> = () => Promise<Result>;

/** A row before and after an act; null where it was not there. */
export interface RowChange {
  table: TableName;
  key: string;
  before: object | null;
  after: object | null;
}

/** Carries out an act that is meant to last, and that can be taken back. @throws Refused where nothing lasts. */
export async function writeUndoable<T, Name extends TableName>(
  tables: readonly Name[],
  act: (rows: Pick<Tables, Name>) => PromiseLike<T>,
): Promise<{ result: T; changes: readonly RowChange[]; undo: Undo }> {
  const { result, changes } = await writeForGood(tables, (rows) => recordRowChanges(rows, act));
  return { result, changes, undo: () => writeForGood(tables, (rows) => revert(rows, changes)) };
}

/** A part of an act, with all the rows that it changes. */
export async function recordRowChanges<T, Some extends Partial<Tables>>(
  rows: Some,
  act: (rows: Some) => PromiseLike<T>,
): Promise<{ result: T; changes: readonly RowChange[] }> {
  const changes = new Map<string, RowChange>();
  const result = await act(recording(rows, changes));
  return { result, changes: [...changes.values()] };
}

/**
 * Makes the rows what they were before `changes`, but for what has changed since.
 *
 * @param rows all tables of the changes, at least
 */
export async function revert(
  rows: Partial<Tables>,
  changes: readonly RowChange[],
): Promise<number> {
  let left = 0;
  for (const [name, ofTable] of Map.groupBy(changes, ({ table }) => table)) {
    const table = rows[name] as Table<object>;
    const now = await rowsWith(
      table,
      ofTable.map(({ key }) => key),
      (row) => keyOf(name, row),
    );
    const written: object[] = [];
    const deleted: string[] = [];
    for (const change of ofTable) {
      const row = now.get(change.key) ?? null;
      const { isLeft, back } = reverted(row, change);
      if (isLeft) left += 1;
      if (back && !sameValue(back, row)) written.push(back);
      else if (row && !back) deleted.push(change.key);
    }
    await writeSome(table, written, deleted);
  }
  return left;
}

/** What a row is to be once a change is reverted, and whether the change is left, wholly or in part. */
function reverted(
  now: object | null,
  { before, after }: RowChange,
): { back: object | null; isLeft: boolean } {
  if (sameValue(now, after)) return { back: before, isLeft: false };
  // A row that was created or deleted, by the act or since, is left as a whole; in any other each field is
  // reverted by itself.
  const cameOrWent = !now || !before || !after;
  return { back: cameOrWent ? now : withoutChange(now, before, after), isLeft: true };
}

async function writeSome(
  table: Table<object>,
  written: readonly object[],
  deleted: string[],
): Promise<void> {
  if (written.length + deleted.length >= MANY) {
    await table.bulkPut(written);
    await table.bulkDelete(deleted);
    return;
  }
  for (const row of written) await table.put(row);
  for (const key of deleted) await table.delete(key);
}

/** `now` with those fields as `before` that the act has changed, and nobody since. */
function withoutChange(now: object, before: object, after: object): object {
  const row = { ...now } as Record<string, unknown>;
  const [old, changed] = [before as typeof row, after as typeof row];
  for (const field of new Set([...Object.keys(old), ...Object.keys(changed)])) {
    if (!sameValue(row[field], changed[field])) continue;
    if (Object.hasOwn(old, field)) row[field] = old[field];
    else delete row[field];
  }
  return row;
}

/** Wraps `rows` so that each row that is written is recorded in `changes`. */
function recording<Some extends Partial<Tables>>(
  rows: Some,
  changes: Map<string, RowChange>,
): Some {
  return Object.fromEntries(
    tablesAmong(rows).map(([name, table]) => [name, recordingTable(name, table, changes)]),
  ) as Some;
}

function recordingTable(
  name: TableName,
  table: Table<object>,
  changes: Map<string, RowChange>,
): Table<object> {
  const record = (key: string, row: object | null, after: object | null) => {
    const id = `${name}/${key}`;
    const known = changes.get(id);
    changes.set(id, { table: name, key, before: known ? known.before : row, after });
  };
  const recordSome = async (some: readonly (readonly [key: string, after: object | null])[]) => {
    const now = await rowsWith(
      table,
      some.map(([key]) => key),
      (row) => keyOf(name, row),
    );
    for (const [key, after] of some) record(key, now.get(key) ?? null, after);
  };
  return {
    get: (key) => table.get(key),
    toArray: () => table.toArray(),
    count: () => table.count(),
    where: (field) => table.where(field),
    put: async (row) => {
      await recordSome([[keyOf(name, row), row]]);
      return table.put(row);
    },
    delete: async (key) => {
      await recordSome([[key, null]]);
      return table.delete(key);
    },
    bulkPut: async (rows) => {
      await recordSome(rows.map((row) => [keyOf(name, row), row]));
      return table.bulkPut(rows);
    },
    bulkDelete: async (keys) => {
      await recordSome(keys.map((key) => [key, null]));
      return table.bulkDelete(keys);
    },
  };
}
