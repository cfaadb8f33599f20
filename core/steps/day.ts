import { type Day, daysAfter } from '../calendar/day.ts';
import type { Choice, Why } from './step.ts';

/**
 * What became of a proposed step. One that is still open when its day is over is simply gone: that
 * counts as nothing, and it rests like any other that was seen.
 */
export type Outcome = 'open' | 'done' | 'later' | 'another' | 'hidden';

/**
 * A step as it was proposed on a day of the user's calendar. The row is what makes the step the
 * same all day in every tab: a clock that is set back, or a journey, finds the day's row again.
 */
export interface DayStep {
  /** The day and the row's place in it, such as `2026-11-22/1`: two tabs write the same row. */
  id: string;
  day: Day;
  stepId: string;
  /** As it was worded then, for a log that outlives the list; with a person, their name. */
  words: string;
  personId: string | null;
  why: Why;
  outcome: Outcome;
  /** In milliseconds since 1970, UTC; null unless it is done. */
  doneAt: number | null;
  /** What came of it, in the user's words. */
  note: string;
  /** The day on which a step that was put off comes back; else null. */
  returnsOn: Day | null;
}

/** So often a day the user may ask for another step. */
export const ANOTHERS_A_DAY = 3;

/** The most characters that a note on a step may have: it is a line. */
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
    // Not the number of rows: where one is missing, that place is taken.
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
 * The step that stands on `day`: one that is done or put off, for that settles the day, else the
 * first that is open. Null where one is to be chosen.
 */
export function standing(rows: readonly DayStep[], day: Day): DayStep | null {
  const ofDay = rowsOf(rows, day).toSorted((a, b) => placeOf(a) - placeOf(b));
  const first = (outcome: Outcome) => ofDay.find((row) => row.outcome === outcome);
  return first('done') ?? first('later') ?? first('open') ?? null;
}

// The acts. Each gives the row to put in the place of `row`, and null where `row` is open no more,
// as after an act in another tab. Putting the former row back undoes an act.

/** The step is done. */
export function done(row: DayStep, now: number): DayStep | null {
  return settled(row, { outcome: 'done', doneAt: now });
}

/**
 * The step is put off to the day after `today`, or to the same weekday of the next week, so that
 * what suits a weekend comes back on one.
 *
 * @param today the day on which the user says so: a tab may have stood since yesterday
 */
export function later(row: DayStep, until: 'tomorrow' | 'next-week', today: Day): DayStep | null {
  const returnsOn = daysAfter(today, until === 'tomorrow' ? 1 : 7);
  return settled(row, { outcome: 'later', returnsOn });
}

/** The user asks for another step; null also where the day has had as many as it may. */
export function another(row: DayStep, rows: readonly DayStep[]): DayStep | null {
  return anothersLeft(rows, row.day) > 0 ? settled(row, { outcome: 'another' }) : null;
}

/** How many times the user may still ask for another step on `day`. */
export function anothersLeft(rows: readonly DayStep[], day: Day): number {
  const asked = rowsOf(rows, day).filter(({ outcome }) => outcome === 'another').length;
  return Math.max(0, ANOTHERS_A_DAY - asked);
}

/**
 * The step is not for this user and does not come again (see `hiddenSteps`). Of a row that names
 * a person it says nothing about the step: the caller pauses the person.
 */
export function notForMe(row: DayStep): DayStep | null {
  return settled(row, { outcome: 'hidden' });
}

/** A step that was done or put off, open again on its day; null for any other. */
export function reopened(row: DayStep): DayStep | null {
  const wasSettled = row.outcome === 'done' || row.outcome === 'later';
  return wasSettled ? { ...row, outcome: 'open', doneAt: null, returnsOn: null } : null;
}

/** A step that is done, with what came of it. */
export function noted(row: DayStep, note: string): DayStep {
  // Counted as the reader counts, so that no emoji is cut in two.
  return { ...row, note: [...note].slice(0, STEP_NOTE_LIMIT).join('') };
}

/** The ids of the steps that are not for this user. */
export function hiddenSteps(rows: readonly DayStep[]): Set<string> {
  return new Set(rows.filter(isHidden).map(({ stepId }) => stepId));
}

/** The rows to put so that a hidden step may come again. */
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
