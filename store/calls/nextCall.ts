import { beginsAt, nextAmong, TELLS_FOR } from '../../core/calls/reminder.ts';
import { live } from '../live.ts';

/** The next call, as far as one line tells of it. */
export interface NextCall {
  /** When it begins, in milliseconds since 1970, UTC. */
  at: number;
  /** What it is called, or who it is with; empty where neither is known. */
  name: string;
}

/** The next call of today, or one that has just begun; null where there is none. */
export const nextCall = live(() => async (rows): Promise<NextCall | null> => {
  const now = Date.now();
  const soon = await rows.reminders
    .where('at')
    .between(now - TELLS_FOR, Number.MAX_SAFE_INTEGER, true, true)
    .toArray();
  const next = nextAmong(soon, now);
  if (!next) return null;
  const person = next.personId === null ? undefined : await rows.people.get(next.personId);
  return { at: beginsAt(next), name: next.title || person?.name || '' };
});
