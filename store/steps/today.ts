import { type ReadonlySignal, signal } from '@preact/signals';
import type { Day } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/localDay.ts';
import type { DayStep } from '../../core/steps/day.ts';
import { askBackground } from '../../platform/messages.ts';
import type { Request } from '../keeper/requests.ts';
import { live } from '../live.ts';
import type { StepAct, Trace } from './acts.ts';

const current = signal(dayOf(Date.now()));

/** The day of the user's calendar. A tab that has stood since yesterday follows when it is looked at. */
export const today: ReadonlySignal<Day> = current;

/** Keeps `today` right, for a page that shows it. */
export function followDay(): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) current.value = dayOf(Date.now());
  });
}

/** What was proposed today, in no order; `undefined` until it is known. */
export const rowsOfToday: ReadonlySignal<DayStep[] | undefined> = live(() => {
  const day = today.value;
  return (rows) => rows.steps.where('day').between(day, day, true, true).toArray();
});

/**
 * Has a step proposed for today, where none stands. It comes as a row, and is the same in every tab:
 * the background is where it is chosen.
 *
 * @returns whether a step stands now; if not, there was none left to choose
 * @throws what the background reports
 */
export async function askForStep(): Promise<boolean> {
  const stands = (await ask({ ask: 'propose' })) as boolean;
  // It is a step for the day that the background sees: midnight may have struck meanwhile.
  current.value = dayOf(Date.now());
  return stands;
}

/**
 * Does something with a step. The background writes it, so that no page that shows a step has to
 * carry what an act may change: contacts, rhythms, the trash.
 *
 * @returns what takes it back
 * @throws what the background reports; then nothing is changed
 */
export async function settleStep(id: string, act: StepAct): Promise<() => Promise<unknown>> {
  const trace = (await ask({ ask: 'settleStep', id, act })) as Trace;
  return () => ask({ ask: 'unsettleStep', trace });
}

/** Why a step was chosen, in a sentence. @throws what the background reports */
export async function reasonFor(id: string): Promise<string> {
  return (await ask({ ask: 'reason', id })) as string;
}

function ask(request: Request): Promise<unknown> {
  return askBackground(request);
}
