import type { FileFault } from '../../files/fileError.ts';
import type { Reminder } from '../reminder.ts';

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
