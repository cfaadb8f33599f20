import { type ReadonlySignal, signal } from '@preact/signals';
import { resolutionOf } from '../core/backup/reconciliation.ts';
import type { DatabaseState, Revision } from '../core/backup/replicaHeader.ts';
import { Refused } from '../core/refusal.ts';
import type { TableName } from '../core/tables.ts';
import { onHeldUp, withLockIfFree } from '../platform/locks.ts';
import { localStorageArea } from '../platform/storageArea.ts';
import { openDatabase } from './database.ts';
import { openMemoryBackend } from './memoryBackend.ts';
import { ask, type Commit } from './messages.ts';
import { followRecovery, rebuildReplica } from './recovery.ts';
import {
  databaseStateOf,
  isLater,
  type RememberedRevision,
  readReplicaHeader,
  rememberedRevision,
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

/**
 * Lets this page see what is stored, but for the calls, and keep nothing: for a page over a private window.
 * Call it before anything is read.
 */
export function keepNothing(): void {
  opening = open().then(async (opened) => {
    const rows = await opened.read(allRows);
    // The call of another window is not the one of this.
    return openMemoryBackend({ ...rows, calls: [] });
  });
}

async function open(): Promise<StorageBackend> {
  // Before anything is read, because it is never ahead of what is there; and before an act makes up for a lost one.
  const remembered = rememberedRevision();
  const database = await databaseHere();
  if (database?.isNewerThanCode) {
    health.value = 'newer';
    return openMemoryBackend(await database.read(allRows));
  }
  try {
    const state = database && (await databaseStateOf(database));
    const opened =
      (state && (await withMatchingReplica(database, state))) || (await openElsewhere(database));
    health.value = 'ready';
    // Acts without the lock are in the database alone.
    onHeldUp((isHeldUp) => {
      if (!isHeldUp) askToRebuild();
    });
    // Not awaited: the page does not depend on them.
    const report = reportLostActs(remembered, state?.revision);
    Promise.all([report, followRecovery()]).catch(warn);
    return opened;
  } catch (error) {
    readFailed(error);
    return openMemoryBackend(await database?.read(allRows).catch(() => undefined));
  }
}

function warn(error: unknown): void {
  console.warn('Nahbar cannot look after its replica.', error);
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

/**
 * The database, unless it lacks something that its replica has. If the replica cannot be read, that is unknown; the
 * database is used unless localStorage says that it lacks something.
 *
 * @throws if the replica cannot be read, and the database may be another, or set back
 */
async function withMatchingReplica(
  database: Database,
  state: DatabaseState,
): Promise<StorageBackend | undefined> {
  const header = await readReplicaHeader(localStorageArea).catch((error) => {
    if (!state.revision || isLater(rememberedRevision(), state.revision)) throw error;
    warn(error);
    return null;
  });
  const resolution = header === null ? 'followDatabase' : resolutionOf(state, header);
  if (resolution === 'followDatabase') {
    if (await isSettled()) askToRebuild();
  } else if (resolution !== 'keepBoth') return undefined;
  return withReplica(database);
}

function withReplica(database: Database): StorageBackend {
  return replicatedDatabase(database, localStorageArea, askToRebuild);
}

function askToRebuild(): void {
  // The user is told; the background has the error.
  rebuildReplica().catch(() => {});
}

/**
 * Lets the background settle. A replica that cannot be written, or a page that hangs, keeps nobody from the database.
 *
 * @returns false if a page hangs: once it does not, the replica is rebuilt
 */
async function isSettled(): Promise<boolean> {
  const settling = ask('settle').catch(warn);
  const isFree = await withLockIfFree('write', async (hasLock) => hasLock);
  if (isFree) await settling;
  return isFree;
}

/**
 * Tells the user if database and replica both lack the latest acts; remembers acts that others have done since.
 *
 * @param revision of the database when it was opened. The replica may have no header by now: the background makes it anew
 */
async function reportLostActs(
  remembered: RememberedRevision | null,
  revision: Revision | undefined,
): Promise<void> {
  const header = await readReplicaHeader(localStorageArea);
  const known = [revision, header].filter((one) => one !== undefined);
  const [first] = known;
  if (first && known.every((one) => isLater(remembered, one))) return miss(header ?? first);
  // By a page without the database, or one that was killed before the browser had stored its note.
  if (header && !isLater(remembered, header)) rememberRevision(header);
}

/** Sets `databaseHealth` to `unreadable`. */
export function readFailed(error: unknown): void {
  console.warn('Nahbar cannot read its database.', error);
  health.value = 'unreadable';
}

/** What could not be read can be read again, as when there is space on the disk. */
export function readAgain(): void {
  health.value = 'ready';
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
  tellIfHeldUp();
  const placeId = await ask('settle');
  const revision = database && (await databaseStateOf(database)).revision;
  if (database && revision?.placeId === placeId) {
    askToRebuild();
    return withReplica(database);
  }
  database?.close();
  const commit = (act: Commit) => {
    tellIfHeldUp();
    return ask('commit', act);
  };
  return openReplicaStore(localStorageArea, commit, rebuildReplica);
}

/** What the background does under the lock, nobody can go on without: the user is told, at least (`onHeldUp`). */
function tellIfHeldUp(): void {
  void withLockIfFree('write', async () => {});
}

/** Tells the user that acts are lost, once: then stores `revision` as the latest that is known. */
export async function miss(revision: Revision): Promise<void> {
  await ask('miss');
  rememberRevision(revision);
}
