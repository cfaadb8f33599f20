import type { Revision } from '../core/backup/replicaHeader.ts';
import { type AllRows, type RowOf, TABLE_NAMES, type TableName } from '../core/tables.ts';

/** The part of Dexie's `Table` that is used, so that other backends can implement it. */
export interface Table<Row> {
  get(key: string): PromiseLike<Row | undefined>;
  toArray(): PromiseLike<Row[]>;
  put(row: Row): PromiseLike<unknown>;
  delete(key: string): PromiseLike<void>;
  /** For many rows: with `put`, thousands would take seconds. */
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

/** The tables in `rows`, with their names. */
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

/** Where rows are stored (see the glossary). */
export interface StorageBackend {
  /** Whether a write outlives the page. */
  readonly isPersistent: boolean;

  /** The answer of a query at this moment. */
  read<T>(query: (rows: Tables) => PromiseLike<T>): Promise<T>;

  /**
   * Carries out one act as one transaction. Resolves when the rows are on the disk.
   *
   * Acts run one after another, whatever their tables (`withLock`), because each is one revision. A query
   * waits only for acts on its own tables.
   *
   * @param tables those that the act reads or writes; it is given no others
   */
  write<T, Name extends TableName>(
    tables: readonly Name[],
    act: (rows: Pick<Tables, Name>) => PromiseLike<T>,
  ): Promise<T>;

  /**
   * Calls `seen` with the answer now and whenever it changes, in any page, or `failed` with an error.
   * Returns a function that stops it.
   */
  watch<T>(
    query: (rows: Tables) => PromiseLike<T>,
    seen: (answer: T) => void,
    failed: (error: unknown) => void,
  ): () => void;
}

/** All tables, and the one with the database's revision. */
export interface TablesWithRevision extends Tables {
  witness: Table<RevisionRow>;
}

/** The single row of the table `witness`. */
export type RevisionRow = Revision & { key: 'mark' };

/** The storage backend over IndexedDB. */
export interface Database extends StorageBackend {
  /** Whether a newer version of Nahbar has upgraded it. */
  readonly isNewerThanCode: boolean;
  read<T>(query: (rows: TablesWithRevision) => PromiseLike<T>): Promise<T>;
  /** As in every backend; `witness` is always among the tables. */
  write<T, Name extends TableName>(
    tables: readonly Name[],
    act: (rows: Pick<TablesWithRevision, Name | 'witness'>) => PromiseLike<T>,
  ): Promise<T>;
  close(): void;
}
