import { type Day, dayNumber, daysAfter, daysBetween } from './day.ts';

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
