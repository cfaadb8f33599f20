import { Dexie, type EntityTable, liveQuery, type Transaction } from 'dexie';
import { completed } from '../core/backup/completed.ts';
import type { TableName } from '../core/backup/rows.ts';
import type { Call } from '../core/calls/call.ts';
import type { Checklist } from '../core/calls/checklist.ts';
import type { Reminder } from '../core/calls/reminder.ts';
import type { Circle, Contact, Person } from '../core/people/person.ts';
import type { Favourite } from '../core/quotes/favourite.ts';
import type { OwnQuote } from '../core/quotes/ownQuote.ts';
import type { StoredDeck } from '../core/quotes/storedDeck.ts';
import type { SettingRow } from '../core/settings/settings.ts';
import type { DayStep } from '../core/steps/day.ts';
import type { Database, Discarded, HiddenQuote, MarkRow, StateRow } from './shelf.ts';

/** The version of the schema below. Every change of it is a new version with its own migration. */
export const SCHEMA_VERSION = 4;

/**
 * Nahbar's IndexedDB. Ids are texts (a quote's own, or random UUIDs), times are milliseconds since
 * 1970, and a row that the user removes goes to the trash.
 *
 * A migration can use the verbs of `Table` in shelf.ts, and no others of Dexie's: the build takes
 * them out (workshop/unusedDexie.ts).
 */
export class NahbarDatabase extends Dexie {
  declare favourites: EntityTable<Favourite, 'id'>;
  declare quotes: EntityTable<OwnQuote, 'id'>;
  declare decks: EntityTable<StoredDeck, 'id'>;
  declare hiddenQuotes: EntityTable<HiddenQuote, 'id'>;
  declare state: EntityTable<StateRow, 'key'>;
  declare settings: EntityTable<SettingRow, 'key'>;
  declare checklists: EntityTable<Checklist, 'id'>;
  declare calls: EntityTable<Call, 'id'>;
  declare reminders: EntityTable<Reminder, 'id'>;
  declare people: EntityTable<Person, 'id'>;
  declare circles: EntityTable<Circle, 'id'>;
  declare contacts: EntityTable<Contact, 'id'>;
  declare steps: EntityTable<DayStep, 'id'>;
  declare trash: EntityTable<Discarded, 'id'>;
  declare witness: EntityTable<MarkRow, 'key'>;

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
    this.version(SCHEMA_VERSION)
      .stores({ quotes: 'id, deckId', decks: 'id' })
      .upgrade((transaction) => complete(transaction, ['favourites', 'trash']));
  }
}

/** Gives the rows what rows of their kind have now. */
async function complete(transaction: Transaction, names: readonly TableName[]): Promise<void> {
  for (const name of names) {
    const table = transaction.table(name);
    await table.bulkPut((await table.toArray()).map((row) => completed(name, row)));
  }
}

/**
 * Opens the database as a shelf.
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
  return {
    lasts: true,
    // Dexie multiplies its versions by ten, and opens a newer database without a word.
    isNewerThanCode: db.backendDB().version > SCHEMA_VERSION * 10,
    read: async (query) => query(db),
    write: async (act) => db.transaction('rw', db.tables, async () => act(db)),
    watch: (query, seen, failed) => {
      const subscription = liveQuery(async () => query(db)).subscribe(seen, failed);
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
