import { Refused } from '../refusal.ts';
import { type BackupProblem, FILE_LIMIT } from './problem.ts';

/** The refusal of a backup. */
export function refused(problem: BackupProblem): Refused {
  return new Refused({ because: 'badBackup', problem });
}

/** @throws Refused if a file of so many bytes is not worth reading */
export function refuseSize(size: number): void {
  if (size > FILE_LIMIT) throw refused({ what: 'tooLarge', size, limit: FILE_LIMIT });
  if (size === 0) throw refused({ what: 'empty' });
}
