/**
 * A day of the user's calendar, such as `2026-11-22`. As texts they sort as days do. Clocks and time
 * zones have no part in it: which day it is, says `dayOf` in localDay.ts.
 */
export type Day = string;

/** In milliseconds, where no clock is changed. */
export const DAY_LASTS = 24 * 60 * 60 * 1000;

/** The days from 1970-01-01 to `day`. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00Z`) / DAY_LASTS;
}

/** The day `count` days after `day`; before it, where `count` is negative. */
export function daysAfter(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * DAY_LASTS).toISOString().slice(0, 10);
}

/** How many days lie from `from` to `to`; negative where `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
