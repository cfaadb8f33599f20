import { ANNOUNCES_WITHIN, beginsAt, type Reminder } from '../../core/calls/reminder.ts';
import type { Rows } from '../shelf.ts';
import { roomInvitedTo } from './roomAt.ts';

/**
 * The part of entering a room that keeps what was said of the call beforehand: the reminder of it is
 * over, for the call begins.
 *
 * @param room see `roomKey`
 * @param now in milliseconds since 1970, UTC
 * @returns who it was going to be with; null where nobody said so
 */
export async function beginAnnounced(
  rows: Rows,
  room: string,
  now: number,
): Promise<string | null> {
  const reminder = await announced(rows, room, now);
  if (!reminder) return null;
  await rows.reminders.put({ ...reminder, outcome: 'over' });
  return reminder.personId;
}

/** The reminder of the call that begins in `room` about now; undefined where there is none. */
async function announced(rows: Rows, room: string, now: number): Promise<Reminder | undefined> {
  const around = await rows.reminders
    .where('at')
    .between(now - 2 * ANNOUNCES_WITHIN, now + ANNOUNCES_WITHIN, true, true)
    .toArray();
  for (const reminder of around) {
    const isNow = Math.abs(beginsAt(reminder) - now) <= ANNOUNCES_WITHIN;
    if (!isNow || reminder.outcome === 'over' || reminder.link === null) continue;
    if ((await roomInvitedTo(rows, reminder.link)) === room) return reminder;
  }
  return undefined;
}
