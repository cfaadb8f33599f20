import type { AskedColumns, ColumnChoice } from './tableShape.ts';

/** How far something has come, in whatever its total is counted. */
export interface Progress {
  done: number;
  total: number;
}

export type OnProgress = (progress: Progress) => void;

/** How a file is read. */
export interface ReadOptions<Field extends string = never> {
  onProgress?: OnProgress;
  /** Ends the reading; then its promise rejects with the reason. */
  signal?: AbortSignal;
  /** What the columns of a table have, where the user has said it. */
  columns?: ColumnChoice<Field> | undefined;
}

/**
 * What came of reading a file: what it would bring, or why that is nothing. `columns` are those of a
 * table, to be chosen from: where it is not known for sure what they have, and once they were chosen.
 */
export type FileAnswer<Preview, Fault, Field extends string = never> = {
  columns?: AskedColumns<Field>;
} & ({ preview: Preview } | { fault: Fault });
