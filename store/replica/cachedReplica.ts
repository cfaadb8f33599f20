import {
  PENDING_ROWS,
  parseReplicaHeader,
  pendingRowsIn,
  REPLICA_HEADER,
  type ReplicaHeader,
} from '../../core/backup/replicaHeader.ts';
import type { TableName } from '../../core/tables.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import { tablesInMemory } from '../memoryBackend.ts';
import type { Table, Tables } from '../storageBackend.ts';
import { type Replica, readReplica, readReplicaHeader, rowIn } from './replica.ts';
import type { Change } from './trackChanges.ts';

/** A replica that was read, with its rows as tables. */
export interface Cached extends Omit<Replica, 'all' | 'values'> {
  rows: Tables;
}

/**
 * The replica in memory, for whoever works on it alone. What is read is always the revision in `storage.local`:
 * anything that this has not heard of is read anew.
 */
export class CachedReplica {
  #cached: Cached | undefined;
  #reading: Promise<Cached> | undefined;

  constructor(readonly area: StorageArea) {}

  /** Applies what others write, so that it need not be read anew. */
  follow(): void {
    this.area.watch((values) => {
      // What is being read may be older.
      this.#reading = undefined;
      // Rows that are written ahead of a long act do not count before its end: then everything is read anew.
      if (PENDING_ROWS in values) this.#cached = undefined;
      for (const [name, value] of Object.entries(values)) {
        const { table, key, row } = rowIn(name, value) ?? {};
        if (table && key) this.#apply({ table, key, row: row ?? null });
      }
      if (REPLICA_HEADER in values && this.#cached) {
        this.#cached.header = parseReplicaHeader(values[REPLICA_HEADER]);
      }
    });
  }

  async read(): Promise<Cached> {
    if (this.#cached && isSame(this.#cached.header, await readReplicaHeader(this.area))) {
      return this.#cached;
    }
    this.#reading ??= this.#readAll();
    return this.#reading;
  }

  #readAll(): Promise<Cached> {
    const reading = readReplica(this.area).then(({ all, values, ...replica }): Cached => {
      const read = { ...replica, rows: tablesInMemory(all) };
      const isLatest = this.#reading === reading && pendingRowsIn(values).length === 0;
      if (isLatest) this.#cached = read;
      return read;
    });
    const end = () => {
      if (this.#reading === reading) this.#reading = undefined;
    };
    reading.then(end, end);
    return reading;
  }

  /** Applies an act on the revision `before` that was written. */
  wrote(changes: readonly Change[], before: ReplicaHeader, after: ReplicaHeader): void {
    // Others may have been faster to tell of later acts.
    if (!this.#cached || !isSame(this.#cached.header, before)) return;
    for (const change of changes) this.#apply(change);
    this.#cached.header = after;
  }

  #apply({ table, key, row }: Change): void {
    const rows = this.#cached?.rows[table] as Table<object> | undefined;
    if (row) rows?.put(row);
    else rows?.delete(key);
  }
}

/** The rows of these tables, to be changed without changing the others. */
export async function copyOf<Name extends TableName>(
  rows: Tables,
  names: readonly Name[],
): Promise<Pick<Tables, Name>> {
  const all = await Promise.all(names.map(async (name) => [name, await rows[name].toArray()]));
  return tablesInMemory(Object.fromEntries(all), names);
}

function isSame(one: ReplicaHeader | undefined, other: ReplicaHeader | undefined): boolean {
  return (
    one?.generation === other?.generation &&
    one?.placeId === other?.placeId &&
    one?.installId === other?.installId &&
    !one?.isPartial === !other?.isPartial
  );
}
