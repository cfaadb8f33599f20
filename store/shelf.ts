import { TABLES, type TableName } from '../core/backup/rows.ts';
import type { Mark } from '../core/backup/witness.ts';
import type { Call } from '../core/calls/call.ts';
import type { Checklist } from '../core/calls/checklist.ts';
import type { Reminder } from '../core/calls/reminder.ts';
import type { Circle, Contact, Person } from '../core/people/person.ts';
import type { Favourite } from '../core/quotes/favourite.ts';
import type { OwnQuote } from '../core/quotes/ownQuote.ts';
import type { Rotation } from '../core/quotes/rotation.ts';
import type { StoredDeck } from '../core/quotes/storedDeck.ts';
import type { SettingRow } from '../core/settings/settings.ts';
import type { DayStep } from '../core/steps/day.ts';

/** What can be done with one kind of rows. Dexie's tables can, and so can a shelf in memory. */
export interface Table<Row> {
  get(key: string): PromiseLike<Row | undefined>;
  toArray(): PromiseLike<Row[]>;
  put(row: Row): PromiseLike<unknown>;
  delete(key: string): PromiseLike<void>;
  /** The same for many: one after another, thousands take seconds. */
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
  bulkDelete(keys: string[]): PromiseLike<void>;
  count(): PromiseLike<number>;
  /** The rows whose value of an indexed field lies between two, these included with `true`. */
  where(field: string): {
    between(
      lower: string | number,
      upper: string | number,
      withLower: true,
      withUpper: true,
    ): {
      toArray(): PromiseLike<Row[]>;
      count(): PromiseLike<number>;
      /** Their keys alone, which costs a tenth of reading the rows. */
      primaryKeys(): PromiseLike<string[]>;
    };
  };
}

/** A quote that the user does not want to see. */
export interface HiddenQuote {
  id: string;
  /** In milliseconds since 1970, UTC. */
  hiddenAt: number;
}

/** Something that the user has removed, and may want back. */
export interface Discarded {
  /** The kind of row and its own id, as `favourite/nd-empathie`. */
  id: string;
  row: unknown;
  /** In milliseconds since 1970, UTC. */
  discardedAt: number;
}

/** The single facts about a profile, a row each. */
export type StateRow =
  | { key: 'rotation'; rotation: Rotation }
  | { key: 'currentCall'; callId: string }
  /** By which the choice of steps differs from everybody else's. */
  | { key: 'steps'; seed: number };

/** Every kind of rows that Nahbar keeps. */
export interface Rows {
  favourites: Table<Favourite>;
  /** Indexed by `deckId`. */
  quotes: Table<OwnQuote>;
  decks: Table<StoredDeck>;
  hiddenQuotes: Table<HiddenQuote>;
  state: Table<StateRow>;
  settings: Table<SettingRow>;
  checklists: Table<Checklist>;
  /** Indexed by `startedAt` and `room`. */
  calls: Table<Call>;
  /** Indexed by `at`. */
  reminders: Table<Reminder>;
  people: Table<Person>;
  circles: Table<Circle>;
  /** Indexed by `personId` and `at`. */
  contacts: Table<Contact>;
  /** Indexed by `day`. */
  steps: Table<DayStep>;
  trash: Table<Discarded>;
}

/** A copy of every row. */
export type AllRows = { [Name in TableName]: Rows[Name] extends Table<infer Row> ? Row[] : never };

/** Reads every row. */
export async function allRows(rows: Rows): Promise<AllRows> {
  const all = await Promise.all(TABLES.map(async (name) => [name, await rows[name].toArray()]));
  return Object.fromEntries(all);
}

/** A place where rows are kept. */
export interface Shelf {
  /** Whether a write outlives the page. */
  readonly lasts: boolean;

  /** The answer to a question about the rows as they are now. */
  read<T>(query: (rows: Rows) => PromiseLike<T>): Promise<T>;

  /**
   * Carries out one act of the user as one transaction: wholly or not at all.
   * The promise resolves when the rows are written to the disk, not before.
   */
  write<T>(act: (rows: Rows) => PromiseLike<T>): Promise<T>;

  /**
   * Tells `seen` the answer now and whenever it changes, wherever the change was made; or `failed`
   * why there is none. Returns what ends it.
   */
  watch<T>(
    query: (rows: Rows) => PromiseLike<T>,
    seen: (answer: T) => void,
    failed: (error: unknown) => void,
  ): () => void;
}

/** The rows, and what the database says of itself. */
export interface MarkedRows extends Rows {
  witness: Table<MarkRow>;
}

/** The single row of `witness`. */
export type MarkRow = Mark & { key: 'mark' };

/** The shelf that is IndexedDB. */
export interface Database extends Shelf {
  /** Whether a newer Nahbar has written it. */
  readonly isNewerThanCode: boolean;
  read<T>(query: (rows: MarkedRows) => PromiseLike<T>): Promise<T>;
  write<T>(act: (rows: MarkedRows) => PromiseLike<T>): Promise<T>;
  close(): void;
}
