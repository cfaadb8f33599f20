import { type Day, daysAfter } from '../calendar/day.ts';
import type { Choice, Why } from './step.ts';

/**
 * The outcome of a proposed step. One that is still open at the end of its day expires without
 * consequences.
 */
export type Outcome = 'open' | 'done' | 'later' | 'another' | 'hidden';

/**
 * A step proposed on a day. The stored row keeps the step the same all day in every tab, also if the
 * clock is set back or the time zone changes.
 */
export interface DayStep {
  /** The day and the position in it, such as `2026-11-22/1`, so that two tabs write the same row. */
  id: string;
  day: Day;
  stepId: string;
  /** Its text at the time, for the log; the name, if it is a person. */
  words: string;
  personId: string | null;
  why: Why;
  outcome: Outcome;
  /** In milliseconds since 1970, UTC; null unless it is done. */
  doneAt: number | null;
  /** The user's note. */
  note: string;
  /** The day until which it is postponed; else null. */
  returnsOn: Day | null;
}

/** How many other steps a user can ask for each day. */
export const ANOTHERS_A_DAY = 3;

/** In characters. */
export const STEP_NOTE_LIMIT = 500;

/**
 * The row for `choice`, after those that the day has.
 *
 * @param words see `DayStep`
 */
export function proposed(
  choice: Choice,
  rows: readonly DayStep[],
  day: Day,
  words: string,
): DayStep {
  return {
    // The highest position, not the number of rows: a row may be missing.
    id: `${day}/${Math.max(0, ...rowsOf(rows, day).map(placeOf)) + 1}`,
    day,
    stepId: choice.step.id,
    words,
    personId: choice.personId,
    why: choice.why,
    outcome: 'open',
    doneAt: null,
    note: '',
    returnsOn: null,
  };
}

/**
 * The current step of `day`: one that is done or postponed, which settles the day, else the first open
 * one. Null if one is to be chosen.
 */
export function standing(rows: readonly DayStep[], day: Day): DayStep | null {
  const ofDay = rowsOf(rows, day).toSorted((a, b) => placeOf(a) - placeOf(b));
  const first = (outcome: Outcome) => ofDay.find((row) => row.outcome === outcome);
  return first('done') ?? first('later') ?? first('open') ?? null;
}

// The acts. Each returns the new row, or null if `row` is no longer open, for example after an act in
// another tab. Writing the old row undoes an act.

export function done(row: DayStep, now: number): DayStep | null {
  return settled(row, { outcome: 'done', doneAt: now });
}

/**
 * Postpones the step to the next day, or to the same weekday of the next week.
 *
 * @param today the current day: the tab may be from yesterday
 */
export function later(row: DayStep, until: 'tomorrow' | 'next-week', today: Day): DayStep | null {
  const returnsOn = daysAfter(today, until === 'tomorrow' ? 1 : 7);
  return settled(row, { outcome: 'later', returnsOn });
}

/** Asks for another step; null also if the day's limit is reached. */
export function another(row: DayStep, rows: readonly DayStep[]): DayStep | null {
  return anothersLeft(rows, row.day) > 0 ? settled(row, { outcome: 'another' }) : null;
}

/** How many times the user may still ask for another step on `day`. */
export function anothersLeft(rows: readonly DayStep[], day: Day): number {
  const asked = rowsOf(rows, day).filter(({ outcome }) => outcome === 'another').length;
  return Math.max(0, ANOTHERS_A_DAY - asked);
}

/** Hides the step for good (see `hiddenSteps`). For a person, the caller pauses them instead. */
export function notForMe(row: DayStep): DayStep | null {
  return settled(row, { outcome: 'hidden' });
}

/** Reopens a done or postponed step; null for any other. */
export function reopened(row: DayStep): DayStep | null {
  const wasSettled = row.outcome === 'done' || row.outcome === 'later';
  return wasSettled ? { ...row, outcome: 'open', doneAt: null, returnsOn: null } : null;
}

/** Settles today's open step about a follow-up, which was taken care of elsewhere; null for any other row. */
export function followUpDone(row: DayStep, id: string, note: string, now: number): DayStep | null {
  const settledRow = row.why.kind === 'follow-up' && row.why.id === id ? done(row, now) : null;
  return settledRow && noted(settledRow, note);
}

/** Sets the note. */
export function noted(row: DayStep, note: string): DayStep {
  // Counted as the reader counts, so that no emoji is cut in two.
  return { ...row, note: [...note].slice(0, STEP_NOTE_LIMIT).join('') };
}

/** The ids of the steps that are not for this user. */
export function hiddenSteps(rows: readonly DayStep[]): Set<string> {
  return new Set(rows.filter(isHidden).map(({ stepId }) => stepId));
}

/** The rows to write to unhide a step. */
export function shownAgain(rows: readonly DayStep[], stepId: string): DayStep[] {
  return rows
    .filter((row) => isHidden(row) && row.stepId === stepId)
    .map((row) => ({ ...row, outcome: 'open' }));
}

function isHidden({ outcome, personId }: DayStep): boolean {
  return outcome === 'hidden' && personId === null;
}

function settled(row: DayStep, change: Partial<DayStep>): DayStep | null {
  return row.outcome === 'open' ? { ...row, ...change } : null;
}

function rowsOf(rows: readonly DayStep[], day: Day): DayStep[] {
  return rows.filter((row) => row.day === day);
}

function placeOf({ id }: DayStep): number {
  return Number(id.slice(id.indexOf('/') + 1)) || 0;
}
