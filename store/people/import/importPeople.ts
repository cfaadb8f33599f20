import { isWorthKeeping } from '../../../core/backup/backup.ts';
import { importPlan, type Wish } from '../../../core/people/import/plan.ts';
import type { Candidate } from '../../../core/people/import/preview.ts';
import type { Progress } from '../../../core/people/import/readContacts.ts';
import { Refused } from '../../../core/refusal.ts';
import { removeSnapshot, takeSnapshot } from '../../backup/snapshots.ts';
import { manyAtATime } from '../../manyAtATime.ts';
import { read, writeForGood } from '../../open.ts';
import { allRows } from '../../shelf.ts';

/** What an import has done. */
export interface Imported {
  /** For `undoImport`. */
  id: string;
  added: number;
  completed: number;
}

/**
 * Takes the chosen people over, in one act. What was there before is kept as a snapshot first.
 *
 * @param seen the ids of those whom the preview knew of
 * @param tell is told how many of how many rows are written
 * @throws Refused where nothing lasts, or what is there cannot be kept first; nothing is changed
 */
export async function importPeople(
  chosen: readonly Candidate[],
  seen: readonly string[],
  wish: Wish,
  tell: (progress: Progress) => void = () => {},
): Promise<Imported> {
  const safety = await keepFirst();
  try {
    return await writeForGood(async (rows) => {
      const [people, circles] = await Promise.all([rows.people.toArray(), rows.circles.toArray()]);
      const there = { people, circles, seen: new Set(seen) };
      const plan = importPlan(chosen, wish, there, () => crypto.randomUUID(), Date.now());
      const { added, completed, record } = plan;
      await rows.circles.bulkPut(plan.circles);
      await manyAtATime([...added, ...completed], (some) => rows.people.bulkPut(some), tell);
      if (added.length + completed.length > 0) await rows.imports.put(record);
      return { id: record.id, added: added.length, completed: completed.length };
    });
  } catch (error) {
    // A refusal has changed nothing. After any other failure the snapshot may be all there is.
    if (error instanceof Refused && safety !== null) await removeSnapshot(safety);
    throw error;
  }
}

/** @returns the name of the snapshot; null where there is nothing to keep */
async function keepFirst(): Promise<string | null> {
  const before = await read(allRows);
  if (!isWorthKeeping(before)) return null;
  try {
    return await takeSnapshot(before, Date.now(), 'safety');
  } catch (error) {
    console.warn('Nahbar cannot keep a snapshot.', error);
    throw new Refused({ because: 'badBackup', problem: { what: 'noSnapshot' } });
  }
}
