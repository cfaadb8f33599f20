import { Refused } from '../refusal.ts';
import type { TableName } from '../tables.ts';

/** What is wrong with a backup, so that nothing of it is used. */
export type BackupProblem =
  | { what: 'empty' }
  /** Sizes are in bytes. */
  | { what: 'tooLarge'; size: number; limit: number }
  /** The browser cannot read it: it was moved, or changed meanwhile. */
  | { what: 'unreadable' }
  /** It is not UTF-8, or no text at all. */
  | { what: 'notText' }
  | { what: 'notJson' }
  | { what: 'notABackup' }
  /** It has more entries than are read. */
  | { what: 'tooMany'; limit: number }
  /** Its format is newer than this Nahbar knows. */
  | { what: 'newer'; appVersion: string }
  | { what: 'damaged'; place: Place; fault: Fault }
  /** A snapshot on this device cannot be unpacked, or is gone. */
  | { what: 'unpackable' }
  /** What is here now could not be kept first, so nothing was replaced. */
  | { what: 'noSnapshot' };

/** Where in a backup something is wrong. */
export interface Place {
  /** The table; null in the head of the file. */
  table: TableName | null;
  /** Counted from 1, as people do; null where it is not one entry. */
  entry: number | null;
  /** The field, such as `quote.original.text`; empty where it is the whole entry. */
  field: string;
}

/**
 * `twice`: an entry has the key of an earlier one. `unknown`: it should not be there. `tooDeep`: there
 * is too much in each other, see `nesting.ts`.
 */
export type Fault = 'missing' | 'wrong' | 'unknown' | 'twice' | 'tooDeep';

/** The largest file that is read, in bytes: that of some 150,000 favourites. */
export const FILE_LIMIT = 256 * 1024 * 1024;

/** Thrown in place of a backup that cannot be used, or not now; nothing was changed. */
export class BadBackup extends Refused {
  declare readonly reason: { because: 'badBackup'; problem: BackupProblem };

  constructor(problem: BackupProblem) {
    const reason = { because: 'badBackup' as const, problem };
    super(reason);
  }
}

/** @throws BadBackup if a file of so many bytes is not worth reading */
export function refuseSize(size: number): void {
  if (size > FILE_LIMIT) throw new BadBackup({ what: 'tooLarge', size, limit: FILE_LIMIT });
  if (size === 0) throw new BadBackup({ what: 'empty' });
}
