import type { BackupProblem } from './backup/problem.ts';

/** Why Nahbar did not do what it was asked to. The page says it in a sentence. */
export type Reason =
  | { because: 'blank' }
  | { because: 'tooLong'; length: number; limit: number }
  /** There is no database, so nothing would outlive the page. */
  | { because: 'nothingLasts' }
  /** The database was written by a newer Nahbar than this one. */
  | { because: 'newerDatabase' }
  /** A backup cannot be used, or not now. */
  | { because: 'badBackup'; problem: BackupProblem };

/** Thrown in place of an act that was refused; nothing was changed. */
export class Refused extends Error {
  override name = 'Refused';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(`refused: ${reason.because}`);
    this.reason = reason;
  }
}

/** `text` without the white space around it. @throws Refused if it is too long. */
export function shortEnough(text: string, limit: number): string {
  const trimmed = text.trim();
  // Counted as the reader counts, so that one emoji is one character.
  const length = [...trimmed].length;
  if (length > limit) throw new Refused({ because: 'tooLong', length, limit });
  return trimmed;
}

/** `text` without the white space around it. @throws Refused if nothing is left, or too much. */
export function someWords(text: string, limit: number): string {
  const words = shortEnough(text, limit);
  if (words === '') throw new Refused({ because: 'blank' });
  return words;
}
