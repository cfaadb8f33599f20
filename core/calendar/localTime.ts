/**
 * What the user's calendar makes of a time, in the time zone in which they are. Times are in
 * milliseconds since 1970, UTC.
 */
import { DAY_LASTS } from './day.ts';

/**
 * The local midnight with which the day begins that lies so many months and days after the one of
 * `time`. Months first: a month after 31 January is the last day of February. Days are those of the
 * calendar, of 23 hours or 25 when clocks change; where they change at midnight, the day's first
 * moment.
 */
export function startOfDay(time: number, { months = 0, days = 0 } = {}): number {
  const day = new Date(time);
  const [year, month, date] = [day.getFullYear(), day.getMonth() + months, day.getDate()];
  const clamped = months === 0 || date < 29 ? date : Math.min(date, lastDayOf(year, month));
  return new Date(year, month, clamped + days).getTime();
}

/** How many midnights lie between two times; negative if `then` comes later. */
export function daysAgo(then: number, now: number): number {
  return (atNoHour(now) - atNoHour(then)) / DAY_LASTS;
}

/** How many whole months lie between two days; a month is over when the day is reached again. */
export function monthsBetween(then: number, now: number): number {
  const [from, to] = [new Date(then), new Date(now)];
  const months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
  return startOfDay(then, { months }) > startOfDay(now) ? months - 1 : months;
}

/** The day's midnight as if clocks never changed: a day of 23 hours counts as much as any other. */
function atNoHour(at: number): number {
  const time = new Date(at);
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());
}

/** The number of the last day of a month; months below 0 and above 11 are those of other years. */
function lastDayOf(year: number, month: number): number {
  return new Date(year, month + 1, 0).getDate();
}
