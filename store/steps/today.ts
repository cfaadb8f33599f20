import type { ReadonlySignal } from '@preact/signals';
import { stepWords } from '../../content/steps.ts';
import { type DayStep, hiddenSteps as hiddenIn, shownAgain } from '../../core/steps/day.ts';
import { uiLanguage } from '../../platform/language.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import { lookAtDay, today } from '../today.ts';
import { type Undo, writeUndoable } from '../undo.ts';
import { PROPOSAL_TABLES, propose } from './propose.ts';

/** The steps proposed today, in no order; `undefined` until loaded. */
export const rowsOfToday: ReadonlySignal<DayStep[] | undefined> = live(() => {
  const day = today.value;
  return (rows) => rows.steps.where('day').between(day, day, true, true).toArray();
});

/**
 * Proposes a step for today, unless there is one. It is stored as a row, so that every tab shows the same,
 * however many ask at once.
 *
 * @returns whether there is a step now; false if none was left to choose
 * @throws Refused where nothing lasts
 */
export async function proposeStep(): Promise<boolean> {
  // Before the act: an IndexedDB transaction ends while other promises are awaited.
  const words = await stepWords[uiLanguage]();
  const stands = await writeForGood(PROPOSAL_TABLES, (rows) => propose(rows, Date.now(), words));
  // The step is of the day of the act: it may be past midnight now.
  lookAtDay();
  return stands;
}

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
