import type { Revision } from '../core/backup/replicaHeader.ts';
import { type AllRows, type RowOf, TABLE_NAMES, type TableName } from '../core/tables.ts';

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

/** Every table of a profile. */
export type Tables = { [Name in TableName]: Table<RowOf<Name>> };

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
  readonly lasts: boolean;

  /** The answer to a question about the rows as they are now. */
  read<T>(query: (rows: Tables) => PromiseLike<T>): Promise<T>;

  /**
   * Carries out one act of the user as one transaction: wholly or not at all.
   * The promise resolves when the rows are written to the disk, not before.
   */
  write<T>(act: (rows: Tables) => PromiseLike<T>): Promise<T>;

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

/** The single row of `witness`. */
export type RevisionRow = Revision & { key: 'mark' };

/** The shelf that is IndexedDB. */
export interface Database extends StorageBackend {
  /** Whether a newer Nahbar has written it. */
  readonly isNewerThanCode: boolean;
  read<T>(query: (rows: TablesWithRevision) => PromiseLike<T>): Promise<T>;
  write<T>(act: (rows: TablesWithRevision) => PromiseLike<T>): Promise<T>;
  close(): void;
}
