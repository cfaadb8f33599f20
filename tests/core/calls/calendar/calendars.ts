import { readFileSync } from 'node:fs';
import {
  CalendarError,
  type CalendarFault,
  type CalendarReading,
} from '../../../../core/calls/calendar/calendarCall.ts';
import { readCalendar } from '../../../../core/calls/calendar/readCalendar.ts';
import { FileError } from '../../../../core/files/fileError.ts';

export const TODAY = '2026-11-23';

/** The room that one of `isCall` is for. */
export function roomOf(address: string): string | null {
  return isCall(address) ? address.replace(/[?#].*/, '') : null;
}

/** Some shapes of addresses of calls, so that tests do not hang on all that are known. */
export function isCall(address: string): boolean {
  return /^https:\/\/(?:meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}|[\w-]+\.zoom\.us\/j\/\d|teams\.(?:microsoft|live)\.com\/(?:l\/meetup-join|meet)\/|meet\.jit\.si\/.|whereby\.com\/.)/.test(
    address,
  );
}

interface Asked {
  day?: string;
  timeZone?: string;
}

export function readBytes(
  bytes: Uint8Array,
  { day = TODAY, timeZone = 'Europe/Berlin' }: Asked = {},
): CalendarReading {
  return readCalendar(bytes, 'calendar.ics', { day, timeZone }, roomOf);
}

export function readText(text: string, asked?: Asked): CalendarReading {
  return readBytes(new TextEncoder().encode(text), asked);
}

/** A file of `tests/fixtures/calendars/`, read. */
export function readFixture(name: string, asked?: Asked): CalendarReading {
  return readBytes(readFileSync(`tests/fixtures/calendars/${name}`), asked);
}

export function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** An event of the id `a`, unless the lines say another. */
export function event(...lines: string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : ['UID:a'];
  return ['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT'].join('\r\n');
}

/** When the calls begin, in UTC, such as `2026-11-23 08:30`. */
export function startsIn({ calls }: CalendarReading): string[] {
  return calls.map(({ startsAt }) => inUtc(startsAt));
}

/** When the calls begin, of a calendar with these events. */
export function starts(events: string | string[], asked?: Asked): string[] {
  return startsIn(readText(calendar(...[events].flat()), asked));
}

export function inUtc(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

/** Why it was not read; throws where it was, or where something else was thrown. */
export function faultOf(read: () => unknown): CalendarFault {
  try {
    read();
  } catch (error) {
    if (error instanceof CalendarError || error instanceof FileError) return error.fault;
    throw error;
  }
  throw new Error('it was read');
}
