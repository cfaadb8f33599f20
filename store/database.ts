import { Dexie, liveQuery, type Transaction } from 'dexie/dist/modern/dexie.mjs';
import { completed, importsApart } from '../core/backup/migrations.ts';
import { Refused } from '../core/refusal.ts';
import type { TableName } from '../core/tables.ts';
import { isDiskFull } from '../platform/diskSpace.ts';
import type { Database, TablesWithRevision } from './storageBackend.ts';

/** The version of the schema below. Every change of it is a new version with its own migration. */
export const SCHEMA_VERSION = 5;

/**
 * Nahbar's IndexedDB. Ids are texts (a quote's own, or random UUIDs), times are milliseconds since
 * 1970, and a row that the user removes goes to the trash.
 *
 * The versions are history: each says what it changed then, and none follows what core/tables.ts says now.
 */
class NahbarDatabase extends Dexie {
  constructor() {
    super('nahbar', {
      // Dexie's cache shows a write before the disk has it (Dexie#1813).
      cache: 'disabled',
      // Chrome's default since 121 may lose acknowledged writes when the machine goes down.
      chromeTransactionDurability: 'strict',
    });
    this.version(1).stores({
      favourites: 'id, savedAt',
      hiddenQuotes: 'id',
      state: 'key',
      settings: 'key',
      checklists: 'id',
      calls: 'id, startedAt, personId',
      trash: 'id, discardedAt',
      witness: 'key',
      // Named now, so that the first people and steps need no upgrade of a user's database.
      people: 'id, *circles, lastContactAt',
      contacts: 'id, personId, at',
      steps: 'id, day',
    });
    this.version(2).stores({ circles: 'id' });
    this.version(3)
      .stores({ calls: 'id, startedAt, room', reminders: 'id, at' })
      .upgrade((transaction) => complete(transaction, ['calls', 'checklists']));
    this.version(4)
      .stores({ quotes: 'id, deckId', decks: 'id' })
      .upgrade((transaction) => complete(transaction, ['favourites', 'trash']));
    this.version(SCHEMA_VERSION).stores({ imports: 'id, at' }).upgrade(moveImports);
  }

  /** Its tables are those that core/tables.ts declares: a test opens it and compares. */
  get rows(): TablesWithRevision {
    return this as unknown as TablesWithRevision;
  }
}

/** Gives the rows what rows of their kind have now. */
async function complete(transaction: Transaction, names: readonly TableName[]): Promise<void> {
  for (const name of names) {
    const table = transaction.table(name);
    await table.bulkPut((await table.toArray()).map((row) => completed(name, row)));
  }
}

/** Takes the records of imports out of the trash, where they lay before they had a table. */
async function moveImports(transaction: Transaction): Promise<void> {
  const { imports } = importsApart(await transaction.table('trash').toArray());
  await transaction.table('imports').bulkPut(imports);
  await transaction.table('trash').bulkDelete(imports.map(({ id }) => `import/${id}`));
}

/**
 * Opens the database as a storage backend.
 *
 * @param onReplaced called when another page needs this one to let go of the database
 * @throws whatever IndexedDB reports when it cannot be opened
 */
export async function openDatabase(onReplaced: () => void): Promise<Database> {
  const db = await opened();
  db.on('versionchange', () => {
    db.close();
    onReplaced();
  });
  // What the browser closes by itself, as on a full disk, Dexie opens again once: if that fails, never.
  const openAgain = async () => {
    if (db.hasFailed() && !db.hasBeenClosed()) await db.open();
  };
  return {
    isPersistent: true,
    // Dexie multiplies its versions by ten, and opens a newer database without a word.
    isNewerThanCode: db.backendDB().version > SCHEMA_VERSION * 10,
    read: async (query) => {
      await openAgain();
      return query(db.rows);
    },
    write: async (tables, act) => {
      const names = [...new Set<string>([...tables, 'witness'])];
      const rows = Object.fromEntries(names.map((name) => [name, db.table(name)]));
      try {
        await openAgain();
        return await db.transaction('rw', names, async () =>
          act(rows as unknown as TablesWithRevision),
        );
      } catch (error) {
        throw (await isDiskFull(error)) ? new Refused({ because: 'diskFull' }) : error;
      }
    },
    watch: (query, seen, failed) => {
      const subscription = liveQuery(async () => {
        await openAgain();
        return query(db.rows);
      }).subscribe(seen, failed);
      return () => subscription.unsubscribe();
    },
    close: () => db.close(),
  };
}

/** So often the database is opened before it is given up. */
const TRIES = 3;

/** An opening may fail for a moment, as when another page upgrades. Nothing is ever deleted for it. */
async function opened(tries = TRIES): Promise<NahbarDatabase> {
  const db = new NahbarDatabase();
  try {
    await db.open();
    return db;
  } catch (error) {
    db.close();
    if (tries <= 1) throw error;
    return opened(tries - 1);
  }
}
