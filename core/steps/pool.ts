import { type Day, dayNumber } from '../calendar/day.ts';
import { ahead } from '../quotes/round.ts';
import type { DayStep } from './day.ts';
import { daysAway, isWarm, waitingRows } from './recent.ts';
import type { Step } from './step.ts';

/** A step is not repeated within so many days, if there are others. */
const REST_DAYS = 60;

/** The candidates for today. */
export interface Pool {
  steps: Step[];
  /** If all were proposed recently: how many days ago these were, which is the longest; else null. */
  seenAgo: number | null;
}

/**
 * The candidates for `today`, never hidden or proposed today. If possible, none that is postponed or
 * was proposed recently. Bold steps need a warm-up, unless there is nothing else: repeating a gentle
 * step early asks less than a bold one without warm-up.
 *
 * @param log the recent rows
 */
export function poolOf(
  steps: readonly Step[],
  hidden: ReadonlySet<string>,
  log: readonly DayStep[],
  today: Day,
): Pool {
  const waiting = new Set(waitingRows(log).map(({ stepId }) => stepId));
  const seen = lastSeen(log, today);
  const warm = isWarm(log, steps, today);
  const left = steps.filter(({ id }) => !hidden.has(id) && seen.get(id) !== 0);
  const awake = preferring(left, ({ id }) => !waiting.has(id));
  const fitting = preferring(awake, ({ demand }) => warm || demand !== 'bold');
  const age = ({ id }: Step) => seen.get(id) ?? Number.POSITIVE_INFINITY;
  const rested = fitting.filter((step) => age(step) > REST_DAYS);
  if (rested.length > 0 || fitting.length === 0) return { steps: rested, seenAgo: null };
  const oldest = Math.max(...fitting.map(age));
  return { steps: fitting.filter((step) => age(step) === oldest), seenAgo: oldest };
}

/** How many days away from `today` each step of the log was proposed, the nearest time. */
function lastSeen(log: readonly DayStep[], today: Day): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { stepId, day } of log) {
    seen.set(stepId, Math.min(seen.get(stepId) ?? Number.POSITIVE_INFINITY, daysAway(day, today)));
  }
  return seen;
}

/** Those of `all` that are `wanted`; all of them where none is. */
export function preferring<T>(all: readonly T[], wanted: (one: T) => boolean): T[] {
  const some = all.filter(wanted);
  return some.length > 0 ? some : [...all];
}

/** Picks one of `ids`, the same for a seed and a day; undefined if there is none. */
export type Pick = <Id extends string>(ids: readonly Id[]) => Id | undefined;

export function pickerFor(seed: number, today: Day): Pick {
  // Spreads the seeds of consecutive days.
  const ofDay = (seed + Math.imul(dayNumber(today), 0x9e3779b1)) >>> 0;
  const round = { seed: ofDay, opener: null, at: null, last: null };
  return <Id extends string>(ids: readonly Id[]) => ahead(ids, round, 1)[0] as Id | undefined;
}
