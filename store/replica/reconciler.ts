import { addCounts } from '../../core/backup/replicaHeader.ts';
import { DAY_MS } from '../../core/calendar/day.ts';
import type { TableName } from '../../core/tables.ts';
import { withLock } from '../../platform/locks.ts';
import { readSession, type StorageArea, writeSession } from '../../platform/storageArea.ts';
import { openDatabase } from '../database.ts';
import type { Commit } from '../messages.ts';
import type { Database, Table, Tables } from '../storageBackend.ts';
import { CachedReplica, copyOf } from './cachedReplica.ts';
import { hasSameRows, rebuildReplica } from './rebuild.ts';
import {
  announceLoss,
  doubtReplica,
  isReplicaInStep,
  reconcileDatabase,
  reconcileWithoutDatabase,
  type Snapshots,
} from './reconcile.ts';
import { applyToReplica, readReplicaHeader } from './replica.ts';
import { writeBoth } from './replicatedDatabase.ts';
import { type Change, trackChanges } from './trackChanges.ts';

/** So long nothing is rebuilt after it has failed, in milliseconds: twice as long each time, up to the second. */
const PAUSE_MS = [1_000, 15 * 60_000] as const;

/** The key in `storage.session` of the time. */
const VERIFIED_AT = 'replicaVerifiedAt';

/** Up to this number of rows, the replica is rebuilt before anybody goes on. */
const FEW = 250;

/**
 * Keeps database and replica consistent. Runs in the background, which always has the user's default database,
 * whatever container or window a page is in.
 */
export class Reconciler {
  #opening: Promise<Database> | undefined;
  /** For work without a database. */
  readonly #replica: CachedReplica;
  #rebuilding: Promise<void> | undefined;
  #pause = { ms: 0, since: 0 };

  constructor(
    readonly area: StorageArea,
    readonly snapshots: Snapshots,
  ) {
    this.#replica = new CachedReplica(area);
  }

  /**
   * Reconciles database and replica: restores rows that the database lacks, and begins to rebuild the replica if it is
   * behind. Cheap if they agree already.
   *
   * @returns the `placeId` of the database; empty if there is none
   */
  async settle(): Promise<string> {
    const database = await this.#database();
    const placeId = await withLock('write', async () => {
      if (database) return reconcileDatabase(database, this.area, this.snapshots);
      const { header, isWhole, isMoved } = await this.#replica.read();
      if (header?.placeId !== '' || !isWhole || isMoved) {
        await reconcileWithoutDatabase(this.area, this.snapshots);
      }
      return '';
    });
    if (database) await this.#beginRebuilding(database);
    return placeId;
  }

  async #beginRebuilding(database: Database): Promise<void> {
    const header = await readReplicaHeader(this.area);
    if (!header?.isPartial || performance.now() - this.#pause.since < this.#pause.ms) return;
    this.#rebuilding ??= rebuildReplica(database, this.area)
      .then(
        () => {
          this.#pause.ms = 0;
        },
        (error) => {
          const [first, last] = PAUSE_MS;
          const ms = Math.min(Math.max(2 * this.#pause.ms, first), last);
          this.#pause = { ms, since: performance.now() };
          console.warn('Nahbar could not rebuild its replica.', error);
        },
      )
      .finally(() => {
        this.#rebuilding = undefined;
      });
    const rows = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
    if (rows <= FEW) await this.#rebuilding;
  }

  /** Rebuilds the replica if it is behind. @throws where that failed, just now or a short while ago */
  async rebuild(): Promise<void> {
    await this.settle();
    await this.#rebuilding;
    const database = await this.#database();
    if (!database) return;
    const isInStep = await withLock('write', () => isReplicaInStep(database, this.area));
    if (!isInStep) throw new Error('The replica could not be rebuilt.');
  }

  /**
   * Verifies the replica once a day, and when the browser starts; in between, goes on with whatever was not finished.
   *
   * @param now in milliseconds since 1970, UTC
   */
  async verifyIfDue(now: number): Promise<void> {
    const last = Number(await readSession(VERIFIED_AT));
    if (Math.abs(now - last) < DAY_MS) {
      await this.settle();
      return;
    }
    await this.verify();
    await writeSession(VERIFIED_AT, now);
  }

  /** Looks whether the replica has the rows that it should have, and rebuilds it if not. */
  async verify(): Promise<void> {
    await this.settle();
    const database = await this.#database();
    if (!database || (await hasSameRows(database, this.area))) return;
    await withLock('write', () => doubtReplica(database, this.area));
    await this.rebuild();
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
      await this.#write(tables, (rows) => apply(rows, changes));
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
    await this.settle().catch(async (error) => {
      // A replica that cannot be read keeps no act from a database.
      const isReadable = () =>
        readReplicaHeader(this.area).then(
          () => true,
          () => false,
        );
      if (!(await this.#database()) || (await isReadable())) throw error;
    });
    return withLock('write', () => this.#write(tables, act));
  }

  /** Writes to database and replica, or to the replica alone if there is no database. Under the write lock. */
  async #write<T, Name extends TableName>(
    tables: readonly Name[],
    act: (rows: Pick<Tables, Name>) => Promise<T>,
  ): Promise<T> {
    const database = await this.#database();
    if (database) {
      return writeBoth(database, this.area, tables, act, () => void this.rebuild().catch(() => {}));
    }
    const { header, rows } = await this.#replica.read();
    if (!header) throw new Error('There is no replica to write to.');
    const recording = trackChanges(await copyOf(rows, tables));
    const result = await act(recording.rows);
    const changes = recording.changes();
    if (changes.length > 0) {
      const counts = addCounts(header.counts, recording.growth);
      const followed = { ...header, counts, generation: header.generation + 1 };
      await applyToReplica(this.area, changes, followed, recording.isNew);
      this.#replica.wrote(changes, header, followed);
    }
    return result;
  }

  /** Tells the user that the latest acts are lost, here and in the replica. */
  async miss(): Promise<void> {
    const records = (await this.snapshots.lastRecords()) ?? 0;
    await announceLoss(this.area, { kind: 'bothLost', records });
  }

  /** The answer of a query, on the database or else the replica. */
  async read<T>(query: (rows: Tables) => PromiseLike<T>): Promise<T> {
    const database = await this.#database();
    return database ? database.read(query) : query((await this.#replica.read()).rows);
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
