import { startOfDay } from '../../core/calendar/localTime.ts';
import { atTime, beginsAt, type Reminder } from '../../core/calls/reminder.ts';

/** What stands in the form of a reminder, before it is one. */
export interface Written {
  /** In so many minutes; null: at `clock`. */
  minutes: number | null;
  /** As `14:00`. */
  clock: string;
  title: string;
  personId: string | null;
  link: string;
}

const FRESH: Written = { minutes: 20, clock: '', title: '', personId: null, link: '' };

const MINUTE = 60_000;

/**
 * What the form begins with: the draft, or what is known of `reminder`, or nothing yet.
 *
 * @param draft as it was kept; anything else than a sound one is none
 */
export function writtenIn(draft: string | null, reminder: Reminder | undefined): Written {
  const known = reminder ? writtenOf(reminder) : FRESH;
  try {
    const kept = JSON.parse(draft ?? 'null') as Partial<Written> | null;
    return kept && typeof kept.title === 'string' ? { ...known, ...kept } : known;
  } catch {
    return known;
  }
}

function writtenOf(reminder: Reminder): Written {
  const { title, personId, link } = reminder;
  return { minutes: null, clock: clockOf(beginsAt(reminder)), title, personId, link: link ?? '' };
}

/**
 * When the call begins that is written: in so many minutes, or when the clock shows it next. A
 * reminder that is changed stays on its day, as long as that time lies ahead.
 *
 * @param reminder the one that is changed; nothing for a new one
 * @param now in milliseconds since 1970, UTC, like what is returned
 * @returns null where what is written is no time
 */
export function beginning(
  { minutes, clock }: Pick<Written, 'minutes' | 'clock'>,
  reminder: Reminder | undefined,
  now: number,
): number | null {
  if (minutes !== null) return now + minutes * MINUTE;
  const known = reminder ? beginsAt(reminder) : now;
  if (reminder && clock === clockOf(known)) return known;
  return atTime(clock, Math.max(now, startOfDay(known) - 1));
}

/** What a clock shows, as a time field has it: `14:00`. */
export function clockOf(at: number): string {
  const time = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
