import { addCounts, type ReplicaHeader } from '../../core/backup/replicaHeader.ts';
import type { TableName } from '../../core/tables.ts';
import { withLock } from '../../platform/locks.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import { openDatabase } from '../database.ts';
import { tablesInMemory } from '../memoryBackend.ts';
import type { Commit } from '../messages.ts';
import type { Database, Table, Tables } from '../storageBackend.ts';
import { announceLoss, reconcileDatabase, reconcileWithoutDatabase } from './reconcile.ts';
import { applyToReplica, readReplica, readReplicaHeader } from './replica.ts';
import { writeBoth } from './replicatedDatabase.ts';
import { type Change, trackChanges } from './trackChanges.ts';

/**
 * Keeps database and replica consistent. Runs in the background, which always has the user's default database,
 * whatever container or window a page is in.
 */
export class Reconciler {
  #opening: Promise<Database> | undefined;

  /** @param lastSnapshot how many records the newest snapshot holds; null where there is none */
  constructor(
    readonly area: StorageArea,
    readonly lastSnapshot: () => Promise<number | null>,
  ) {}

  /**
   * Reconciles database and replica: rebuilds the replica if it is behind, and restores rows that the database
   * lacks. Cheap if they agree already.
   *
   * @returns the `placeId` of the database; empty if there is none
   */
  settle(): Promise<string> {
    return withLock('write', async () => {
      const database = await this.#database();
      return database
        ? reconcileDatabase(database, this.area, this.lastSnapshot)
        : reconcileWithoutDatabase(this.area);
    });
  }

  /**
   * Carries out an act of a page without the database.
   *
   * @returns false if the rows have changed since the page looked
   * @throws where it could not be written; then nothing is changed
   */
  async commit({ generation, changes }: Commit): Promise<boolean> {
    await this.settle();
    return withLock('write', async () => {
      const header = await readReplicaHeader(this.area);
      if (header?.generation !== generation) return false;
      const tables = [...new Set(changes.map(({ table }) => table))];
      await this.#write(header, tables, (rows) => apply(rows, changes));
      return true;
    });
  }

  /**
   * Carries out an act of the background's own.
   *
   * @param tables those that the act reads or writes; it is given no others
   * @throws where it could not be written; then nothing is changed
   */
  async write<T, Name extends TableName>(
    tables: readonly Name[],
    act: (rows: Pick<Tables, Name>) => Promise<T>,
  ): Promise<T> {
    await this.settle();
    return withLock('write', async () => {
      const header = await readReplicaHeader(this.area);
      if (!header) throw new Error('There is no replica to be kept in step.');
      return this.#write(header, tables, act);
    });
  }

  /** Writes to database and replica, or to the replica alone if there is no database. Under the write lock. */
  async #write<T, Name extends TableName>(
    header: ReplicaHeader,
    tables: readonly Name[],
    act: (rows: Pick<Tables, Name>) => Promise<T>,
  ): Promise<T> {
    const database = await this.#database();
    if (database) return writeBoth(database, this.area, tables, act, {});
    const recording = trackChanges(tablesInMemory((await readReplica(this.area)).all));
    const result = await act(recording.rows);
    const changes = recording.changes();
    if (changes.length > 0) {
      const counts = addCounts(header.counts, recording.growth);
      const followed = { ...header, counts, generation: header.generation + 1 };
      await applyToReplica(this.area, changes, followed, recording.isNew);
    }
    return result;
  }

  /** Tells the user that the latest acts are lost, here and in the replica. */
  async miss(): Promise<void> {
    await announceLoss(this.area, { kind: 'bothLost', records: (await this.lastSnapshot()) ?? 0 });
  }

  /** The answer of a query, on the database or else the replica. */
  async read<T>(query: (rows: Tables) => PromiseLike<T>): Promise<T> {
    const database = await this.#database();
    return database
      ? database.read(query)
      : query(tablesInMemory((await readReplica(this.area)).all));
  }

  /** @throws if a newer version has written it: then neither database nor replica may be written */
  async #database(): Promise<Database | undefined> {
    // If another page upgrades it, it is closed here, and the next query opens it again.
    this.#opening ??= openDatabase(() => {
      this.#opening = undefined;
    });
    const database = await this.#opening.catch((error) => {
      this.#opening = undefined;
      console.warn('Nahbar cannot open its database.', error);
      return undefined;
    });
    if (database?.isNewerThanCode) throw new Error('The database is newer than this Nahbar.');
    return database;
  }
}

async function apply(rows: Tables, changes: readonly Change[]): Promise<void> {
  for (const { table, key, row } of changes) {
    if (row) await (rows[table] as Table<object>).put(row);
    else await rows[table].delete(key);
  }
}
