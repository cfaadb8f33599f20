import { fittingPlace } from '../../core/people/meeting.ts';
import { CIRCLE_NAME_LIMIT, type Circle, type Rhythm } from '../../core/people/person.ts';
import { requireText } from '../../core/wording.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import { changeInTrash, removeUndoable } from '../trash.ts';
import type { Undo } from '../undo.ts';
import { changePersonRow } from './people.ts';

export { CIRCLE_NAME_LIMIT };

/** All circles, in no order. */
export const circles = live(() => (rows) => rows.circles.toArray());

/**
 * Adds a circle, or returns the existing one of that name.
 *
 * @returns its id
 * @throws Refused if the name is blank or too long, or nothing lasts
 */
export async function addCircle(name: string, rhythm: Rhythm | null = null): Promise<string> {
  const words = requireText(name, CIRCLE_NAME_LIMIT);
  return writeForGood(['circles'], async (rows) => {
    const known = (await rows.circles.toArray()).find((circle) => circle.name === words);
    const id = known?.id ?? crypto.randomUUID();
    if (!known) await rows.circles.put({ id, name: words, rhythm });
    return id;
  });
}

/**
 * Changes the name, the rhythm or the meetings of a circle.
 *
 * @throws Refused if the name is blank or too long, where it meets is too long or no https address, or nothing lasts
 */
export async function changeCircle(id: string, change: Partial<Omit<Circle, 'id'>>): Promise<void> {
  const fits = { ...change };
  if (change.name !== undefined) fits.name = requireText(change.name, CIRCLE_NAME_LIMIT);
  if (change.meetsAt !== undefined) fits.meetsAt = fittingPlace(change.meetsAt);
  await writeForGood(['circles', 'trash'], async (rows) => {
    const circle = await rows.circles.get(id);
    if (circle) await rows.circles.put({ ...circle, ...fits });
    // Removed meanwhile, perhaps in another tab.
    else await changeInTrash(rows, 'circle', id, (row) => ({ ...row, ...fits }));
  });
}

/**
 * Moves a circle to the trash. Its people stay; they remember that they belonged to it, so that undoing
 * it brings everything back.
 *
 * @throws Refused where nothing lasts
 */
export function removeCircle(id: string): Promise<Undo> {
  return removeUndoable(['circles'], {
    ...{ kind: 'circle', id },
    async remove(rows) {
      const circle = await rows.circles.get(id);
      await rows.circles.delete(id);
      return circle;
    },
    restore: (rows, circle) => rows.circles.put(circle),
  });
}

/**
 * Adds a person to a circle, or removes them from it.
 *
 * @throws Refused where nothing lasts
 */
export function belongTo(circleId: string, personId: string, belongs: boolean): Promise<void> {
  return writeForGood(['people', 'trash'], (rows) =>
    changePersonRow(rows, personId, (person) => {
      const others = person.circles.filter((id) => id !== circleId);
      return { ...person, circles: belongs ? [...others, circleId] : others };
    }),
  );
}
