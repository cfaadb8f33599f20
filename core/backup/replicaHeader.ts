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

/** What stands beside the copy: the database as it was after the last act that reached the copy. */
export interface ReplicaHeader extends Revision {
  counts: Counts;
}

/** What a database says when it is asked. */
export interface DatabaseState {
  mark: Revision | undefined;
  counts: Counts;
}

/**
 * What follows from a database and the witness of its copy.
 *
 * - `inStep`: they agree.
 * - `unmarked`: nobody has written down anything yet, as at the very first start.
 * - `copyBehind`: an act did not reach the copy any more, or the copy was lost.
 * - `databaseBehind`: the database was lost, or lost its last acts, or it is not the one the copy
 *   belongs to.
 * - `databaseIncomplete`: the last act is there, and earlier rows are not.
 */
export type Comparison =
  | 'inStep'
  | 'unmarked'
  | 'copyBehind'
  | 'databaseBehind'
  | 'databaseIncomplete';

/** See `Verdict`. */
export function compareRevisions(
  { mark, counts }: DatabaseState,
  witness: ReplicaHeader | undefined,
): Comparison {
  if (!witness) return mark ? 'copyBehind' : 'unmarked';
  if (mark?.installId !== witness.installId || mark.placeId !== witness.placeId) {
    return 'databaseBehind';
  }
  if (mark.generation !== witness.generation) {
    return mark.generation > witness.generation ? 'copyBehind' : 'databaseBehind';
  }
  const tables = Object.keys({ ...counts, ...witness.counts });
  const more = tables.map((name) => (counts[name] ?? 0) - (witness.counts[name] ?? 0));
  if (more.some((difference) => difference < 0)) return 'databaseIncomplete';
  return more.some((difference) => difference > 0) ? 'copyBehind' : 'inStep';
}

/** `counts` after rows were added, or with negative numbers taken away. */
export function addCounts(counts: Counts, growth: Counts): Counts {
  const sums: Record<string, number> = { ...counts };
  for (const [name, more] of Object.entries(growth)) sums[name] = (sums[name] ?? 0) + more;
  return sums;
}

/** The witness that `value` is, if it is one: it comes from a file that may be damaged. */
export function parseReplicaHeader(value: unknown): ReplicaHeader | undefined {
  const { installId, placeId, generation, counts } = (value ?? {}) as Partial<ReplicaHeader>;
  const isWitness =
    typeof installId === 'string' &&
    typeof placeId === 'string' &&
    Number.isSafeInteger(generation) &&
    typeof counts === 'object' &&
    counts !== null;
  return isWitness ? (value as ReplicaHeader) : undefined;
}

/** The key under which it stands beside the copy that something was lost, until the user has read it. */
export const RECOVERY = 'recovery';

/** What happened to the user's rows. */
export interface Recovery {
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** They are back from the copy; or the copy has not all of them either. */
  kind: 'restored' | 'bothLost';
  /** How many rows are back; or how many the newest snapshot has, 0 where there is none. */
  records: number;
}

/** The keys in `storage.local` of the second copy: for the app, and for the page that helps without it. */

/** Before the keys of rows: `row/favourites/nd-empathie`. A deleted row is null. */
export const ROW = 'row/';

/** The key of what stands beside the copy (`Witness`), and the table of what the database says of itself. */
export const WITNESS = 'witness';

/** Under this key: the names of rows that are on their way, and are no part of the copy yet. */
export const COMING = 'coming';

/** What the area knows a row by. */
export function nameOf({ table, key }: { table: string; key: string }): string {
  return `${ROW}${table}/${key}`;
}

/** The row that the area knows by `name`, of whatever table; `undefined` for what is no row. */
export function placeOf(name: string): { table: string; key: string } | undefined {
  const [, table, key] = /^row\/(\w+)\/(.+)$/s.exec(name) ?? [];
  return table && key ? { table, key } : undefined;
}

/** What is on its way, if the list of that is one: it comes from a file that may be damaged. */
export function comingIn(values: Readonly<Record<string, unknown>>): string[] {
  const names = values[COMING];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
