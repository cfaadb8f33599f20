import { countsOf } from '../../core/backup/counts.ts';
import { completed, importsApart } from '../../core/backup/migrations.ts';
import {
  COMING,
  comingIn,
  type DatabaseState,
  nameOf,
  parseReplicaHeader,
  placeOf,
  type ReplicaHeader,
  type Revision,
  ROW,
  WITNESS,
} from '../../core/backup/replicaHeader.ts';
import {
  type AllRows,
  isTableName,
  keyOf,
  TABLE_NAMES,
  type TableName,
} from '../../core/tables.ts';
import { readBootCache, writeBootCache } from '../../platform/bootCache.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import { inBatches } from '../bulk.ts';
import type { Database } from '../storageBackend.ts';
import type { Change } from './trackChanges.ts';

/**
 * So many rows are written at once. What a browser does to write, and to tell every page of it, would
 * hold up a page that writes thousands.
 */
const SLICE = 250;

/** The second copy of the user's rows, one key a row, as it was read. */
export interface Replica {
  witness: ReplicaHeader | undefined;
  all: AllRows;
  /** Whether it holds every row that its witness tells of. */
  isWhole: boolean;
  /** Whether an earlier Nahbar has written it, with rows in other tables than those where they were read to. */
  isMoved: boolean;
}

/** Reads the whole copy. What does not look like a row is left out. */
export async function readReplica(area: StorageArea): Promise<Replica> {
  const values = await area.read(null);
  const all = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as AllRows;
  const coming = new Set(comingIn(values));
  for (const [name, row] of Object.entries(values)) {
    if (coming.has(name)) continue;
    const { table, key } = placeOf(name) ?? {};
    if (table !== undefined && key !== undefined && isTableName(table) && isRow(table, key, row)) {
      // The database is upgraded when it is opened; what the copy has of it is when it is read.
      (all[table] as object[]).push(completed(table, row));
    }
  }
  const witness = parseReplicaHeader(values[WITNESS]);
  const counts = countsOf(all);
  const isWhole = TABLE_NAMES.every((name) => counts[name] === (witness?.counts[name] ?? 0));
  const { trash, imports } = importsApart(all.trash);
  const moved = { ...all, trash, imports: [...all.imports, ...imports] };
  const isMoved = imports.length > 0;
  return { witness, all: moved, isWhole: witness !== undefined && isWhole, isMoved };
}

/**
 * Writes what an act has changed, and the witness: both or nothing.
 *
 * Many rows come in slices, so that no page is held up: first the names of those that are new, then
 * these, and last, in one write, whatever else has changed, the witness, and that nothing is on its way
 * any more. Whoever is stopped before that last write leaves a copy that reads as it was before the act
 * (`readCopy`), with the witness of then: so the database leads by an act, which is found (`judge`) and
 * mended by making the copy anew; and a database that is lost at that very moment is restored to the act
 * before, not to half of one that nobody had acknowledged.
 *
 * @param isNew whether there was no such row before the act: only such rows can come ahead of the rest,
 *   for of any other the copy has to keep what it was
 */
export async function applyToReplica(
  area: StorageArea,
  changes: Change[],
  witness: ReplicaHeader,
  isNew: (change: Change) => boolean = () => false,
): Promise<void> {
  // A deleted row leaves a `null`: writing and removing would be two steps, to be torn apart.
  const ahead = changes.length > SLICE ? changes.filter(isNew) : [];
  if (ahead.length === 0) {
    return area.write({ ...valuesOf(changes), [WITNESS]: witness });
  }
  const names = ahead.map(nameOf);
  // Of an act that was torn, rows may lie about that were never a part of the copy.
  const torn = comingIn(await area.read([COMING]));
  await area.write({ [COMING]: [...new Set([...torn, ...names])] });
  // While one slice is being written, the next is made ready.
  let last: Promise<void> | undefined;
  await inBatches(ahead, async (some) => {
    const next = area.write(valuesOf(some));
    // Awaited below; unless the one before fails, and this with it.
    next.catch(() => {});
    await last;
    last = next;
  });
  await last;
  const isAhead = new Set(names);
  await area.write({
    ...Object.fromEntries(torn.filter((name) => !isAhead.has(name)).map((name) => [name, null])),
    ...valuesOf(changes.filter((change) => !isNew(change))),
    ...{ [WITNESS]: witness, [COMING]: null },
  });
}

function valuesOf(changes: readonly Change[]): Record<string, unknown> {
  return Object.fromEntries(changes.map((change) => [nameOf(change), change.row]));
}

/** Makes the copy what `all` is. Resolves to its witness. */
export async function rebuildReplica(
  area: StorageArea,
  all: AllRows,
  mark: Revision,
): Promise<ReplicaHeader> {
  const { installId, placeId, generation } = mark;
  const witness = { installId, placeId, generation, counts: countsOf(all) };
  const rows = TABLE_NAMES.flatMap((name) =>
    all[name].map((row) => [nameOf({ table: name, key: keyOf(name, row) }), row]),
  );
  const values = Object.fromEntries(rows);
  await area.write({ ...values, [WITNESS]: witness, [COMING]: null });
  const kept = Object.keys(await area.read(null));
  const isNoMore = (key: string) => key === COMING || (key.startsWith(ROW) && !(key in values));
  await area.remove(kept.filter(isNoMore));
  return witness;
}

/** Whether `row` is an object that says of itself that it is this row. */
export function isRow(table: TableName, key: string, row: unknown): row is object {
  return typeof row === 'object' && row !== null && keyOf(table, row) === key;
}

/**
 * Remembers in a third place how far this profile was. Files that are cut to an older state can agree
 * with each other: then nothing else is left that knows of the acts since. This may lag, as after a
 * crash, and is never ahead.
 */
export function rememberRevision({ installId, generation }: Revision): void {
  writeBootCache('mark', JSON.stringify({ installId, generation }));
}

/** Whether the third place knows of acts that neither the database nor the copy has any more. */
export function knowsLaterRevision(mark: Revision): boolean {
  try {
    const last: Partial<Revision> | null = JSON.parse(readBootCache('mark') ?? 'null');
    if (!last) return false;
    return last.installId !== mark.installId || Number(last.generation) > mark.generation;
  } catch {
    return false;
  }
}

/** What the copy's witness says; `undefined` where there is none. */
export async function readReplicaHeader(area: StorageArea): Promise<ReplicaHeader | undefined> {
  return parseReplicaHeader((await area.read([WITNESS]))[WITNESS]);
}

/** What the database says of itself. */
export function databaseStateOf(database: Database): Promise<DatabaseState> {
  return database.read(async (rows) => {
    const mark = await rows.witness.get('mark');
    const counts = await Promise.all(
      TABLE_NAMES.map(async (name) => [name, await rows[name].count()]),
    );
    return { mark, counts: Object.fromEntries(counts) };
  });
}
