/**
 * A calendar date, such as `2026-11-22`, independent of time zones; see `dayOf` for the date of a time.
 * Sorts as text.
 */
export type Day = string;

/** A day without a clock change, in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** The days from 1970-01-01 to `day`. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00Z`) / DAY_MS;
}

/** The day `count` days after `day`; before it, where `count` is negative. */
export function daysAfter(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * DAY_MS).toISOString().slice(0, 10);
}

/** Negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The date of a time in the user's time zone.
 *
 * @param at in milliseconds since 1970, UTC
 */
export function dayOf(at: number): Day {
  const time = new Date(at);
  const [month, date] = [twoDigits(time.getMonth() + 1), twoDigits(time.getDate())];
  return `${time.getFullYear()}-${month}-${date}`;
}

/** Hours and minutes, as `19:30`. */
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * When the user's clock shows a time on a day: the first time, if it is set back that day; where it is set forward past
 * that time, as much later.
 *
 * @param clock hours and minutes, as `19:30`
 * @param after what is not later is refused
 * @returns in milliseconds since 1970, UTC; null if there is no such day or time, or it is refused
 */
export function momentOf(day: Day, clock: string, after = Number.NEGATIVE_INFINITY): number | null {
  const moment = CLOCK.test(clock) ? new Date(`${day}T${clock}`).getTime() : Number.NaN;
  return moment > after ? moment : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A calendar month, such as `2026-11`. Sorts as text. */
export type Month = string;

export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** The month `count` months after `month`; before it, where `count` is negative. */
export function monthsAfter(month: Month, count: number): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}

/** 0 on a Monday to 6 on a Sunday. */
export function weekdayOf(day: Day): number {
  // 1970 began on a Thursday.
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

export function mondayOf(day: Day): Day {
  return daysAfter(day, -weekdayOf(day));
}

/** The ISO 8601 week of a day, such as `2026-W47`. Its Thursday decides which year it belongs to. */
export function isoWeekOf(day: Day): string {
  const thursday = daysAfter(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Calendar arithmetic in the user's time zone. Times are in milliseconds since 1970, UTC. */

/**
 * The first moment of the local day that lies so many months and days after `time`. Months are added
 * first and clamped: a month after 31 January is the last day of February. Days have 23 or 25 hours
 * when clocks change.
 */
export function startOfDay(time: number, { months = 0, days = 0 } = {}): number {
  const day = new Date(time);
  const [year, month, date] = [day.getFullYear(), day.getMonth() + months, day.getDate()];
  const clamped = months === 0 || date < 29 ? date : Math.min(date, lastDayOf(year, month));
  return new Date(year, month, clamped + days).getTime();
}

/** The number of midnights between two times; negative if `then` is later. */
export function daysAgo(then: number, now: number): number {
  return (atNoHour(now) - atNoHour(then)) / DAY_MS;
}

/** Whole months between two days; a month is complete when its date is reached. */
export function monthsBetween(then: number, now: number): number {
  const [from, to] = [new Date(then), new Date(now)];
  const months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
  return startOfDay(then, { months }) > startOfDay(now) ? months - 1 : months;
}

/** The date as midnight UTC, so that all days have 24 hours. */
function atNoHour(at: number): number {
  const time = new Date(at);
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());
}

/** The last day of a month; `month` may be outside 0 to 11. */
function lastDayOf(year: number, month: number): number {
  return new Date(year, month + 1, 0).getDate();
}
