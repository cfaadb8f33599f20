import { type ReadonlySignal, signal } from '@preact/signals';
import { compareRevisions, type Revision } from '../core/backup/replicaHeader.ts';
import { Refused } from '../core/refusal.ts';
import type { TableName } from '../core/tables.ts';
import { localStorageArea } from '../platform/storageArea.ts';
import { openDatabase } from './database.ts';
import { openMemoryBackend } from './memoryBackend.ts';
import { ask } from './messages.ts';
import { followRecovery } from './recovery.ts';
import {
  databaseStateOf,
  knowsLaterRevision,
  readReplicaHeader,
  rememberRevision,
} from './replica/replica.ts';
import { openReplicaStore } from './replica/replicaStore.ts';
import { replicatedDatabase } from './replica/replicatedDatabase.ts';
import { allRows, type Database, type StorageBackend, type Tables } from './storageBackend.ts';

/**
 * How the database is: `opening`, `ready`, `newer` (written by a newer Nahbar: it can be read, not
 * written) or `unreadable` (pages work on bundled content, and nothing that they do isPersistent).
 */
export type Health = 'opening' | 'ready' | 'newer' | 'unreadable';

const health = signal<Health>('opening');

/** See `Health`. */
export const databaseHealth: ReadonlySignal<Health> = health;

let opening: Promise<StorageBackend> | undefined;

/**
 * The storage that this page reads and writes: the database, or memory where there is none.
 * The first call opens it.
 */
export function storageBackend(): Promise<StorageBackend> {
  opening ??= open();
  return opening;
}

async function open(): Promise<StorageBackend> {
  const database = await databaseHere();
  if (database?.isNewerThanCode) {
    health.value = 'newer';
    return openMemoryBackend(await database.read(allRows));
  }
  try {
    const opened = (database && (await inStep(database))) || (await openElsewhere(database));
    health.value = 'ready';
    // The page works without them.
    Promise.all([missLostActs(), followRecovery()]).catch((error) =>
      console.warn('Nahbar cannot look for losses.', error),
    );
    return opened;
  } catch (error) {
    readFailed(error);
    return openMemoryBackend(await database?.read(allRows).catch(() => undefined));
  }
}

async function databaseHere(): Promise<Database | undefined> {
  try {
    // A reload brings the newer code. What is half written is in a draft (platform/drafts.ts).
    return await openDatabase(() => location.reload());
  } catch (error) {
    console.warn('Nahbar cannot open its database.', error);
    return undefined;
  }
}

/** The database and its replica, if they agree. */
async function inStep(database: Database): Promise<StorageBackend | undefined> {
  const verdict = compareRevisions(
    await databaseStateOf(database),
    await readReplicaHeader(localStorageArea),
  );
  return verdict === 'inStep' ? replicatedDatabase(database, localStorageArea) : undefined;
}

/** Tells the user if the latest acts are gone from the database and from the replica. */
async function missLostActs(): Promise<void> {
  const header = await readReplicaHeader(localStorageArea);
  if (!header || !knowsLaterRevision(header)) return;
  await miss(header);
}

/** Has every part of this page say that the database cannot be read. */
export function readFailed(error: unknown): void {
  console.warn('Nahbar cannot read its database.', error);
  health.value = 'unreadable';
}

/**
 * One act of the user that may live as short as the page, such as a tick or the next quote.
 * `act` is told whether what it writes will last.
 *
 * @param tables those that the act reads or writes; it is given no others
 */
export async function write<T, Name extends TableName>(
  tables: readonly Name[],
  act: (rows: Pick<Tables, Name>, isPersistent: boolean) => PromiseLike<T>,
): Promise<T> {
  const opened = await storageBackend();
  return opened.write(tables, (rows) => act(rows, opened.isPersistent));
}

/** One act that is meant to last (see `write`). @throws Refused where nothing lasts. */
export async function writeForGood<T, Name extends TableName>(
  tables: readonly Name[],
  act: (rows: Pick<Tables, Name>, isPersistent: boolean) => PromiseLike<T>,
): Promise<T> {
  if (!(await storageBackend()).isPersistent) {
    throw new Refused({ because: health.value === 'newer' ? 'newerDatabase' : 'nothingLasts' });
  }
  return write(tables, act);
}

/** The answer to a question about the rows as they are now. */
export async function read<T>(query: (rows: Tables) => PromiseLike<T>): Promise<T> {
  return (await storageBackend()).read(query);
}

/**
 * The storage of a page whose database is not there, or not what the header of the replica says: after
 * the background has seen to its own database, either this is the same one and in order again, or
 * this page is in another place (a container, a private window) and works on the replica.
 *
 * @throws where there is no background, or no replica
 */
async function openElsewhere(database: Database | undefined): Promise<StorageBackend> {
  const placeId = await ask('settle');
  const revision = database && (await databaseStateOf(database)).revision;
  if (database && revision?.placeId === placeId)
    return replicatedDatabase(database, localStorageArea);
  database?.close();
  return openReplicaStore(localStorageArea, (act) => ask('commit', act));
}

/** Has the user told that acts are lost, once: from now on the third place knows no more than `revision`. */
export async function miss(revision: Revision): Promise<void> {
  await ask('miss');
  rememberRevision(revision);
}
