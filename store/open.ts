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
 * The state of the database: `opening`, `ready`, `newer` (written by a newer version: it can be read, not
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
    // Not awaited: the page does not depend on them.
    Promise.all([reportLostActs(), followRecovery()]).catch((error) =>
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
    // Another page upgrades the database: a reload loads the newer code. Unsaved text is in drafts.
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

/** Tells the user if database and replica both lack the latest acts. */
async function reportLostActs(): Promise<void> {
  const header = await readReplicaHeader(localStorageArea);
  if (!header || !knowsLaterRevision(header)) return;
  await miss(header);
}

/** Sets `databaseHealth` to `unreadable`. */
export function readFailed(error: unknown): void {
  console.warn('Nahbar cannot read its database.', error);
  health.value = 'unreadable';
}

/**
 * Carries out an act that need not be persistent, such as a tick or the next quote.
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

/** The answer of a query at this moment. */
export async function read<T>(query: (rows: Tables) => PromiseLike<T>): Promise<T> {
  return (await storageBackend()).read(query);
}

/**
 * Opens the storage of a page whose database is missing or does not match the replica's header. First the
 * background reconciles its own database. If that is the same one, it is used; if not, this page is in another
 * place (a container, a private window), and uses the replica.
 *
 * @throws if the background does not answer, or there is no replica
 */
async function openElsewhere(database: Database | undefined): Promise<StorageBackend> {
  const placeId = await ask('settle');
  const revision = database && (await databaseStateOf(database)).revision;
  if (database && revision?.placeId === placeId)
    return replicatedDatabase(database, localStorageArea);
  database?.close();
  return openReplicaStore(localStorageArea, (act) => ask('commit', act));
}

/** Tells the user that acts are lost, once: then stores `revision` as the latest that is known. */
export async function miss(revision: Revision): Promise<void> {
  await ask('miss');
  rememberRevision(revision);
}
