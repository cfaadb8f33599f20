import {
  PENDING_ROWS,
  REPLICA_HEADER,
  ROW_PREFIX,
  rowKeyOf,
} from '../../core/backup/replicaHeader.ts';
import { lockName } from '../../platform/locks.ts';
import { area, readStorage, rowsIn, type StorageEntries } from './copy.ts';
import { keyIn, type Row, type Stored, type Tables } from './database.ts';
import { TIMEOUT_MS, withTimeout } from './reading.ts';

/** The key in `storage.local` of the state before the last restore. */
export const BEFORE = 'before-restore';

/** The state before a restore, for undoing it. */
export interface StateBefore {
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** The rows of the replica and its header, as they were. */
  copy: StorageEntries;
  /** The current rows: of the database if it is readable and not behind, else of the replica. */
  tables: Tables;
  /** The replica header that the restore wrote. */
  restored: Row;
}

/**
 * Replaces the replica with the rows of a snapshot, in one write. The new header is ahead of the database
 * and has no place, so that the background restores the database from the replica at its next start.
 *
 * @throws what the browser reports; then nothing is changed
 */
export function restoreSnapshot(tables: Tables, stored: Stored | null): Promise<void> {
  return withWriteLock(async () => {
    const entries = await readStorage();
    const values = asReplica(tables, entries, revisionIn(stored));
    const before: StateBefore = {
      at: Date.now(),
      copy: replicaIn(entries),
      tables: currentRows(entries, stored),
      restored: values[REPLICA_HEADER] as Row,
    };
    // In the same write, so that there is an undo exactly if there was a restore.
    await area().set({ ...values, [BEFORE]: before });
  });
}

/**
 * Undoes the last `restoreSnapshot`.
 *
 * @throws what the browser reports; then nothing is changed
 */
export function undoRestore(before: StateBefore): Promise<void> {
  return withWriteLock(async () => {
    const entries = await readStorage();
    const isUntouched = JSON.stringify(entries[REPLICA_HEADER]) === JSON.stringify(before.restored);
    // Once Nahbar has run, the database has been restored, too: a newer header makes it follow again.
    const values = isUntouched
      ? { ...asDeleted(entries), [REPLICA_HEADER]: null, ...before.copy }
      : asReplica(before.tables, entries, undefined);
    await area().set(values);
    await area().remove(BEFORE);
  });
}

/** The entries of the replica: rows, header, and the list of pending rows. */
function replicaIn(entries: StorageEntries): StorageEntries {
  const all = Object.entries(entries);
  const isOfReplica = (key: string) =>
    key.startsWith(ROW_PREFIX) || key === REPLICA_HEADER || key === PENDING_ROWS;
  return Object.fromEntries(all.filter(([key]) => isOfReplica(key)));
}

function asReplica(
  tables: Tables,
  entries: StorageEntries,
  revision: Row | undefined,
): StorageEntries {
  const rows: StorageEntries = {};
  const counts: Record<string, number> = {};
  for (const [table, all] of Object.entries(tables)) {
    if (table === REPLICA_HEADER) continue;
    counts[table] = 0;
    for (const row of all) {
      const key = keyIn(table, row);
      if (key === undefined) continue;
      const name = rowKeyOf({ table, key });
      counts[table] += rows[name] ? 0 : 1;
      rows[name] = row;
    }
  }
  const known = headerOf(entries);
  const header = {
    installId: known?.installId ?? revision?.installId ?? crypto.randomUUID(),
    placeId: '',
    generation: Math.max(generationOf(known), generationOf(revision)) + 1,
    counts,
  };
  return { ...asDeleted(entries), ...rows, [REPLICA_HEADER]: header };
}

function asDeleted(entries: StorageEntries): StorageEntries {
  const keys = Object.keys(entries).filter(
    (key) => key.startsWith(ROW_PREFIX) || key === PENDING_ROWS,
  );
  return Object.fromEntries(keys.map((key) => [key, null]));
}

/** The rows of the database, unless it is behind, or of another place, such as a Firefox container. */
function currentRows(entries: StorageEntries, stored: Stored | null): Tables {
  const [revision, header] = [revisionIn(stored), headerOf(entries)];
  const isAhead =
    revision?.placeId === header?.placeId && generationOf(revision) >= generationOf(header);
  return stored && (!header || isAhead) ? stored.tables : rowsIn(entries);
}

function revisionIn(stored: Stored | null): Row | undefined {
  return stored?.tables[REPLICA_HEADER]?.[0];
}

function headerOf(entries: StorageEntries): Row | undefined {
  return (entries[REPLICA_HEADER] ?? undefined) as Row | undefined;
}

function generationOf(revision: Row | undefined): number {
  return Number.isSafeInteger(revision?.generation) ? (revision?.generation as number) : 0;
}

/** Holds the write lock; after `TIMEOUT_MS` goes on without it, because a page that hangs may hold it. */
async function withWriteLock(act: () => Promise<void>): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let hadLock = false;
  const locked = navigator.locks.request(lockName('write'), { signal }, () => {
    hadLock = true;
    return withTimeout(act());
  });
  await locked.catch((error) => {
    if (hadLock) throw error;
    return withTimeout(act());
  });
}
