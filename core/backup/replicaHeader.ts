/** How many rows there are, by the name of their table. */
export type Counts = Readonly<Record<string, number>>;

/** What a database knows of itself, written in the same transaction as every act. */
export interface Revision {
  /** Random, made when Nahbar first ran for this user. The same in every place. */
  installId: string;
  /**
   * Random, made with the database. Tells it from another database of the same user, as a container
   * of Firefox has one; empty where there is none.
   */
  placeId: string;
  /** The number of acts so far. */
  generation: number;
}

/** Stored beside the replica: which revision of the database it has, and how many rows of each table. */
export interface ReplicaHeader extends Revision {
  counts: Counts;
}

/** What a database says of itself: its revision, and how many rows it really has. */
export interface DatabaseState {
  revision: Revision | undefined;
  counts: Counts;
}

/**
 * How a database and its replica compare.
 *
 * - `inStep`: they agree.
 * - `unmarked`: nobody has written down anything yet, as at the very first start.
 * - `replicaBehind`: an act did not reach the replica any more, or the replica was lost.
 * - `databaseBehind`: the database was lost, or lost its last acts, or it is not the one the replica
 *   belongs to.
 * - `databaseIncomplete`: the last act is there, and earlier rows are not.
 */
export type Comparison =
  | 'inStep'
  | 'unmarked'
  | 'replicaBehind'
  | 'databaseBehind'
  | 'databaseIncomplete';

/** See `Comparison`. */
export function compareRevisions(
  { revision, counts }: DatabaseState,
  header: ReplicaHeader | undefined,
): Comparison {
  if (!header) return revision ? 'replicaBehind' : 'unmarked';
  if (revision?.installId !== header.installId || revision.placeId !== header.placeId) {
    return 'databaseBehind';
  }
  if (revision.generation !== header.generation) {
    return revision.generation > header.generation ? 'replicaBehind' : 'databaseBehind';
  }
  const tables = Object.keys({ ...counts, ...header.counts });
  const more = tables.map((name) => (counts[name] ?? 0) - (header.counts[name] ?? 0));
  if (more.some((difference) => difference < 0)) return 'databaseIncomplete';
  return more.some((difference) => difference > 0) ? 'replicaBehind' : 'inStep';
}

/** `counts` after rows were added, or with negative numbers taken away. */
export function addCounts(counts: Counts, growth: Counts): Counts {
  const sums: Record<string, number> = { ...counts };
  for (const [name, more] of Object.entries(growth)) sums[name] = (sums[name] ?? 0) + more;
  return sums;
}

/** The header that `value` is, if it is one: it comes from a file that may be damaged. */
export function parseReplicaHeader(value: unknown): ReplicaHeader | undefined {
  const { installId, placeId, generation, counts } = (value ?? {}) as Partial<ReplicaHeader>;
  const isHeader =
    typeof installId === 'string' &&
    typeof placeId === 'string' &&
    Number.isSafeInteger(generation) &&
    typeof counts === 'object' &&
    counts !== null;
  return isHeader ? (value as ReplicaHeader) : undefined;
}

/** The key in `storage.local` of the notice that something was lost, until the user has read it. */
export const RECOVERY = 'recovery';

/** What happened to the user's rows. */
export interface Recovery {
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** They are back from the replica; or the replica has not all of them either. */
  kind: 'restored' | 'bothLost';
  /** How many rows are back; or how many the newest snapshot has, 0 where there is none. */
  records: number;
}

// The keys of the replica in `storage.local`. The help page, which works without the app, reads them, too.

/** Rows are stored as `row/<table>/<key>`, such as `row/favourites/nd-empathie`; a deleted row is null. */
export const ROW_PREFIX = 'row/';

/** The key of the `ReplicaHeader`, and the name of the table with the database's own `Revision`. */
export const REPLICA_HEADER = 'witness';

/** Under this key: the keys of rows that a long write has begun to store. They do not count before it ends. */
export const PENDING_ROWS = 'coming';

/** The key of a row in the replica. */
export function rowKeyOf({ table, key }: { table: string; key: string }): string {
  return `${ROW_PREFIX}${table}/${key}`;
}

/** The table and key of a row, from its key in the replica; `undefined` for what is no row. */
export function parseRowKey(name: string): { table: string; key: string } | undefined {
  const [, table, key] = /^row\/(\w+)\/(.+)$/s.exec(name) ?? [];
  return table && key ? { table, key } : undefined;
}

/** The keys of rows that do not count yet. The list comes from a file that may be damaged. */
export function pendingRowsIn(values: Readonly<Record<string, unknown>>): string[] {
  const names = values[PENDING_ROWS];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
