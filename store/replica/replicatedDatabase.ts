import {
  addCounts,
  isApart,
  mergedUpTo,
  type ReplicaHeader,
  type Revision,
} from '../../core/backup/replicaHeader.ts';
import type { TableName } from '../../core/tables.ts';
import { withLockIfFree } from '../../platform/locks.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import type {
  Database,
  RevisionRow,
  StorageBackend,
  Tables,
  TablesWithRevision,
} from '../storageBackend.ts';
import { applyToReplica, databaseStateOf, readReplicaHeader, rememberRevision } from './replica.ts';
import { type TrackedTables, trackChanges } from './trackChanges.ts';

/**
 * The database, with every write also stored in the replica before it is acknowledged.
 *
 * @param behind called after an act if the replica lacks other acts, or could not be written: it has to be rebuilt
 */
export function replicatedDatabase(
  database: Database,
  area: StorageArea,
  behind: () => void,
): StorageBackend {
  return {
    isPersistent: true,
    read: database.read,
    watch: database.watch,
    write: (tables, act) =>
      withLockIfFree('write', (hasLock) =>
        hasLock
          ? writeBoth(database, area, tables, act, behind)
          : writeAlone(database, tables, act),
      ),
  };
}

/**
 * Carries out one act in the database and then in the replica. The caller holds the write lock.
 *
 * An act that the database has taken is done, even if the replica does not take it. No act waits for others to get
 * into the replica: that is left to who is told by `behind`.
 *
 * @throws what the act throws, or the database; or if the replica is ahead of it; then nothing is changed
 */
export async function writeBoth<T, Name extends TableName>(
  database: Database,
  area: StorageArea,
  tables: readonly Name[],
  act: (rows: Pick<Tables, Name>) => PromiseLike<T>,
  behind: () => void,
): Promise<T> {
  // Nobody else writes it meanwhile. Read before the act, because nothing may fail after it.
  const header = await readReplicaHeader(area).catch((error) => {
    console.warn('Nahbar could not read its replica.', error);
    return null;
  });
  const { result, done } = await writeRevision(database, tables, act, header).catch((error) => {
    // Once the background has seen to it, the act can be done.
    if (error instanceof ReplicaIsAhead) behind();
    throw error;
  });
  if (done) await followInReplica(database, area, done, header, behind);
  return result;
}

/**
 * Carries out one act in the database alone, while another page does not give back the write lock: the transactions
 * of IndexedDB order acts, and whoever has the lock next finds that the replica is behind. Nobody writes the
 * replica without the lock.
 */
async function writeAlone<T, Name extends TableName>(
  database: Database,
  tables: readonly Name[],
  act: (rows: Pick<Tables, Name>) => PromiseLike<T>,
): Promise<T> {
  return (await writeRevision(database, tables, act, null)).result;
}

/**
 * Carries out one act in the database, as one revision.
 *
 * @param header the replica's; null if nobody could look
 * @throws if the replica is ahead of the database; then the act is taken back
 */
function writeRevision<T, Name extends TableName>(
  database: Database,
  tables: readonly Name[],
  act: (rows: Pick<Tables, Name>) => PromiseLike<T>,
  header: ReplicaHeader | null | undefined,
): Promise<{ result: T; done: Done | null }> {
  return database.write(tables, async ({ witness: revisions, ...rows }) => {
    const reading = revisions.get('mark');
    let advanced: PromiseLike<Revision> | undefined;
    // Sent together with the first change: sent afterwards, it would cost one more round trip to the database.
    const recording = trackChanges(rows, () => {
      advanced = reading.then((revision) => advance(revisions, revision, header !== null));
      // Awaited below; unless the act fails, and this with it.
      advanced.then(undefined, () => {});
    });
    const [result] = await Promise.all([act(recording.rows), reading]);
    if (!advanced) return { result, done: null };
    const revision = await advanced;
    if (header && isAhead(header, revision)) throw new ReplicaIsAhead();
    return { result, done: { revision, recording } };
  });
}

/**
 * Counts one more act in the database. Resolves to the revision before it.
 *
 * Not an async function: inside a transaction of Dexie, `await` costs as much time as is saved here.
 *
 * @param hasLooked whether it is known what the replica has
 */
function advance(
  revisions: TablesWithRevision['witness'],
  row: RevisionRow | undefined,
  hasLooked: boolean,
): PromiseLike<Revision> {
  if (!row) throw new Error('The database was emptied while it was open.');
  const { key, ...revision } = row;
  const { apart = row.generation, ...next } = revision;
  next.generation += 1;
  return revisions.put({ key, ...next, ...(!hasLooked && { apart }) }).then(() => revision);
}

interface Done {
  /** The database's revision before the act. */
  revision: Revision;
  recording: Omit<TrackedTables, 'rows'>;
}

/** @param header what the replica had before the act; null if it could not be read */
async function followInReplica(
  database: Database,
  area: StorageArea,
  { revision: { apart: _, ...revision }, recording }: Done,
  header: ReplicaHeader | null | undefined,
  behind: () => void,
): Promise<void> {
  const acted = { ...revision, generation: revision.generation + 1 };
  try {
    if (header === null) return behind();
    const isBehind = header?.generation !== revision.generation || header.isPartial;
    const counts = isBehind
      ? (await databaseStateOf(database)).counts
      : addCounts(header.counts, recording.growth);
    const followed: ReplicaHeader = {
      ...acted,
      counts,
      ...(isBehind && { isPartial: true }),
    };
    await applyToReplica(area, recording.changes(), followed, recording.isNew);
    if (isBehind) behind();
  } catch (error) {
    console.warn('Nahbar could not write its replica.', error);
    behind();
  } finally {
    rememberRevision(acted);
  }
}

/** Whether the replica has acts that the database lacks. */
function isAhead(header: ReplicaHeader, revision: Revision): boolean {
  const { fork, placeId, generation } = header;
  if (fork) return generation > (mergedUpTo(revision, fork) ?? -1);
  if (isApart(revision, header)) return true;
  return placeId === revision.placeId
    ? generation > revision.generation
    : generation >= revision.generation;
}

/** Another page without this database wrote to the replica meanwhile. */
class ReplicaIsAhead extends Error {
  override name = 'ReplicaIsAhead';
}
