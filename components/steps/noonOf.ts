import type { Day } from '../../core/calendar/day.ts';

/** A time on a day where the user is, for saying it: noon, which no clock change takes away. */
export function noonOf(day: Day): Date {
  return new Date(`${day}T12:00`);
}
