import { takingBack } from '../../../core/people/import/importRecord.ts';
import { writeForGood } from '../../open.ts';

/** What is left of an import that was taken back. */
export interface Undone {
  /** How many people went, and how many are again what they were. */
  removed: number;
  putBack: number;
  /** How many were changed since, and stay as they are. */
  left: number;
}

/**
 * Takes a whole import back, however long ago it was; but for people who were changed since.
 *
 * @returns null where it is not there any more: it was taken back already
 * @throws Refused where nothing lasts
 */
export function undoImport(id: string): Promise<Undone | null> {
  return writeForGood(async (rows) => {
    const record = await rows.imports.get(id);
    if (!record) return null;
    await rows.imports.delete(id);
    const [people, circles] = await Promise.all([rows.people.toArray(), rows.circles.toArray()]);
    const plan = takingBack(record, people, circles);
    await rows.people.bulkDelete(plan.remove);
    await rows.people.bulkPut(plan.putBack);
    await rows.circles.bulkDelete(plan.removeCircles);
    return { removed: plan.remove.length, putBack: plan.putBack.length, left: plan.left };
  });
}
