import { countsOf } from '../../core/backup/counts.ts';
import { completed, importsApart } from '../../core/backup/migrations.ts';
import {
  type DatabaseState,
  PENDING_ROWS,
  parseReplicaHeader,
  parseRowKey,
  pendingRowsIn,
  REPLICA_HEADER,
  type ReplicaHeader,
  type Revision,
  ROW_PREFIX,
  rowKeyOf,
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

/** The second copy of the user's rows, in `storage.local` with one key a row, as it was read. */
export interface Replica {
  header: ReplicaHeader | undefined;
  all: AllRows;
  /** Whether it has as many rows as its header says. */
  isWhole: boolean;
  /** Whether an earlier version wrote it, with some rows in tables that they have left since. */
  isMoved: boolean;
}

/** Reads the whole replica. What does not look like a row is left out. */
export async function readReplica(area: StorageArea): Promise<Replica> {
  const values = await area.read(null);
  const all = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as AllRows;
  const coming = new Set(pendingRowsIn(values));
  for (const [name, row] of Object.entries(values)) {
    if (coming.has(name)) continue;
    const { table, key } = parseRowKey(name) ?? {};
    if (table !== undefined && key !== undefined && isTableName(table) && isRow(table, key, row)) {
      // Dexie upgrades the database when it opens; rows of the replica are upgraded here.
      (all[table] as object[]).push(completed(table, row));
    }
  }
  const header = parseReplicaHeader(values[REPLICA_HEADER]);
  const counts = countsOf(all);
  const isWhole = TABLE_NAMES.every((name) => counts[name] === (header?.counts[name] ?? 0));
  const { trash, imports } = importsApart(all.trash);
  const moved = { ...all, trash, imports: [...all.imports, ...imports] };
  const isMoved = imports.length > 0;
  return { header, all: moved, isWhole: header !== undefined && isWhole, isMoved };
}

/**
 * Writes what an act has changed, and the header: both or nothing.
 *
 * Many rows are written in slices, so that no page is held up: first the keys of the new rows, then these
 * rows, and last, in one write, all other changes, the header, and an empty list of pending rows. If the
 * browser dies before that last write, `readReplica` ignores the pending rows: the replica reads as it was
 * before the act, `compareRevisions` finds the database one act ahead, and the replica is rebuilt. Should
 * the database be lost at that very moment, it is restored to the act before, and not to half an act that
 * nobody had acknowledged.
 *
 * @param isNew whether there was no such row before the act: only these may be written ahead, because of
 *   any other row the replica must keep the old value until the last write
 */
export async function applyToReplica(
  area: StorageArea,
  changes: Change[],
  header: ReplicaHeader,
  isNew: (change: Change) => boolean = () => false,
): Promise<void> {
  // A deleted row leaves a `null`: writing and removing would be two steps, to be torn apart.
  const ahead = changes.length > SLICE ? changes.filter(isNew) : [];
  if (ahead.length === 0) {
    return area.write({ ...valuesOf(changes), [REPLICA_HEADER]: header });
  }
  const names = ahead.map(rowKeyOf);
  // An interrupted act may have left pending rows that nobody has removed yet.
  const torn = pendingRowsIn(await area.read([PENDING_ROWS]));
  await area.write({ [PENDING_ROWS]: [...new Set([...torn, ...names])] });
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
    ...{ [REPLICA_HEADER]: header, [PENDING_ROWS]: null },
  });
}

function valuesOf(changes: readonly Change[]): Record<string, unknown> {
  return Object.fromEntries(changes.map((change) => [rowKeyOf(change), change.row]));
}

/** Makes the replica what `all` is. Resolves to its header. */
export async function rebuildReplica(
  area: StorageArea,
  all: AllRows,
  revision: Revision,
): Promise<ReplicaHeader> {
  const { installId, placeId, generation } = revision;
  const header = { installId, placeId, generation, counts: countsOf(all) };
  const rows = TABLE_NAMES.flatMap((name) =>
    all[name].map((row) => [rowKeyOf({ table: name, key: keyOf(name, row) }), row]),
  );
  const values = Object.fromEntries(rows);
  await area.write({ ...values, [REPLICA_HEADER]: header, [PENDING_ROWS]: null });
  const kept = Object.keys(await area.read(null));
  const isNoMore = (key: string) =>
    key === PENDING_ROWS || (key.startsWith(ROW_PREFIX) && !(key in values));
  await area.remove(kept.filter(isNoMore));
  return header;
}

/** Whether `row` is an object that says of itself that it is this row. */
export function isRow(table: TableName, key: string, row: unknown): row is object {
  return typeof row === 'object' && row !== null && keyOf(table, row) === key;
}

/**
 * Remembers the latest revision in a third place (localStorage). If the database and the replica were both
 * set back to an older state that agrees, nothing else would know of the acts since. This note may lag
 * behind after a crash; it is never ahead.
 */
export function rememberRevision({ installId, generation }: Revision): void {
  writeBootCache('mark', JSON.stringify({ installId, generation }));
}

/** Whether localStorage knows of acts that neither the database nor the replica has any more. */
export function knowsLaterRevision(revision: Revision): boolean {
  try {
    const last: Partial<Revision> | null = JSON.parse(readBootCache('mark') ?? 'null');
    if (!last) return false;
    return last.installId !== revision.installId || Number(last.generation) > revision.generation;
  } catch {
    return false;
  }
}

/** What the replica's header says; `undefined` where there is none. */
export async function readReplicaHeader(area: StorageArea): Promise<ReplicaHeader | undefined> {
  return parseReplicaHeader((await area.read([REPLICA_HEADER]))[REPLICA_HEADER]);
}

/** What the database says of itself. */
export function databaseStateOf(database: Database): Promise<DatabaseState> {
  return database.read(async (rows) => {
    const revision = await rows.witness.get('mark');
    const counts = await Promise.all(
      TABLE_NAMES.map(async (name) => [name, await rows[name].count()]),
    );
    return { revision, counts: Object.fromEntries(counts) };
  });
}
