import { type Day, dayNumber, dayOf, startOfDay } from '../calendar/day.ts';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a date field for a time; empty for none. */
export function fieldOf(time: number | null): Day | '' {
  return time === null ? '' : dayOf(time);
}

/**
 * The time at which something happened on the day of a date field: noon there, or `now` if that is
 * today, so that nothing is said to have happened later than it can have.
 *
 * @param now in milliseconds since 1970, UTC, as is the result; null where the field holds no day
 */
export function happenedOn(field: string, now: number): number | null {
  if (field === dayOf(now)) return now;
  const date = localDay(field);
  return date && new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime();
}

/** The first moment of the day of a date field; null where it holds none. */
export function beginningOf(field: string): number | null {
  const date = localDay(field);
  return date && startOfDay(date.getTime());
}

function localDay(field: string): Date | null {
  if (!SHAPE.test(field) || Number.isNaN(dayNumber(field))) return null;
  const [year = 0, month = 1, day = 1] = field.split('-').map(Number);
  return new Date(year, month - 1, day);
}
