import { hiddenSteps as hiddenIn, shownAgain } from '../../core/steps/day.ts';
import { live } from '../live.ts';
import { type Undo, writeUndoable } from '../undo.ts';

/** Every step that was ever proposed, in no order. */
export const stepLog = live(() => (rows) => rows.steps.toArray());

/** The latest row of each hidden step, in no order. */
export const hiddenSteps = live(() => async (rows) => {
  const log = await rows.steps.toArray();
  const ids = hiddenIn(log);
  const rowOf = new Map(log.map((row) => [row.stepId, row]));
  return [...ids].flatMap((id) => rowOf.get(id) ?? []);
});

/** Unhides a step. @throws Refused where nothing lasts. */
export async function showStepAgain(stepId: string): Promise<Undo> {
  const { undo } = await writeUndoable(['steps'], async (rows) => {
    for (const row of shownAgain(await rows.steps.toArray(), stepId)) await rows.steps.put(row);
  });
  return undo;
}
