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

/** The database as a shelf whose every write is in the copy, too, before it is acknowledged. */
export function replicatedDatabase(database: Database, area: StorageArea): StorageBackend {
  const memory = {};
  return {
    lasts: true,
    read: database.read,
    watch: database.watch,
    write: (tables, act) => withLock('write', () => writeBoth(database, area, tables, act, memory)),
  };
}

/**
 * Carries out one act in the database and then in the copy. To be called in turn.
 *
 * An act that the database has taken is done, even if the copy does not take it: the next act finds
 * that the witness is behind, and makes the whole copy anew.
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
  const { result, done } = await database.write(tables, async ({ witness, ...rows }) => {
    const marked = witness.get('mark');
    let marking: PromiseLike<Revision> | undefined;
    // On its way together with the first change: afterwards it would be one more way to the database.
    const recording = trackChanges(rows, () => {
      marking = marked.then((mark) => advance(witness, mark));
      // Awaited below; unless the act fails, and this with it.
      marking.then(undefined, () => {});
    });
    const [result] = await Promise.all([act(recording.rows), marked]);
    if (!marking) return { result, done: null };
    const mark = await marking;
    return { result, done: { mark, recording } };
  });
  if (done) {
    memory.witness = await broughtAlong(database, area, done, memory.witness);
    if (memory.witness) rememberRevision(memory.witness);
  }
  return result;
}

/**
 * Counts one more act in the database. Resolves to how it was before.
 *
 * Not an async function: those make Dexie slower, by as much as this is to save.
 */
function advance(
  witness: TablesWithRevision['witness'],
  mark: RevisionRow | undefined,
): PromiseLike<Revision> {
  if (!mark) throw new Error('The database was emptied while it was open.');
  return witness.put({ ...mark, generation: mark.generation + 1 }).then(() => mark);
}

/** What a page remembers from one act to the next. */
export interface Memory {
  /** The copy's, after the last act of this page: if nobody else wrote since, it need not be read. */
  witness?: ReplicaHeader | undefined;
}

interface Done {
  /** The database's before the act. */
  mark: Revision;
  recording: Omit<TrackedTables, 'rows'>;
}

/**
 * @returns the copy's witness afterwards; `undefined` where the copy could not be written
 * @throws if the copy is further than the database: then this act must not be acknowledged
 */
async function broughtAlong(
  database: Database,
  area: StorageArea,
  { mark, recording }: Done,
  remembered: ReplicaHeader | undefined,
): Promise<ReplicaHeader | undefined> {
  const { installId, placeId, generation } = mark;
  const next = { installId, placeId, generation: generation + 1 };
  try {
    const witness = isOf(mark, remembered) ? remembered : await readReplicaHeader(area);
    if (isAhead(witness, mark)) throw new CopyLeads();
    if (!isOf(mark, witness)) return await rebuildReplica(area, await database.read(allRows), next);
    const followed = { ...next, counts: addCounts(witness.counts, recording.growth) };
    await applyToReplica(area, recording.changes(), followed, recording.isNew);
    return followed;
  } catch (error) {
    if (error instanceof CopyLeads) throw error;
    console.warn('Nahbar could not bring its second copy along.', error);
    return undefined;
  }
}

function isOf(mark: Revision, witness: ReplicaHeader | undefined): witness is ReplicaHeader {
  return witness?.placeId === mark.placeId && witness.generation === mark.generation;
}

function isAhead(witness: ReplicaHeader | undefined, mark: Revision): boolean {
  if (!witness) return false;
  return witness.placeId !== mark.placeId || witness.generation > mark.generation;
}

/** Somebody wrote the copy while this page thought that its database leads. */
class CopyLeads extends Error {
  override name = 'CopyLeads';
}
