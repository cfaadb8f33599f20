/** How many rows there are, by the name of their table. */
export type Counts = Readonly<Record<string, number>>;

/** What a database knows of itself, written in the same transaction as every act. */
export interface Mark {
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
export interface Witness extends Mark {
  counts: Counts;
}

/** What a database says when it is asked. */
export interface Testimony {
  mark: Mark | undefined;
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
export type Verdict =
  | 'inStep'
  | 'unmarked'
  | 'copyBehind'
  | 'databaseBehind'
  | 'databaseIncomplete';

/** See `Verdict`. */
export function judge({ mark, counts }: Testimony, witness: Witness | undefined): Verdict {
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
export function grown(counts: Counts, growth: Counts): Counts {
  const sums: Record<string, number> = { ...counts };
  for (const [name, more] of Object.entries(growth)) sums[name] = (sums[name] ?? 0) + more;
  return sums;
}

/** The witness that `value` is, if it is one: it comes from a file that may be damaged. */
export function readWitness(value: unknown): Witness | undefined {
  const { installId, placeId, generation, counts } = (value ?? {}) as Partial<Witness>;
  const isWitness =
    typeof installId === 'string' &&
    typeof placeId === 'string' &&
    Number.isSafeInteger(generation) &&
    typeof counts === 'object' &&
    counts !== null;
  return isWitness ? (value as Witness) : undefined;
}
