import { type Day, daysAfter, daysBetween } from '../calendar/day.ts';
import { takesCourage } from '../people/rhythm.ts';
import type { DayStep } from './day.ts';
import { type Demand, type Step, TO_A_PERSON, type Why } from './step.ts';

/** Rows so many days away, or more, are ignored. */
export const LOOKBACK_DAYS = 92;
/** A gentle step warms up for a bold one on the same day and so many days after. */
const WARM_FOR = 3;
/** People are named on at most so many of seven days. */
const PEOPLE_A_WEEK = 3;
/** A named person is not named again for so many days; doubled each time nothing was done. */
const PERSON_RESTS = 7;
const PERSON_RESTS_AT_MOST = 28;
/** Somebody in whose place the user asked for another step was not turned down, only not today. */
const DECLINED_RESTS = 2;

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
 * Whether the user has warmed up: a gentle step, or a person who takes no courage, was done within the
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
  return takesCourage({ dormant: why.dormant, isNew: why.weeks === null }) ? 'bold' : 'gentle';
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
  const inVain = new Map<string, number>();
  const named = new Set<string>();
  for (const { personId, day, outcome } of inOrder) {
    if (personId === null) continue;
    if (outcome === 'another') {
      if (daysAway(day, today) < DECLINED_RESTS) named.add(personId);
      continue;
    }
    const times = outcome === 'done' ? 0 : (inVain.get(personId) ?? 0) + 1;
    inVain.set(personId, times);
    const rests = Math.min(PERSON_RESTS * 2 ** Math.max(0, times - 1), PERSON_RESTS_AT_MOST);
    if (daysAway(day, today) < rests) named.add(personId);
    else named.delete(personId);
  }
  return named;
}

/** Postponed steps that were not proposed again yet, due or not. A follow-up comes back by its own day. */
export function waitingRows(rows: readonly DayStep[]): DayStep[] {
  return rows.filter(
    (row) =>
      row.outcome === 'later' &&
      row.why.kind !== 'follow-up' &&
      !rows.some((other) => cameBack(other, row)),
  );
}

/** Whether `row` is `before` once more, which was postponed. */
function cameBack(row: DayStep, before: DayStep): boolean {
  const { stepId, personId, why } = row;
  if (stepId !== before.stepId || personId !== before.personId) return false;
  if (why.kind === 'came-back') return why.since === before.day;
  return (
    why.kind === 'yearly-date' &&
    row.day > before.day &&
    occasionKey(personId, why) === occasionKey(before.personId, before.why)
  );
}

/** The same for rows about the same follow-up, or the same yearly date of a person; null for all others. */
export function occasionKey(personId: string | null, why: Why): string | null {
  if (why.kind === 'follow-up') return `follow-up ${why.id}`;
  if (why.kind !== 'yearly-date') return null;
  return JSON.stringify([personId, why.date, why.label, why.day]);
}
