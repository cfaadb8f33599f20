import type { FileFault } from '../../files/fileError.ts';
import { beginsAt, type Reminder } from '../reminder.ts';

/** An appointment on the requested day. */
export interface CalendarCall {
  /** The event's UID: the same each time the file is exported. */
  uid: string;
  /** In milliseconds since 1970, UTC. */
  startsAt: number;
  /** In milliseconds since 1970, UTC; null if unknown. */
  endsAt: number | null;
  /** One line; '' if the event has none. */
  title: string;
  /** An https address: the call's, else the one that the event refers to; null if there is none. */
  link: string | null;
  /** Whether its title says that it was cancelled, though the event is not marked so. */
  isCalledOff: boolean;
  /** Whether the user's time zone was assumed because the event has an undefined custom one. */
  isZoneAssumed: boolean;
  /** The e-mail addresses of the participants, lower case, the organizer first. */
  participants: string[];
}

/** An event that may be on the day, but whose time cannot be determined. */
export type LeftOut = { title: string } & (
  | { why: 'unknown-zone'; zone: string }
  /** Its recurrence rule is unusual, or would take too long to expand. */
  | { why: 'unusual-rule' }
  /** Its start cannot be parsed, or, if that is on another day, its recurrence. */
  | { why: 'broken' }
);

/** The calls of one day. All-day and cancelled events are left out. */
export interface CalendarReading {
  /** Sorted by start. */
  calls: CalendarCall[];
  leftOut: LeftOut[];
  /** The UIDs of all events in the file, on whatever day, but for those of `leftOut`; those cancelled included. */
  uids: string[];
}

/** Why a calendar file is rejected as a whole. */
export type CalendarFault =
  | FileFault
  /** A web page is what one downloads after the session at the calendar has expired. */
  | { what: 'not-a-calendar'; looksLike: 'web-page' | 'contacts' | 'other' }
  /** The file is truncated. */
  | { what: 'cut-short' }
  /** BEGIN and END lines do not match. */
  | { what: 'broken' }
  | { what: 'too-many'; limit: number }
  /** More events on the day than can be shown. */
  | { what: 'too-full'; limit: number };

/** Thrown when a calendar cannot be read. The page words it. */
export class CalendarError extends Error {
  override name = 'CalendarError';
  readonly fault: CalendarFault;

  constructor(fault: CalendarFault) {
    super(`calendar not read: ${fault.what}`);
    this.fault = fault;
  }
}

/**
 * The reminder for a call from a calendar. Its id is derived from the event, so importing the same file
 * again replaces it.
 *
 * @param before minutes before the start
 */
export function reminderOf(
  { uid, startsAt, title, link }: CalendarCall,
  before: number,
): Omit<Reminder, 'outcome'> {
  const at = startsAt - before * 60_000;
  return { id: `ics/${uid}/${startsAt}`, at, startsAt, title, personId: null, link };
}

/** The UID in the id of a reminder that came from a calendar; null for any other reminder. */
export function uidOf({ id }: Pick<Reminder, 'id'>): string | null {
  return /^ics\/(.*)\/-?\d+$/s.exec(id)?.[1] ?? null;
}

/**
 * The reminders of calls of a day that the same calendar knew when it was taken before, and has no longer: moved,
 * or cancelled. Only those of its own events, because other calendars have others; and none that was announced.
 *
 * @param span of the day: from midnight, to before the next one
 * @param now in milliseconds since 1970, UTC; what has begun stays
 */
export function goneFrom(
  reading: CalendarReading,
  reminders: readonly Reminder[],
  span: { from: number; to: number },
  now: number,
): Reminder[] {
  const own = new Set(reading.uids);
  const there = new Set(reading.calls.map((call) => reminderOf(call, 0).id));
  return reminders.filter((reminder) => {
    const uid = uidOf(reminder);
    const start = beginsAt(reminder);
    return (
      uid !== null &&
      own.has(uid) &&
      !there.has(reminder.id) &&
      reminder.outcome === 'waiting' &&
      start > now &&
      start >= span.from &&
      start < span.to
    );
  });
}
