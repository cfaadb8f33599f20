import type { AskedColumns, ColumnChoice } from './tableShape.ts';

/** Progress in any unit. */
export interface Progress {
  done: number;
  total: number;
}

export type OnProgress = (progress: Progress) => void;

export interface ReadOptions<Field extends string = never> {
  onProgress?: OnProgress;
  /** Aborts; the promise then rejects with the reason. */
  signal?: AbortSignal;
  /** The user's choice of what the columns of a table hold. */
  columns?: ColumnChoice<Field> | undefined;
}

/**
 * The result of reading a file: a preview of the import, or a fault. `columns` are set for a table
 * whose columns the user can choose.
 */
export type FileAnswer<Preview, Fault, Field extends string = never> = {
  columns?: AskedColumns<Field>;
} & ({ preview: Preview } | { fault: Fault });
