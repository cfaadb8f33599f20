import {
  PENDING_ROWS,
  parseReplicaHeader,
  REPLICA_HEADER,
  type ReplicaHeader,
  ROW_PREFIX,
  rowKeyOf,
} from '../../core/backup/replicaHeader.ts';
import { sameValue } from '../../core/sameValue.ts';
import { type AllRows, TABLE_NAMES } from '../../core/tables.ts';
import { writeBootCache } from '../../platform/bootCache.ts';
import { withLock } from '../../platform/locks.ts';
import { takeSnapshot } from '../../store/backup/snapshots.ts';
import { area, readStorage, rowsIn, type StorageEntries } from './copy.ts';
import { keyIn, type Row, readDatabase, type Stored, type Tables } from './database.ts';
import type { Findings } from './findings.ts';
import { foundIn, type Reading, whenLate } from './reading.ts';

/**
 * - `unread`: reading what is there is not over.
 * - `unreadable`: something that is there cannot be read, so it could not be kept.
 * - `unkept`: what is there could not be written to a file.
 * - `unsure`: the browser reported an error, and cannot be asked any more what it has written.
 */
type Obstacle = 'unread' | 'unreadable' | 'unkept' | 'unsure';

/** Why a restoration was not carried out, or for `unsure`, may not have been. */
export class NotRestored extends Error {
  constructor(
    readonly obstacle: Obstacle,
    cause?: unknown,
  ) {
    super(obstacle, { cause });
  }
}

/**
 * What stands in the way of a restoration, which would replace what is there: that has to be read whole
 * before. Null if nothing does.
 */
export function obstacleIn({ database, copy }: Findings): Obstacle | null {
  if (isPending(database) || isPending(copy)) return 'unread';
  if (!('found' in copy)) return 'unreadable';
  const isRead = 'found' in database && (database.found?.errors.length ?? 0) === 0;
  // Each act is in both: where the database cannot be read, a whole replica has the same rows.
  return isRead || isWhole(copy.found) ? null : 'unreadable';
}

function isPending(reading: Reading<unknown>): boolean {
  return 'isLate' in reading;
}

/** Whether the replica has as many rows as its header says, and is not being rebuilt. */
function isWhole(entries: StorageEntries): boolean {
  const [header, rows] = [headerOf(entries), rowsIn(entries)];
  return (
    header !== undefined &&
    !header.isPartial &&
    TABLE_NAMES.every((name) => (rows[name]?.length ?? 0) === (header.counts[name] ?? 0))
  );
}

/**
 * Keeps the present as a snapshot, and then replaces the replica with other rows, in one write. The new header is
 * ahead of the database and has no place, so that the background restores the database from the replica at its
 * next start.
 *
 * Waits for the write lock, however long that takes: a page that hangs while it holds the lock may still write to the
 * replica when it goes on, and would mix its rows with those that are restored.
 *
 * @param waits called if the lock is not free after a few seconds
 * @param begins called when the lock is held
 * @returns the name of the snapshot of what was there; null if there was nothing
 * @throws NotRestored; then nothing is changed, unless it says `unsure`
 */
export function restoreRows(
  tables: Tables,
  findings: Findings,
  { waits, begins }: { waits: () => void; begins: () => void },
): Promise<string | null> {
  const stop = whenLate(waits);
  return withLock('write', async () => {
    stop();
    begins();
    const obstacle = obstacleIn(findings);
    if (obstacle) throw new NotRestored(obstacle);
    const entries = await readStorage();
    const stored = await readAgain(findings);
    const kept = await keep(presentRows(entries, stored));
    await write(replicaOf(tables, entries, stored));
    // What it replaces is kept, and nobody is to miss it.
    writeBootCache('mark', 'null');
    return kept;
  });
}

/** What the database holds now, since others may have written; null where it cannot be opened again. */
async function readAgain({ database }: Findings): Promise<Stored | null> {
  if (!foundIn(database, null)) return null;
  try {
    return await readDatabase('nahbar');
  } catch (error) {
    throw new NotRestored('unreadable', error);
  }
}

async function keep(present: Tables): Promise<string | null> {
  const rows = TABLE_NAMES.map((name) => [name, present[name] ?? []]);
  const all: AllRows = Object.fromEntries(rows);
  if (TABLE_NAMES.every((name) => all[name].length === 0)) return null;
  try {
    return await takeSnapshot(all, Date.now(), 'safety');
  } catch (error) {
    throw new NotRestored('unkept', error);
  }
}

/** Writes all of `values` or none. An error is no proof that nothing was written. */
async function write(values: StorageEntries): Promise<void> {
  try {
    await area().set(values);
  } catch (error) {
    const header = await readStorage().then(
      (entries) => entries[REPLICA_HEADER],
      (cause) => {
        throw new NotRestored('unsure', cause);
      },
    );
    if (!sameValue(header, values[REPLICA_HEADER])) throw error;
  }
}

/**
 * The current rows: those of the database, or of the replica where that is ahead, as in a Firefox container. Where the
 * one has lost rows, also those that only the other has.
 */
function presentRows(entries: StorageEntries, stored: Stored | null): Tables {
  const [revision, header, replica] = [revisionIn(stored), headerOf(entries), rowsIn(entries)];
  if (!stored) return replica;
  const isAhead =
    !header ||
    (revision?.placeId === header.placeId && generationOf(revision) >= header.generation);
  if (!isAhead) return isWhole(entries) ? replica : united(replica, stored.tables);
  const isShort = TABLE_NAMES.some(
    (name) => (stored.tables[name]?.length ?? 0) < (header?.counts[name] ?? 0),
  );
  const isSame = header?.generation === generationOf(revision);
  // One that is being rebuilt has rows from before.
  const isReplicaShort = !header?.isPartial && !isWhole(entries);
  const isDoubtful =
    stored.errors.length > 0 || !revision || (isSame && (isShort || isReplicaShort));
  return isDoubtful ? united(stored.tables, replica) : stored.tables;
}

/** All rows of `first`, and those whose key only `second` has. */
function united(first: Tables, second: Tables): Tables {
  const tables: Tables = { ...first };
  for (const [name, rows] of Object.entries(second)) {
    const known = new Set(first[name]?.map((row) => keyIn(name, row)));
    tables[name] = [...(first[name] ?? []), ...rows.filter((row) => !known.has(keyIn(name, row)))];
  }
  return tables;
}

/** The entries of `storage.local` that have to be written for the replica to hold `tables`. */
function replicaOf(tables: Tables, entries: StorageEntries, stored: Stored | null): StorageEntries {
  const rows: StorageEntries = {};
  const counts: Record<string, number> = {};
  for (const [table, all] of Object.entries(tables)) {
    counts[table] = all.length;
    for (const row of all) rows[rowKeyOf({ table, key: keyIn(table, row) ?? '' })] = row;
  }
  const [known, revision] = [headerOf(entries), revisionIn(stored)];
  const values: StorageEntries = {
    [REPLICA_HEADER]: {
      installId: known?.installId || revision?.installId || crypto.randomUUID(),
      placeId: '',
      generation: Math.max(known?.generation ?? 0, generationOf(revision)) + 1,
      counts,
    },
  };
  // What is as it should be is not written again: thousands of rows take minutes.
  for (const [key, row] of Object.entries(rows)) {
    if (!sameValue(entries[key], row)) values[key] = row;
  }
  for (const key of Object.keys(entries)) {
    const isGone = key === PENDING_ROWS || (key.startsWith(ROW_PREFIX) && !(key in rows));
    if (isGone && entries[key] !== null) values[key] = null;
  }
  return values;
}

function revisionIn(stored: Stored | null): Row | undefined {
  return stored?.tables[REPLICA_HEADER]?.[0];
}

function headerOf(entries: StorageEntries): ReplicaHeader | undefined {
  return parseReplicaHeader(entries[REPLICA_HEADER]);
}

function generationOf(revision: Row | undefined): number {
  return Number.isSafeInteger(revision?.generation) ? (revision?.generation as number) : 0;
}
