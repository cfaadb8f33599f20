import type { FileFault } from '../../files/fileError.ts';
import type { Reminder } from '../reminder.ts';

/** An appointment of the day that was asked for. */
export interface CalendarCall {
  /** The event's own id in its calendar: the same each time that the file is exported. */
  uid: string;
  /** In milliseconds since 1970, UTC. */
  startsAt: number;
  /** Likewise; null where the calendar does not say. */
  endsAt: number | null;
  /** In one line; '' where it has none. */
  title: string;
  /** Where it takes place, or else what it is about: an https address; null where there is none. */
  link: string | null;
  /** Whether its title says that it was called off, while the calendar still has it. */
  isCalledOff: boolean;
  /** Whether it has a zone that somebody made up, so that the user's own was taken. */
  isZoneAssumed: boolean;
  /** The e-mail addresses of those who were invited, in small letters, whoever invited them first. */
  participants: string[];
}

/** An event that may be of the day, but nobody can tell when. */
export type LeftOut = { title: string } & (
  | { why: 'unknown-zone'; zone: string }
  /** It repeats by a rule that no usual program writes, or that would take too long to count. */
  | { why: 'unusual-rule' }
  /** Its start makes no sense, or, on other days than that, how it repeats. */
  | { why: 'broken' }
);

/** What a calendar has for one day. Events of whole days and cancelled ones are not in it. */
export interface CalendarReading {
  /** By start. */
  calls: CalendarCall[];
  leftOut: LeftOut[];
}

/** What is wrong with a calendar file, so that nothing of it is used. */
export type CalendarFault =
  | FileFault
  /** A web page is what is saved where somebody is not signed in any more. */
  | { what: 'not-a-calendar'; looksLike: 'web-page' | 'contacts' | 'other' }
  /** It ends before its end: the rest is missing. */
  | { what: 'cut-short' }
  /** Its parts do not end in the order in which they begin. */
  | { what: 'broken' }
  /** More events than are read at once. */
  | { what: 'too-many'; limit: number }
  /** More of them on the one day than anybody could look through. */
  | { what: 'too-full'; limit: number };

/** Thrown in place of a calendar that could not be read. The page says it in a sentence. */
export class CalendarError extends Error {
  override name = 'CalendarError';
  readonly fault: CalendarFault;

  constructor(fault: CalendarFault) {
    super(`calendar not read: ${fault.what}`);
    this.fault = fault;
  }
}

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
