import { consistent } from '../../core/backup/consistent.ts';
import { countsOf } from '../../core/backup/counts.ts';
import {
  lostFrom,
  type Resolution,
  replayed,
  resolutionOf,
  united,
} from '../../core/backup/reconciliation.ts';
import {
  actsIn,
  FORKED_PREFIX,
  type Fork,
  generationForked,
  isInStep,
  mergedUpTo,
  pendingRowsIn,
  RECOVERY,
  REPLICA_HEADER,
  type Recovery,
  type ReplicaHeader,
  type Revision,
  ROW_PREFIX,
} from '../../core/backup/replicaHeader.ts';
import { type AllRows, keyOf, TABLE_NAMES } from '../../core/tables.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import { replaceRows } from '../allRows.ts';
import { allRows, type Database } from '../storageBackend.ts';
import {
  applyToReplica,
  databaseStateOf,
  type Replica,
  readReplica,
  readReplicaHeader,
  rowIn,
} from './replica.ts';
import type { Change } from './trackChanges.ts';

/** The snapshots, as far as reconciling needs them. */
export interface Snapshots {
  /** How many records the newest holds; null where there is none. */
  lastRecords(): Promise<number | null>;
  /** Keeps rows that are about to be replaced. @throws where that is not possible */
  keep(rows: AllRows): Promise<unknown>;
}

/** So many forks are remembered. A copy of an older one that is put back is united once more. */
const FORKS = 50;

/**
 * Reconciles a database with its replica, and tells the user what was lost or differed; that is kept before. A replica
 * that is behind is marked as partial, and has to be rebuilt (`rebuildReplica`).
 *
 * @returns the `placeId` of the database
 */
export async function reconcileDatabase(
  database: Database,
  area: StorageArea,
  snapshots: Snapshots,
): Promise<string> {
  const [state, header] = await Promise.all([databaseStateOf(database), readReplicaHeader(area)]);
  const { revision } = state;
  const resolution = resolutionOf(state, header);
  const isMarked =
    resolution === 'followDatabase' &&
    header?.isPartial &&
    header.generation === revision?.generation;
  if (revision && (resolution === 'keepBoth' || isMarked)) return revision.placeId;
  const known = [revision, header].filter((one) => one !== undefined);
  const generation = Math.max(0, ...known.map((one) => one.generation)) + 1;
  const next: Revision = {
    installId: revision?.installId || header?.installId || crypto.randomUUID(),
    placeId: revision?.placeId ?? crypto.randomUUID(),
    generation,
    reconciled: generation - Math.max(0, ...known.map(actsIn)),
    ...forksMergedIn(revision, header),
  };
  const before = resolution === 'followDatabase' ? null : await database.read(allRows);
  const after = before && (await reconciled(before, area, resolution, revision, snapshots));
  await database.write(TABLE_NAMES, async (rows) => {
    if (after) await replaceRows(rows, before, after);
    await rows.witness.put({ key: 'mark', ...next });
  });
  await markPartial(database, area, next).catch((error) =>
    console.warn('Nahbar could not write its replica.', error),
  );
  return next.placeId;
}

/**
 * Marks the replica as one that has to be rebuilt, as a revision of its own. Under the write lock.
 *
 * One of another place is left alone: it is to be reconciled, as after a restoration by the help page.
 */
export async function doubtReplica(database: Database, area: StorageArea): Promise<void> {
  const [{ revision }, header] = await Promise.all([
    databaseStateOf(database),
    readReplicaHeader(area),
  ]);
  if (!revision || (header && header.placeId !== revision.placeId)) return;
  const { apart: _, ...known } = revision;
  const { generation, reconciled = 0 } = known;
  const next = { ...known, generation: generation + 1, reconciled: reconciled + 1 };
  await database.write([], (rows) => rows.witness.put({ key: 'mark', ...next }));
  await markPartial(database, area, next);
}

async function markPartial(
  database: Database,
  area: StorageArea,
  { installId, placeId, generation, reconciled, merged }: Revision,
): Promise<void> {
  const { counts } = await databaseStateOf(database);
  const header: ReplicaHeader = {
    ...{ installId, placeId, generation, counts, isPartial: true },
    ...(reconciled && { reconciled }),
    ...(merged && { merged }),
  };
  await area.write({ [REPLICA_HEADER]: header });
}

/** Whether database and replica agree. Under the write lock. */
export async function isReplicaInStep(database: Database, area: StorageArea): Promise<boolean> {
  return isInStep(await databaseStateOf(database), await readReplicaHeader(area));
}

function forksMergedIn(
  revision: Revision | undefined,
  header: ReplicaHeader | undefined,
): Pick<Revision, 'merged'> {
  const forks = [...(revision?.merged ?? []), ...(header?.merged ?? [])];
  if (header?.fork) forks.push({ id: header.fork.id, generation: header.generation });
  const upTo = new Map<string, number>();
  for (const { id, generation } of forks) {
    upTo.set(id, Math.max(generation, upTo.get(id) ?? generation));
  }
  const merged = [...upTo].map(([id, generation]) => ({ id, generation }));
  return merged.length > 0 ? { merged: merged.slice(-FORKS) } : {};
}

/** The rows that the database is to have. */
async function reconciled(
  before: AllRows,
  area: StorageArea,
  resolution: Resolution,
  revision: Revision | undefined,
  snapshots: Snapshots,
): Promise<AllRows> {
  const replica = await readReplica(area);
  const { header, all } = replica;
  const since = (header?.fork && revision && mergedUpTo(revision, header.fork)) ?? -1;
  const after = rowsAfter(before, replica, resolution, since);
  const wereApart =
    resolution === 'replay'
      ? header?.fork?.generation !== revision?.generation
      : resolution === 'unite' && header?.placeId !== revision?.placeId && size(before) > 0;
  if (wereApart) {
    for (const rows of [before, all]) if (lostFrom(rows, after) > 0) await snapshots.keep(rows);
  }
  const differing = wereApart ? Math.max(lostFrom(before, all), lostFrom(all, before)) : 0;
  const loss = await lossOf(before, after, replica, snapshots, revision);
  const isUnited = differing > 0 && loss?.kind !== 'bothLost';
  const told = isUnited ? { kind: 'united' as const, records: differing } : loss;
  // Announced before the restore: if that is interrupted, the loss could not be detected any more.
  if (told) await announceLoss(area, told);
  return after;
}

/** @param since the generation of the replica after which the acts of a fork are replayed */
function rowsAfter(
  before: AllRows,
  replica: Replica,
  resolution: Resolution,
  since: number,
): AllRows {
  const { header, all, isWhole, values } = replica;
  if (resolution === 'followReplica' && isWhole) return all;
  if (resolution === 'replay') {
    return belonging(replayed(before, all, forkedIn(replica, since)));
  }
  const isLater = resolution === 'followReplica';
  // A partial replica may have rows that were deleted, or changed, since.
  const isPartial = header?.isPartial === true;
  const deleted = Object.keys(values).filter(
    (name) => values[name] === null && name.startsWith(ROW_PREFIX),
  );
  return belonging(
    united(
      before,
      all,
      new Set(isLater && !isPartial ? deleted : []),
      isPartial && !isLater ? 'database' : 'replica',
    ),
  );
}

/** One may have removed what the other went on with, and both may have given a name that only one of them knew. */
function belonging(rows: AllRows): AllRows {
  try {
    return consistent(rows, { decks: [], kinds: [] }, Date.now());
  } catch (error) {
    // Rows that are damaged in themselves are kept as they are.
    console.warn('Nahbar cannot say to whom its rows belong.', error);
    return rows;
  }
}

/** The keys of the rows that were written or deleted during the fork after `since`; without those that were damaged. */
function forkedIn({ header, values }: Replica, since: number): Set<string> {
  const pending = new Set(pendingRowsIn(values));
  const names = Object.keys(values)
    .filter(
      (name) =>
        name.startsWith(FORKED_PREFIX) &&
        (generationForked(values[name], header?.fork) ?? -1) > since,
    )
    .map((name) => ROW_PREFIX + name.slice(FORKED_PREFIX.length));
  const isKnown = (name: string) => values[name] === null || rowIn(name, values[name])?.row;
  return new Set(names.filter((name) => !pending.has(name) && isKnown(name)));
}

/**
 * The loss to report to the user, or null.
 *
 * @param revision of the database, if it has one
 */
async function lossOf(
  before: AllRows,
  after: AllRows,
  { header, all, isWhole }: Pick<Replica, 'header' | 'all' | 'isWhole'>,
  snapshots: Snapshots,
  revision?: Revision,
): Promise<Omit<Recovery, 'at'> | null> {
  const expected = Object.values(header?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const [there, snapshot] = [size(after), await snapshots.lastRecords()];
  // Rows that are not whole may lack what the last acts have changed, though none of them is missing.
  const isAhead = header && revision && actsIn(header) > actsIn(revision);
  // With neither header nor rows, only a snapshot proves that there was data.
  const isLost = header
    ? !isWhole && (there < expected || isAhead === true)
    : there === 0 && size(all) === 0 && snapshot !== null;
  if (isLost) return { kind: 'bothLost', records: snapshot ?? 0 };
  const records = missing(before, after);
  // A header without a place: there was no database, the replica was used alone, and nothing was lost.
  return records > 0 && header?.placeId !== '' ? { kind: 'restored', records } : null;
}

/**
 * Prepares the replica for use without a database: its header then has no place. Tells the user if it has lost rows
 * itself.
 */
export async function reconcileWithoutDatabase(
  area: StorageArea,
  snapshots: Snapshots,
): Promise<void> {
  const replica = await readReplica(area);
  const { header, all, isMoved, isWhole } = replica;
  if (header?.placeId === '' && isWhole && !isMoved) return;
  const loss = await lossOf(all, all, replica, snapshots);
  if (loss) await announceLoss(area, loss);
  const { installId = '', placeId = '', generation = 0, reconciled = 0, merged } = header ?? {};
  const fork = placeId === '' && header ? header.fork : newFork({ placeId, generation });
  const next: ReplicaHeader = {
    ...{ installId, placeId: '', generation: generation + 1, counts: countsOf(all) },
    reconciled: reconciled + 1,
    ...(merged && { merged }),
    ...(fork && { fork }),
  };
  await applyToReplica(area, isMoved ? movesOf(all) : [], next);
}

function newFork(revision: Pick<Revision, 'placeId' | 'generation'>): Fork {
  return { id: crypto.randomUUID(), ...revision };
}

/** Moves what an earlier version kept elsewhere to where `all` has it. */
function movesOf({ imports }: AllRows): Change[] {
  return imports.flatMap((row) => [
    { table: 'imports', key: row.id, row },
    { table: 'trash', key: `import/${row.id}`, row: null },
  ]);
}

/** Makes every page show the loss, until the user acknowledges it. */
export function announceLoss(area: StorageArea, what: Omit<Recovery, 'at'>): Promise<void> {
  return area.write({ [RECOVERY]: { ...what, at: Date.now() } satisfies Recovery });
}

/** How many rows of `after` were not in `before`. */
function missing(before: AllRows, after: AllRows): number {
  return TABLE_NAMES.reduce((sum, name) => {
    const known = new Set(before[name].map((row) => keyOf(name, row)));
    return sum + after[name].filter((row) => !known.has(keyOf(name, row))).length;
  }, 0);
}

function size(all: AllRows): number {
  return TABLE_NAMES.reduce((sum, name) => sum + all[name].length, 0);
}
