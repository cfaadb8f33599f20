import { DAY_MS } from '../calendar/day.ts';

/** A call that is to come, and that the user wants to be told of. Times are in milliseconds since 1970, UTC. */
export interface Reminder {
  /** A UUID; of a call from a calendar file, what that calls it and when it begins. */
  id: string;
  /** When it is to be said. */
  at: number;
  /** When the call begins, where a calendar tells it; null: at `at`. */
  startsAt: number | null;
  /** Empty where the user gave none. */
  title: string;
  /** Who it is with; null where that was not said. */
  personId: string | null;
  /** Where it takes place, https only; null where that was not said. */
  link: string | null;
  outcome: ReminderOutcome;
}

/** `rung`: said in time; `missed`: nobody could be told in time; `over`: begun, or put away. */
export type ReminderOutcome = 'waiting' | 'rung' | 'missed' | 'over';

/** Whether `text` is an address that a call may be opened at. */
export function isLink(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** A reminder that could not be said within so many milliseconds is missed: it is not said hours late. */
export const GRACE_PERIOD = 10 * 60 * 1000;

/** For so long, in milliseconds, the toolbar tells of a reminder that was said. */
export const SHOWN_FOR = 60 * 60 * 1000;

/** So early or late, in milliseconds, people come to a call that they are reminded of. */
export const MATCHES_WITHIN = 30 * 60 * 1000;

/** What follows from the reminders at a moment. */
export interface Look {
  /** Those that are to be said now, as they are afterwards. */
  rung: Reminder[];
  /** Those that nobody could be told of in time, as they are afterwards. */
  missed: Reminder[];
  /** The latest one that was said and not put away yet, for the toolbar; null where there is none. */
  told: Reminder | null;
  /** When to look again; null where nothing is to come. */
  next: number | null;
}

/** See `Look`. @param now in milliseconds since 1970, UTC */
export function reminderStatus(reminders: readonly Reminder[], now: number): Look {
  const waiting = reminders.filter(({ outcome }) => outcome === 'waiting');
  const due = waiting.filter(({ at }) => at <= now);
  const rung = due.filter(({ at }) => at > now - GRACE_PERIOD).map(turned('rung'));
  const missed = due.filter(({ at }) => at <= now - GRACE_PERIOD).map(turned('missed'));
  const said = [...reminders.filter(({ outcome }) => outcome === 'rung'), ...rung];
  const fresh = said.filter(({ at }) => Math.abs(now - at) < SHOWN_FOR);
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

function turned(outcome: ReminderOutcome): (reminder: Reminder) => Reminder {
  return (reminder) => ({ ...reminder, outcome });
}

/** When the call of a reminder begins. */
export function beginsAt({ at, startsAt }: Pick<Reminder, 'at' | 'startsAt'>): number {
  return startsAt ?? at;
}

/**
 * The next time that the clock shows `time`, after `now`: today, or tomorrow where it has passed.
 *
 * @param time hours and minutes, as `14:00`
 * @returns null for what is no time
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
 * The call that one line tells of: the earliest that waits or was said, and neither is over nor began
 * longer ago than `SHOWN_FOR`; null where none is within a day.
 */
export function nextReminder(reminders: readonly Reminder[], now: number): Reminder | null {
  const soon = reminders.filter(
    (reminder) =>
      (reminder.outcome === 'waiting' || reminder.outcome === 'rung') &&
      beginsAt(reminder) > now - SHOWN_FOR &&
      beginsAt(reminder) < now + DAY_MS,
  );
  return soon.sort((a, b) => beginsAt(a) - beginsAt(b))[0] ?? null;
}
