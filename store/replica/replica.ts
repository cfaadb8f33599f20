import { countsOf } from '../../core/backup/counts.ts';
import { completed, importsApart } from '../../core/backup/migrations.ts';
import {
  actsIn,
  type DatabaseState,
  forkedEntry,
  forkedKeyOf,
  type MergedFork,
  mergedUpTo,
  PENDING_ROWS,
  parseReplicaHeader,
  parseRowKey,
  pendingRowsIn,
  REPLICA_HEADER,
  type ReplicaHeader,
  type Revision,
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
  /** Whether it has as many rows as its header says, and is not being rebuilt. */
  isWhole: boolean;
  /** Whether an earlier version wrote it, with some rows in tables that they have left since. */
  isMoved: boolean;
  /** Everything in `storage.local`. */
  values: Readonly<Record<string, unknown>>;
}

/** Reads the whole replica. What does not look like a row is left out. */
export async function readReplica(area: StorageArea): Promise<Replica> {
  const values = await area.read(null);
  const all = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as AllRows;
  const coming = new Set(pendingRowsIn(values));
  for (const [name, value] of Object.entries(values)) {
    const { table, row } = (!coming.has(name) && rowIn(name, value)) || {};
    if (table && row) (all[table] as object[]).push(row);
  }
  const header = parseReplicaHeader(values[REPLICA_HEADER]);
  const counts = countsOf(all);
  const isWhole =
    header !== undefined &&
    !header.isPartial &&
    TABLE_NAMES.every((name) => counts[name] === (header.counts[name] ?? 0));
  const { trash, imports } = importsApart(all.trash);
  const moved = { ...all, trash, imports: [...all.imports, ...imports] };
  return { header, all: moved, isWhole, isMoved: imports.length > 0, values };
}

/**
 * The row that an entry of `storage.local` is about, `undefined` for any other entry.
 *
 * @returns `row` is `undefined` where it is deleted or damaged
 */
export function rowIn(
  name: string,
  value: unknown,
): { table: TableName; key: string; row: object | undefined } | undefined {
  const { table, key } = parseRowKey(name) ?? {};
  if (table === undefined || key === undefined || !isTableName(table)) return undefined;
  // Dexie upgrades the database when it opens; rows of the replica are upgraded here.
  return { table, key, row: isRow(table, key, value) ? completed(table, value) : undefined };
}

/**
 * Writes what an act has changed, and the header: both or nothing.
 *
 * Many rows are written in slices, so that no page is held up: first the keys of the new rows, then these
 * rows, and last, in one write, all other changes, the header, and an empty list of pending rows. If the
 * browser dies before that last write, `readReplica` ignores the pending rows: the replica reads as it was
 * before the act, the database is found to be one act ahead, and the replica is rebuilt. Should
 * the database be lost at that very moment, it is restored to the act before, and not to half an act that
 * nobody had acknowledged.
 *
 * @param isNew whether there was no such row before the act: only these may be written ahead, because of
 *   any other row the replica must keep the old value until the last write
 */
export async function applyToReplica(
  area: StorageArea,
  changes: readonly Change[],
  header: ReplicaHeader,
  isNew: (change: Change) => boolean = () => false,
): Promise<void> {
  const ahead = changes.length > SLICE ? changes.filter(isNew) : [];
  const names = new Set(ahead.map(rowKeyOf));
  // An interrupted act may have left pending rows that nobody has removed yet.
  const isTorn = ahead.length > 0 || header.placeId === '' || header.isPartial;
  const torn = isTorn ? pendingRowsIn(await area.read([PENDING_ROWS])) : [];
  if (ahead.length > 0) {
    await area.write({ [PENDING_ROWS]: [...new Set([...torn, ...names])] });
    // While one slice is being written, the next is made ready.
    let last: Promise<void> | undefined;
    await inBatches(ahead, async (some) => {
      const next = area.write(valuesOf(some, header));
      // Awaited below; unless the one before fails, and this with it.
      next.catch(() => {});
      await last;
      last = next;
    });
    await last;
  }
  await area.write({
    ...Object.fromEntries(torn.filter((name) => !names.has(name)).map((name) => [name, null])),
    ...valuesOf(
      changes.filter((change) => !names.has(rowKeyOf(change))),
      header,
    ),
    [REPLICA_HEADER]: header,
    ...(isTorn && { [PENDING_ROWS]: null }),
  });
}

function valuesOf(changes: readonly Change[], header: ReplicaHeader): Record<string, unknown> {
  const { fork } = header;
  // A deleted row leaves a `null`: writing and removing would be two steps, to be torn apart.
  const values = changes.map((change) => [rowKeyOf(change), change.row]);
  const forked = fork
    ? changes.map((change) => [forkedKeyOf(change), forkedEntry(fork, header)])
    : [];
  return Object.fromEntries([...values, ...forked]);
}

/** Whether `row` is an object that says of itself that it is this row. */
export function isRow(table: TableName, key: string, row: unknown): row is object {
  return typeof row === 'object' && row !== null && keyOf(table, row) === key;
}

/**
 * Remembers the latest revision in a third place (localStorage). If the database and the replica were both
 * set back to an older state that agrees, nothing else would know of the acts since. This note may lag
 * behind after a crash, until the next page opens; it is never ahead. It counts acts alone: reconciling what is left of
 * two damaged places would make up for one that both have lost.
 *
 * @param revision of the database; or of a replica that is used alone, which may not know the install
 */
export function rememberRevision(revision: Revision | ReplicaHeader): void {
  const known = revision.installId === '' ? rememberedRevision() : null;
  const { installId, generation } = known ?? {
    installId: revision.installId,
    generation: actsIn(revision),
  };
  const fork = lastFork(revision);
  const note = JSON.stringify({ installId, generation, ...(fork && { fork }) });
  // Each page that opens comes here, mostly with nothing new.
  if (note !== readBootCache('mark')) writeBootCache('mark', note);
}

/** What `rememberRevision` has kept. */
export interface RememberedRevision {
  /** Empty where it was not known. */
  installId: string;
  /** The number of its acts. */
  generation: number;
  /** The last fork that is contained. Its acts are not counted where the database has gone on as well. */
  fork?: MergedFork;
}

/** The latest revision that localStorage knows; null if it knows none. */
export function rememberedRevision(): RememberedRevision | null {
  try {
    return JSON.parse(readBootCache('mark') ?? 'null');
  } catch {
    return null;
  }
}

/** Whether what was remembered has acts that `revision` has not. */
export function isLater(
  remembered: RememberedRevision | null,
  revision: Revision | ReplicaHeader,
): boolean {
  if (!remembered) return false;
  const { installId, generation, fork } = remembered;
  if (fork && !(forkedUpTo(revision, fork) >= fork.generation)) return true;
  if (installId === '') return false;
  return installId !== revision.installId || Number(generation) > actsIn(revision);
}

/** The fork that `revision` is, or the last of those that it contains. */
function lastFork(revision: Revision | ReplicaHeader): MergedFork | undefined {
  const { generation, fork, merged } = revision as ReplicaHeader;
  return fork ? { id: fork.id, generation } : merged?.at(-1);
}

/** Up to which generation of `asked` the acts of that fork are contained; -1 if none are. */
function forkedUpTo(revision: Revision | ReplicaHeader, asked: MergedFork): number {
  const { generation, fork } = revision as ReplicaHeader;
  return fork?.id === asked.id ? generation : (mergedUpTo(revision, asked) ?? -1);
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
