import type { Mark } from '../../core/backup/witness.ts';
import { readHint, writeHint } from '../../platform/hints.ts';

/**
 * Remembers in a third place how far this profile was. Files that are cut to an older state can agree
 * with each other: then nothing else is left that knows of the acts since. This may lag, as after a
 * crash, and is never ahead.
 */
export function rememberMark({ installId, generation }: Mark): void {
  writeHint('mark', JSON.stringify({ installId, generation }));
}

/** Whether the third place knows of acts that neither the database nor the copy has any more. */
export function isFurtherThan(mark: Mark): boolean {
  try {
    const last: Partial<Mark> | null = JSON.parse(readHint('mark') ?? 'null');
    if (!last) return false;
    return last.installId !== mark.installId || Number(last.generation) > mark.generation;
  } catch {
    return false;
  }
}
