/**
 * A day of the user's calendar, such as `2026-11-22`. As texts they sort as days do. Clocks and time
 * zones have no part in it: which day it is, says `dayOf` in localDay.ts.
 */
export type Day = string;

/** In milliseconds, where no clock is changed. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** The days from 1970-01-01 to `day`. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00Z`) / DAY_MS;
}

/** The day `count` days after `day`; before it, where `count` is negative. */
export function daysAfter(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie from `from` to `to`; negative where `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The user's day on which a time falls, in the time zone in which they are.
 *
 * @param at in milliseconds since 1970, UTC
 */
export function dayOf(at: number): Day {
  const time = new Date(at);
  const [month, date] = [twoDigits(time.getMonth() + 1), twoDigits(time.getDate())];
  return `${time.getFullYear()}-${month}-${date}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
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

/**
 * What the user's calendar makes of a time, in the time zone in which they are. Times are in
 * milliseconds since 1970, UTC.
 */

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
  return (atNoHour(now) - atNoHour(then)) / DAY_MS;
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
