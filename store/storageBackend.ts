import type { Revision } from '../core/backup/replicaHeader.ts';
import { type AllRows, type RowOf, TABLE_NAMES, type TableName } from '../core/tables.ts';

/** What can be done with one kind of rows. Dexie's tables can, and so can a storage backend in memory. */
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

/** Every table of a profile. */
export type Tables = { [Name in TableName]: Table<RowOf<Name>> };

/** The tables that somebody is given, with their names. */
export function tablesAmong(rows: Partial<Tables>): [TableName, Table<object>][] {
  return Object.entries(rows) as unknown as [TableName, Table<object>][];
}

/** Reads every row. */
export async function allRows(rows: Tables): Promise<AllRows> {
  const all = await Promise.all(
    TABLE_NAMES.map(async (name) => [name, await rows[name].toArray()]),
  );
  return Object.fromEntries(all);
}

/** A place where rows are kept. */
export interface StorageBackend {
  /** Whether a write outlives the page. */
  readonly isPersistent: boolean;

  /** The answer to a question about the rows as they are now. */
  read<T>(query: (rows: Tables) => PromiseLike<T>): Promise<T>;

  /**
   * Carries out one act of the user as one transaction: wholly or not at all.
   * The promise resolves when the rows are written to the disk, not before.
   *
   * Acts wait for one another, whatever their tables (`withLock`): each is one revision. A question waits
   * only for an act on the tables that it asks.
   *
   * @param tables those that the act reads or writes; it is given no others
   */
  write<T, Name extends TableName>(
    tables: readonly Name[],
    act: (rows: Pick<Tables, Name>) => PromiseLike<T>,
  ): Promise<T>;

  /**
   * Tells `seen` the answer now and whenever it changes, wherever the change was made; or `failed`
   * why there is none. Returns what ends it.
   */
  watch<T>(
    query: (rows: Tables) => PromiseLike<T>,
    seen: (answer: T) => void,
    failed: (error: unknown) => void,
  ): () => void;
}

/** The rows, and what the database says of itself. */
export interface TablesWithRevision extends Tables {
  witness: Table<RevisionRow>;
}

/** The single row of `header`. */
export type RevisionRow = Revision & { key: 'mark' };

/** The storage that is IndexedDB. */
export interface Database extends StorageBackend {
  /** Whether a newer Nahbar has written it. */
  readonly isNewerThanCode: boolean;
  read<T>(query: (rows: TablesWithRevision) => PromiseLike<T>): Promise<T>;
  /** As every place; `witness` is always among the tables. */
  write<T, Name extends TableName>(
    tables: readonly Name[],
    act: (rows: Pick<TablesWithRevision, Name | 'witness'>) => PromiseLike<T>,
  ): Promise<T>;
  close(): void;
}
