import { hiddenSteps as hiddenIn, shownAgain } from '../../core/steps/day.ts';
import { live } from '../live.ts';
import { type Undo, writeReversibly } from '../undo.ts';

/** Every step that was ever proposed, in no order. */
export const stepLog = live(() => (rows) => rows.steps.toArray());

/** The latest row of each step that is not for this user, in no order. */
export const hiddenSteps = live(() => async (rows) => {
  const log = await rows.steps.toArray();
  const ids = hiddenIn(log);
  const rowOf = new Map(log.map((row) => [row.stepId, row]));
  return [...ids].flatMap((id) => rowOf.get(id) ?? []);
});

/** Lets a hidden step come again. @throws Refused where nothing lasts. */
export async function showStepAgain(stepId: string): Promise<Undo> {
  const { undo } = await writeReversibly(async (rows) => {
    for (const row of shownAgain(await rows.steps.toArray(), stepId)) await rows.steps.put(row);
  });
  return undo;
}
