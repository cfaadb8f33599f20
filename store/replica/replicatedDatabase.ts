import { addCounts, type ReplicaHeader, type Revision } from '../../core/backup/replicaHeader.ts';
import type { TableName } from '../../core/tables.ts';
import { withLock } from '../../platform/locks.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import {
  allRows,
  type Database,
  type RevisionRow,
  type StorageBackend,
  type Tables,
  type TablesWithRevision,
} from '../storageBackend.ts';
import { applyToReplica, readReplicaHeader, rebuildReplica, rememberRevision } from './replica.ts';
import { type TrackedTables, trackChanges } from './trackChanges.ts';

/** The database, with every write also stored in the replica before it is acknowledged. */
export function replicatedDatabase(database: Database, area: StorageArea): StorageBackend {
  const memory = {};
  return {
    isPersistent: true,
    read: database.read,
    watch: database.watch,
    write: (tables, act) => withLock('write', () => writeBoth(database, area, tables, act, memory)),
  };
}

/**
 * Carries out one act in the database and then in the replica. The caller holds the write lock.
 *
 * An act that the database has taken is done, even if the replica does not take it: the next act finds
 * that the header is behind, and rebuilds the replica.
 *
 * @throws what the act throws, or the database; then nothing is changed
 */
export async function writeBoth<T, Name extends TableName>(
  database: Database,
  area: StorageArea,
  tables: readonly Name[],
  act: (rows: Pick<Tables, Name>) => PromiseLike<T>,
  memory: Memory,
): Promise<T> {
  const { result, done } = await database.write(tables, async ({ witness: revisions, ...rows }) => {
    const reading = revisions.get('mark');
    let advanced: PromiseLike<Revision> | undefined;
    // Sent together with the first change: sent afterwards, it would cost one more round trip to the database.
    const recording = trackChanges(rows, () => {
      advanced = reading.then((revision) => advance(revisions, revision));
      // Awaited below; unless the act fails, and this with it.
      advanced.then(undefined, () => {});
    });
    const [result] = await Promise.all([act(recording.rows), reading]);
    if (!advanced) return { result, done: null };
    const revision = await advanced;
    return { result, done: { revision, recording } };
  });
  if (done) {
    memory.header = await followInReplica(database, area, done, memory.header);
    if (memory.header) rememberRevision(memory.header);
  }
  return result;
}

/**
 * Counts one more act in the database. Resolves to the revision before it.
 *
 * Not an async function: inside a transaction of Dexie, `await` costs as much time as is saved here.
 */
function advance(
  revisions: TablesWithRevision['witness'],
  revision: RevisionRow | undefined,
): PromiseLike<Revision> {
  if (!revision) throw new Error('The database was emptied while it was open.');
  return revisions.put({ ...revision, generation: revision.generation + 1 }).then(() => revision);
}

/** What a page remembers between acts. */
export interface Memory {
  /** The replica's header after this page's last act: if nobody else wrote since, it need not be read. */
  header?: ReplicaHeader | undefined;
}

interface Done {
  /** The database's revision before the act. */
  revision: Revision;
  recording: Omit<TrackedTables, 'rows'>;
}

/**
 * @returns the replica's header afterwards; `undefined` where the replica could not be written
 * @throws if the replica is ahead of the database: then this act must not be acknowledged
 */
async function followInReplica(
  database: Database,
  area: StorageArea,
  { revision, recording }: Done,
  remembered: ReplicaHeader | undefined,
): Promise<ReplicaHeader | undefined> {
  const { installId, placeId, generation } = revision;
  const next = { installId, placeId, generation: generation + 1 };
  try {
    const header = isOf(revision, remembered) ? remembered : await readReplicaHeader(area);
    if (isAhead(header, revision)) throw new ReplicaIsAhead();
    if (!isOf(revision, header))
      return await rebuildReplica(area, await database.read(allRows), next);
    const followed = { ...next, counts: addCounts(header.counts, recording.growth) };
    await applyToReplica(area, recording.changes(), followed, recording.isNew);
    return followed;
  } catch (error) {
    if (error instanceof ReplicaIsAhead) throw error;
    console.warn('Nahbar could not write its replica.', error);
    return undefined;
  }
}

function isOf(revision: Revision, header: ReplicaHeader | undefined): header is ReplicaHeader {
  return header?.placeId === revision.placeId && header.generation === revision.generation;
}

function isAhead(header: ReplicaHeader | undefined, revision: Revision): boolean {
  if (!header) return false;
  return header.placeId !== revision.placeId || header.generation > revision.generation;
}

/** Another page without this database wrote to the replica meanwhile. */
class ReplicaIsAhead extends Error {
  override name = 'ReplicaIsAhead';
}
