import { type ReadonlySignal, signal } from '@preact/signals';
import { judge } from '../core/backup/witness.ts';
import { Refused } from '../core/refusal.ts';
import { localArea } from '../platform/area.ts';
import { keptTwice } from './copy/keptTwice.ts';
import { isFurtherThan } from './copy/lastMark.ts';
import { testimonyOf, witnessIn } from './copy/testimony.ts';
import { openDatabase } from './database.ts';
import { openMemory } from './memory.ts';
import { miss, openElsewhere } from './openElsewhere.ts';
import { followRecovery } from './recovery.ts';
import { allRows, type Database, type Rows, type Shelf } from './shelf.ts';

/**
 * How the database is: `opening`, `ready`, `newer` (written by a newer Nahbar: it can be read, not
 * written) or `unreadable` (pages work on bundled content, and nothing that they do lasts).
 */
export type Health = 'opening' | 'ready' | 'newer' | 'unreadable';

const health = signal<Health>('opening');

/** See `Health`. */
export const databaseHealth: ReadonlySignal<Health> = health;

let opening: Promise<Shelf> | undefined;

/**
 * The shelf that this page reads and writes: the database, or memory where there is none.
 * The first call opens it.
 */
export function shelf(): Promise<Shelf> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Shelf> {
  const database = await databaseHere();
  if (database?.isNewerThanCode) {
    health.value = 'newer';
    return openMemory(await database.read(allRows));
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
    return openMemory(await database?.read(allRows).catch(() => undefined));
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

/** The database and its copy, if they agree. */
async function inStep(database: Database): Promise<Shelf | undefined> {
  const verdict = judge(await testimonyOf(database), await witnessIn(localArea));
  return verdict === 'inStep' ? keptTwice(database, localArea) : undefined;
}

/** Tells the user if the latest acts are gone from the database and from the copy. */
async function missLostActs(): Promise<void> {
  const witness = await witnessIn(localArea);
  if (!witness || !isFurtherThan(witness)) return;
  await miss(witness);
}

/** Says on every part of this page that the database cannot be read. */
export function readFailed(error: unknown): void {
  console.warn('Nahbar cannot read its database.', error);
  health.value = 'unreadable';
}

/**
 * One act of the user that may live as short as the page, such as a tick or the next quote.
 * `act` is told whether what it writes will last.
 */
export async function write<T>(act: (rows: Rows, lasts: boolean) => PromiseLike<T>): Promise<T> {
  const opened = await shelf();
  return opened.write((rows) => act(rows, opened.lasts));
}

/** One act that is meant to last. @throws Refused where nothing lasts. */
export async function writeForGood<T>(
  act: (rows: Rows, lasts: boolean) => PromiseLike<T>,
): Promise<T> {
  if (!(await shelf()).lasts) {
    throw new Refused({ because: health.value === 'newer' ? 'newerDatabase' : 'nothingLasts' });
  }
  return write(act);
}

/** The answer to a question about the rows as they are now. */
export async function read<T>(query: (rows: Rows) => PromiseLike<T>): Promise<T> {
  return (await shelf()).read(query);
}
