import type { Reminder } from '../reminder.ts';
import type { CalendarCall } from './calendarCall.ts';

/**
 * What the user is to be told of a call from a calendar. Its id is the same each time that the call is
 * read, so that the same file can be taken over again.
 *
 * @param before how many minutes before the call begins
 */
export function reminderOf(
  { uid, startsAt, title, link }: CalendarCall,
  before: number,
): Omit<Reminder, 'outcome'> {
  const at = startsAt - before * 60_000;
  return { id: `ics/${uid}/${startsAt}`, at, startsAt, title, personId: null, link };
}
