import { type Day, daysAfter, daysBetween } from '../calendar/day.ts';
import type { DayStep } from './day.ts';
import { type Demand, type Step, TO_A_PERSON } from './step.ts';

/** Rows so many days away, or more, are ignored. */
export const LOOKBACK_DAYS = 92;
/** A gentle step warms up for a bold one on the same day and so many days after. */
const WARM_FOR = 3;
/** People are named on at most so many of seven days. */
const PEOPLE_A_WEEK = 3;
/** A named person is not named again for so many days; doubled each time nothing was done. */
const PERSON_RESTS = 7;
const PERSON_RESTS_AT_MOST = 28;

/**
 * The rows relevant for `today`, including future ones: a clock that was set back must not repeat
 * steps. Rows far off are ignored.
 */
export function recentRows(rows: readonly DayStep[], today: Day): DayStep[] {
  const first = daysAfter(today, 1 - LOOKBACK_DAYS);
  const last = daysAfter(today, LOOKBACK_DAYS - 1);
  return rows.filter(({ day }) => day >= first && day <= last);
}

/** How many days lie between two days, whichever is the earlier. */
export function daysAway(day: Day, today: Day): number {
  return Math.abs(daysBetween(day, today));
}

/**
 * Whether the user has warmed up: a gentle step, or a person who is not dormant, was done within the
 * last days and since the last bold step.
 */
export function isWarm(rows: readonly DayStep[], steps: readonly Step[], today: Day): boolean {
  const demands = new Map(steps.map(({ id, demand }) => [id, demand]));
  const past = recentRows(rows, today).filter(({ day }) => day <= today);
  const lastBold = past
    .filter((row) => demandOf(row, demands) === 'bold')
    .reduce((last, { day }) => (day > last ? day : last), '');
  return past.some(
    (row) =>
      row.outcome === 'done' &&
      // A done step ends its day, so a bold one on the same day came before.
      row.day >= lastBold &&
      demandOf(row, demands) === 'gentle' &&
      daysAway(row.day, today) <= WARM_FOR,
  );
}

function demandOf({ stepId, why }: DayStep, demands: Map<string, Demand>): Demand | undefined {
  if (stepId !== TO_A_PERSON.id) return demands.get(stepId);
  if (why.kind !== 'person-due') return TO_A_PERSON.demand;
  return why.dormant ? 'bold' : 'gentle';
}

/** Whether a warm-up was proposed recently, so that the next one waits. */
export function isWarmingUp(rows: readonly DayStep[], today: Day): boolean {
  return rows.some(({ day, why }) => why.kind === 'warm-up' && daysAway(day, today) <= WARM_FOR);
}

/** Whether `today` may name a person: not on two days in a row, nor on most days of a week. */
export function mayNameSomebody(rows: readonly DayStep[], today: Day): boolean {
  const ago = rows
    .filter(({ personId }) => personId !== null)
    .map(({ day }) => daysAway(day, today));
  return !ago.some((days) => days <= 1) && ago.filter((days) => days < 7).length < PEOPLE_A_WEEK;
}

/**
 * People who were named recently and are to be left out. The more often nothing was done, the longer.
 */
export function recentlyNamedPeople(rows: readonly DayStep[], today: Day): Set<string> {
  const inOrder = recentRows(rows, today).sort((a, b) => (a.day < b.day ? -1 : 1));
  const named = new Map<string, { last: Day; inVain: number }>();
  for (const { personId, day, outcome } of inOrder) {
    if (personId === null) continue;
    const inVain = outcome === 'done' ? 0 : (named.get(personId)?.inVain ?? 0) + 1;
    named.set(personId, { last: day, inVain });
  }
  const left = [...named].filter(([, { last, inVain }]) => {
    const rests = PERSON_RESTS * 2 ** Math.max(0, inVain - 1);
    return daysAway(last, today) < Math.min(rests, PERSON_RESTS_AT_MOST);
  });
  return new Set(left.map(([personId]) => personId));
}

/** Postponed steps that were not proposed again yet, due or not. */
export function waitingRows(rows: readonly DayStep[]): DayStep[] {
  return rows.filter(
    (row) =>
      row.outcome === 'later' &&
      !rows.some(
        ({ stepId, personId, why }) =>
          why.kind === 'came-back' &&
          why.since === row.day &&
          stepId === row.stepId &&
          personId === row.personId,
      ),
  );
}
