/** Messages between the page and its worker. */

import type { Progress } from '../files/reading.ts';
import { type AllRows, TABLE_NAMES, type TableName } from '../tables.ts';
import type { Backup } from './backup.ts';
import { type BackupProblem, BadBackup } from './problem.ts';

/** A request to parse a file. */
export interface Question {
  file: Blob;
  /** Whether it is gzipped, as the snapshots are. */
  isPacked: boolean;
}

/** Progress, and finally the rows in chunks: all at once would block the page. */
export type Update = Progress | { table: TableName; rows: object[] };

export type Answer = Omit<Backup, 'rows'> | { problem: BackupProblem };

/** Collects the chunks. */
export class Pieces {
  readonly #rows = new Map<TableName, object[]>(TABLE_NAMES.map((table) => [table, []]));

  take(table: TableName, rows: readonly object[]): void {
    this.#rows.get(table)?.push(...rows);
  }

  /**
   * The whole backup.
   *
   * @throws Refused with the problem, if there was one
   */
  backup(answer: Answer): Backup {
    if ('problem' in answer) throw new BadBackup(answer.problem);
    return { ...answer, rows: Object.fromEntries(this.#rows) as unknown as AllRows };
  }
}
