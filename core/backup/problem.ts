import { Refused } from '../refusal.ts';
import type { TableName } from '../tables.ts';

/** Why a backup is rejected as a whole. */
export type BackupProblem =
  | { what: 'empty' }
  /** Sizes are in bytes. */
  | { what: 'tooLarge'; size: number; limit: number }
  /** The browser cannot read it: it was moved, or changed meanwhile. */
  | { what: 'unreadable' }
  /** Not UTF-8 text. */
  | { what: 'notText' }
  | { what: 'notJson' }
  | { what: 'notABackup' }
  /** Too many entries. */
  | { what: 'tooMany'; limit: number }
  /** Its format is of a newer version. */
  | { what: 'newer'; appVersion: string }
  | { what: 'damaged'; place: Place; fault: Fault }
  /** A snapshot on this device cannot be decompressed, or is missing. */
  | { what: 'unpackable' }
  /** No safety snapshot could be taken, so nothing was replaced. */
  | { what: 'noSnapshot' };

/** The position of a fault. */
export interface Place {
  /** The table; null in the head of the file. */
  table: TableName | null;
  /** From 1; null if it is not in an entry. */
  entry: number | null;
  /** Such as `quote.original.text`; empty for the whole entry. */
  field: string;
}

/**
 * `twice`: the key of an earlier entry. `unknown`: an unexpected field. `tooDeep`: see `jsonLimits.ts`.
 */
export type Fault = 'missing' | 'wrong' | 'unknown' | 'twice' | 'tooDeep';

/** In bytes: some 150,000 favourites. */
export const FILE_LIMIT = 256 * 1024 * 1024;

/** Thrown if a backup cannot be used; nothing was changed. */
export class BadBackup extends Refused {
  declare readonly reason: { because: 'badBackup'; problem: BackupProblem };

  constructor(problem: BackupProblem) {
    const reason = { because: 'badBackup' as const, problem };
    super(reason);
  }
}

/** @throws BadBackup if a file is too large or empty */
export function refuseSize(size: number): void {
  if (size > FILE_LIMIT) throw new BadBackup({ what: 'tooLarge', size, limit: FILE_LIMIT });
  if (size === 0) throw new BadBackup({ what: 'empty' });
}
