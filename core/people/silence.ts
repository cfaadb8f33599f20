import { daysAgo, monthsBetween } from '../calendar/localTime.ts';

/** How long ago something was, as people say it: "six weeks ago". */
export interface Silence {
  unit: 'days' | 'weeks' | 'months' | 'years';
  /** Whole units; 0 only for days, where it is today. */
  count: number;
}

/** How many days are said in days, and how many months in weeks and in months. */
const IN_DAYS = 14;
const IN_WEEKS = 2;
const IN_MONTHS = 24;

/**
 * How long it has been since `then`, by the calendar: what was last night is one day ago. Days up
 * to 13, weeks until two months are full, months until two years are. What lies ahead is today.
 *
 * @param then in milliseconds since 1970, UTC, like `now`
 */
export function silenceSince(then: number, now: number): Silence {
  const days = Math.max(0, daysAgo(then, now));
  if (days < IN_DAYS) return { unit: 'days', count: days };
  const months = monthsBetween(then, now);
  if (months < IN_WEEKS) return { unit: 'weeks', count: Math.floor(days / 7) };
  if (months < IN_MONTHS) return { unit: 'months', count: months };
  return { unit: 'years', count: Math.floor(months / 12) };
}
