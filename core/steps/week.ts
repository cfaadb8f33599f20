import { type Day, daysAfter, isoWeekOf, mondayOf } from '../calendar/day.ts';
import type { DayStep } from './day.ts';

/** A week with its done steps in order. Weeks without any are left out. */
export interface Week {
  /** Its name by ISO 8601, such as `2026-W47`. */
  name: string;
  monday: Day;
  done: DayStep[];
}

/** The weeks in which something was done, the latest first. */
export function weeksOf(rows: readonly DayStep[]): Week[] {
  const weeks = new Map<Day, DayStep[]>();
  for (const row of doneOf(rows)) {
    const monday = mondayOf(row.day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), row]);
  }
  return [...weeks]
    .map(([monday, done]) => ({ name: isoWeekOf(monday), monday, done }))
    .sort((a, b) => (a.monday < b.monday ? 1 : -1));
}

/**
 * A month as a calendar has it: weeks from Monday to Sunday, null for days of the months beside it.
 *
 * @param month such as `2026-11`
 */
export function weeksOfMonth(month: string): (Day | null)[][] {
  const weeks: (Day | null)[][] = [];
  const first = mondayOf(`${month}-01`);
  for (let monday = first; monday.slice(0, 7) <= month; monday = daysAfter(monday, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((weekday) => daysAfter(monday, weekday));
    weeks.push(days.map((day) => (day.startsWith(month) ? day : null)));
  }
  return weeks;
}

function doneOf(rows: readonly DayStep[]): DayStep[] {
  return rows
    .filter(({ outcome }) => outcome === 'done')
    .sort((a, b) => (a.day === b.day ? (a.doneAt ?? 0) - (b.doneAt ?? 0) : a.day < b.day ? -1 : 1));
}
