import ICAL from 'ical.js';
import { foldedLine } from '../../files/foldedLine.ts';

/** An appointment. Times are in milliseconds since 1970, UTC. */
export interface WrittenEvent {
  /** Stable, so that the same file changes the appointment and adds no other. */
  uid: string;
  startsAt: number;
  endsAt: number;
  title: string;
  /** An https link; null if there is none. */
  link: string | null;
  description: string;
}

/**
 * A calendar with one appointment, as Google, Outlook and Apple read it (RFC 5545). Its times are in UTC, which
 * every calendar shows in the zone of who looks.
 *
 * It has no organizer, as RFC 5546 wants it of what is published: that would be a mail address of the user's.
 *
 * @param now when it is written, in milliseconds since 1970, UTC
 */
export function eventText(event: WrittenEvent, now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Nahbar//Nahbar//DE');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  const appointment = new ICAL.Component('vevent');
  appointment.addPropertyWithValue('uid', event.uid);
  appointment.addPropertyWithValue('dtstamp', inUtc(now));
  appointment.addPropertyWithValue('dtstart', inUtc(event.startsAt));
  appointment.addPropertyWithValue('dtend', inUtc(event.endsAt));
  appointment.addPropertyWithValue('summary', plain(event.title));
  if (event.description) {
    appointment.addPropertyWithValue('description', plain(event.description));
  }
  if (event.link) {
    appointment.addPropertyWithValue('location', event.link);
    appointment.addPropertyWithValue('url', event.link);
  }
  calendar.addSubcomponent(appointment);
  // The library forgets the space that begins a continued line: its lines have 76 octets.
  const lines = calendar.toString().replaceAll('\r\n ', '').split('\r\n');
  return lines.map(foldedLine).join('');
}

function inUtc(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}

/** Without control characters and lone surrogates, which no calendar may have. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
}
