/** A day of the user's calendar, such as `2026-11-22`. As texts they sort as days do. */
export type Day = string;

const DAY_LASTS = 24 * 60 * 60 * 1000;

/** The day on which `time`, in milliseconds since 1970, UTC, lies where the user is. */
export function dayOf(time: number): Day {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The days from 1970-01-01 to `day`. Clocks and time zones have no part in it. */
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
