/** What a page and the worker that reads a backup for it tell each other. */

import type { Progress } from '../files/reading.ts';
import { type AllRows, TABLE_NAMES, type TableName } from '../tables.ts';
import type { Backup } from './backup.ts';
import { type BackupProblem, BadBackup } from './problem.ts';

/** What the worker is asked: what is in a file. */
export interface Question {
  file: Blob;
  /** Whether it is gzipped, as the snapshots are. */
  isPacked: boolean;
}

/** How far it is; at last, in pieces, the rows. All at once would hold up the page that takes them. */
export type Update = Progress | { table: TableName; rows: object[] };

export type Answer = Omit<Backup, 'rows'> | { problem: BackupProblem };

/** Puts the pieces together again. */
export class Pieces {
  readonly #rows = new Map<TableName, object[]>(TABLE_NAMES.map((table) => [table, []]));

  take(table: TableName, rows: readonly object[]): void {
    this.#rows.get(table)?.push(...rows);
  }

  /** The backup, if it is one. @throws Refused with what is wrong with it */
  backup(answer: Answer): Backup {
    if ('problem' in answer) throw new BadBackup(answer.problem);
    return { ...answer, rows: Object.fromEntries(this.#rows) as unknown as AllRows };
  }
}
