import type { ReadonlySignal } from '@preact/signals';
import { stepWords } from '../../content/steps.ts';
import { type DayStep, hiddenSteps as hiddenIn, shownAgain } from '../../core/steps/day.ts';
import { uiLanguage } from '../../platform/language.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import { lookAtDay, today } from '../today.ts';
import { type Undo, writeUndoable } from '../undo.ts';
import { PROPOSAL_TABLES, propose } from './propose.ts';

/** What was proposed today, in no order; `undefined` until it is known. */
export const rowsOfToday: ReadonlySignal<DayStep[] | undefined> = live(() => {
  const day = today.value;
  return (rows) => rows.steps.where('day').between(day, day, true, true).toArray();
});

/**
 * Proposes a step for today, where none stands. It comes as a row, and is the same in every tab,
 * however many ask at once.
 *
 * @returns whether a step stands now; if not, there was none left to choose
 * @throws Refused where nothing lasts
 */
export async function proposeStep(): Promise<boolean> {
  // Before the act: a transaction does not wait for anything else.
  const words = await stepWords[uiLanguage]();
  const stands = await writeForGood(PROPOSAL_TABLES, (rows) => propose(rows, Date.now(), words));
  // It is a step for the day that the act saw: midnight may have struck meanwhile.
  lookAtDay();
  return stands;
}

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
  const { undo } = await writeUndoable(['steps'], async (rows) => {
    for (const row of shownAgain(await rows.steps.toArray(), stepId)) await rows.steps.put(row);
  });
  return undo;
}
