/** How many rows there are, by the name of their table. */
export type Counts = Readonly<Record<string, number>>;

/** What a database knows of itself, written in the same transaction as every act. */
export interface Revision {
  /** Random, made when Nahbar first ran for this user. The same in every place; empty where nothing knows it. */
  installId: string;
  /**
   * Random, made with the database. Tells it from another database of the same user, as a container
   * of Firefox has one; empty where there is none.
   */
  placeId: string;
  /** The number of acts so far, and of times that database and replica were reconciled. */
  generation: number;
  /** How many of the generations were no acts. */
  reconciled?: number;
  /** The forks whose acts it contains, each up to a generation of the replica. */
  merged?: readonly MergedFork[];
  /**
   * Of a database: the generation before the first act that could not look at the replica. A replica that is further is
   * no older state of this database.
   */
  apart?: number;
}

/**
 * That the replica was written while its database could not be opened. With it the replica has no place, and
 * both may go on apart.
 */
export interface Fork {
  /** Random. */
  id: string;
  /** The revision that the replica had when that began; empty and 0 where it had none. */
  placeId: string;
  generation: number;
}

/** A fork, and the generation of the replica up to which a database contains its acts. */
export interface MergedFork {
  id: string;
  generation: number;
}

/** The generation of the replica up to which a database contains the acts of `fork`; undefined if it has none. */
export function mergedUpTo(
  { merged }: Pick<Revision, 'merged'>,
  fork: Pick<Fork, 'id'>,
): number | undefined {
  // The list comes from a file that may be damaged.
  return merged?.find((one) => one?.id === fork.id)?.generation;
}

/** Stored beside the replica: which revision of the database it has, and how many rows of each table. */
export interface ReplicaHeader extends Revision {
  counts: Counts;
  /** While it is being rebuilt: rows may be missing or out of date. The counts are those of the database. */
  isPartial?: true;
  fork?: Fork;
}

/** What a database says of itself: its revision, and how many rows it really has. */
export interface DatabaseState {
  revision: Revision | undefined;
  counts: Counts;
}

/** Whether a database and its replica agree, as far as revisions and counts tell. */
export function isInStep(
  { revision, counts }: DatabaseState,
  header: ReplicaHeader | undefined,
): boolean {
  return (
    header !== undefined &&
    !header.isPartial &&
    revision?.installId === header.installId &&
    revision.placeId === header.placeId &&
    revision.generation === header.generation &&
    !isApart(revision, header) &&
    Object.keys({ ...counts, ...header.counts }).every(
      (name) => (counts[name] ?? 0) === (header.counts[name] ?? 0),
    )
  );
}

/** Whether the replica has acts that the database lacks, and the other way round (see `Revision.apart`). */
export function isApart({ apart }: Revision, { generation }: Revision): boolean {
  return apart !== undefined && generation > apart;
}

/** The number of acts that a revision contains. */
export function actsIn({ generation, reconciled = 0 }: Revision): number {
  return generation - reconciled;
}

/** `counts` after rows were added, or with negative numbers taken away. */
export function addCounts(counts: Counts, growth: Counts): Counts {
  const sums: Record<string, number> = { ...counts };
  for (const [name, more] of Object.entries(growth)) sums[name] = (sums[name] ?? 0) + more;
  return sums;
}

/** The header that `value` is, if it is one: it comes from a file that may be damaged. */
export function parseReplicaHeader(value: unknown): ReplicaHeader | undefined {
  const { counts, merged, fork, ...revision } = (value ?? {}) as Partial<ReplicaHeader>;
  const isHeader =
    isRevision(revision) &&
    typeof counts === 'object' &&
    counts !== null &&
    (merged === undefined || Array.isArray(merged)) &&
    (fork === undefined || isRevision({ ...fork, installId: fork?.id }));
  return isHeader ? (value as ReplicaHeader) : undefined;
}

function isRevision({ installId, placeId, generation }: Partial<Revision>): boolean {
  return (
    typeof installId === 'string' && typeof placeId === 'string' && Number.isSafeInteger(generation)
  );
}

/** The key in `storage.local` of the notice that something was lost, until the user has read it. */
export const RECOVERY = 'recovery';

/** What happened to the user's rows. */
export interface Recovery {
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** They are back from the replica; the replica has not all of them either; or both had gone on apart. */
  kind: 'restored' | 'bothLost' | 'united';
  /** How many rows are back; how many the newest snapshot has, 0 where there is none; or how many differed. */
  records: number;
}

// The keys of the replica in `storage.local`. The help page, which works without the app, reads them, too.

/** Rows are stored as `row/<table>/<key>`, such as `row/favourites/nd-empathie`; a deleted row is null. */
export const ROW_PREFIX = 'row/';

/** The key of the `ReplicaHeader`, and the name of the table with the database's own `Revision`. */
export const REPLICA_HEADER = 'witness';

/** Under this key: the keys of rows that a long write has begun to store. They do not count before it ends. */
export const PENDING_ROWS = 'coming';

/** Each row that is written or deleted during a fork has an entry `forked/<table>/<key>` (see `forkedEntry`). */
export const FORKED_PREFIX = 'forked/';

/** What that entry holds: the fork's id, and the generation of the latest act on the row. */
export function forkedEntry(
  fork: Fork,
  { generation }: Revision,
): [id: string, generation: number] {
  return [fork.id, generation];
}

/** The generation in such an entry, if it is of `fork`. */
export function generationForked(entry: unknown, fork: Fork | undefined): number | undefined {
  if (!fork || !Array.isArray(entry) || entry[0] !== fork.id) return undefined;
  return Number.isSafeInteger(entry[1]) ? entry[1] : undefined;
}

/** The key of that entry. */
export function forkedKeyOf({ table, key }: { table: string; key: string }): string {
  return `${FORKED_PREFIX}${table}/${key}`;
}

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
