import { DAY_MS } from '../calendar/day.ts';

/**
 * An upcoming call that the user wants to be reminded of. Times are in milliseconds since 1970, UTC.
 */
export interface Reminder {
  /** A UUID; for a call from a calendar, made of its UID and start. */
  id: string;
  /** When to remind. */
  at: number;
  /** When the call begins, if a calendar says so; null: at `at`. */
  startsAt: number | null;
  /** Empty if there is none. */
  title: string;
  /** Null if unknown. */
  personId: string | null;
  /** An https link; null if unknown. */
  link: string | null;
  outcome: ReminderOutcome;
}

/**
 * `rung`: the user was reminded; `missed`: the browser was not running in time; `over`: begun or
 * dismissed.
 */
export type ReminderOutcome = 'waiting' | 'rung' | 'missed' | 'over';

/** Whether `text` is an https address. */
export function isLink(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** A reminder that is later than so many milliseconds is missed and not shown. */
export const GRACE_PERIOD = 10 * 60 * 1000;

/** The toolbar shows a reminder for so many milliseconds. */
export const SHOWN_FOR = 60 * 60 * 1000;

/** A call that is entered within so many milliseconds of a reminder is the one it announced. */
export const MATCHES_WITHIN = 30 * 60 * 1000;

/** What to do about the reminders at a given time. */
export interface ReminderStatus {
  /** To be shown now, with their new outcome. */
  rung: Reminder[];
  /** Missed, with their new outcome. */
  missed: Reminder[];
  /** The latest that was shown and not dismissed, for the toolbar; null if there is none. */
  told: Reminder | null;
  /** When to check again; null if nothing is to come. */
  next: number | null;
}

/**
 * See `ReminderStatus`.
 *
 * @param now in milliseconds since 1970, UTC
 */
export function reminderStatus(reminders: readonly Reminder[], now: number): ReminderStatus {
  const waiting = reminders.filter(({ outcome }) => outcome === 'waiting');
  const due = waiting.filter(({ at }) => at <= now);
  const rung = due.filter(({ at }) => at > now - GRACE_PERIOD).map(withOutcome('rung'));
  const missed = due.filter(({ at }) => at <= now - GRACE_PERIOD).map(withOutcome('missed'));
  const shown = [...reminders.filter(({ outcome }) => outcome === 'rung'), ...rung];
  const fresh = shown.filter(({ at }) => Math.abs(now - at) < SHOWN_FOR);
  const next = [
    ...waiting.filter(({ at }) => at > now).map(({ at }) => at),
    ...fresh.map(({ at }) => at + SHOWN_FOR),
  ];
  return {
    rung,
    missed,
    told: fresh.sort((a, b) => b.at - a.at)[0] ?? null,
    next: next.length > 0 ? Math.min(...next) : null,
  };
}

function withOutcome(outcome: ReminderOutcome): (reminder: Reminder) => Reminder {
  return (reminder) => ({ ...reminder, outcome });
}

/** When the call of a reminder begins. */
export function beginsAt({ at, startsAt }: Pick<Reminder, 'at' | 'startsAt'>): number {
  return startsAt ?? at;
}

/**
 * The next time of day `time` after `now`: today, or tomorrow if it has passed.
 *
 * @param time hours and minutes, as `14:00`
 * @returns null if `time` is invalid
 */
export function nextTimeAt(time: string, now: number): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined) return null;
  const day = new Date(now);
  const on = (date: number) =>
    new Date(day.getFullYear(), day.getMonth(), date, Number(hours), Number(minutes)).getTime();
  const today = on(day.getDate());
  return today > now ? today : on(day.getDate() + 1);
}

/**
 * The reminder that the summary line shows: the earliest within a day that is waiting or was shown, and
 * began no longer than `SHOWN_FOR` ago; null if there is none.
 */
export function nextReminder(reminders: readonly Reminder[], now: number): Reminder | null {
  const upcoming = reminders.filter(
    (reminder) =>
      (reminder.outcome === 'waiting' || reminder.outcome === 'rung') &&
      beginsAt(reminder) > now - SHOWN_FOR &&
      beginsAt(reminder) < now + DAY_MS,
  );
  return upcoming.sort((a, b) => beginsAt(a) - beginsAt(b))[0] ?? null;
}
