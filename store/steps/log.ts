import { hiddenSteps, shownAgain } from '../../core/steps/day.ts';
import { live } from '../live.ts';
import { type Undo, writeReversibly } from '../undo.ts';

/** Every step that was ever proposed, in no order. */
export const stepLog = live(() => (rows) => rows.steps.toArray());

/** The ids of the steps that are not for this user. */
export const hiddenStepIds = live(() => async (rows) => hiddenSteps(await rows.steps.toArray()));

/** Lets a hidden step come again. @throws Refused where nothing lasts. */
export async function showStepAgain(stepId: string): Promise<Undo> {
  const { undo } = await writeReversibly(async (rows) => {
    for (const row of shownAgain(await rows.steps.toArray(), stepId)) await rows.steps.put(row);
  });
  return undo;
}
