import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFault } from '../../../../core/backup/schema.ts';
import {
  type CalendarCall,
  CalendarError,
  reminderOf,
} from '../../../../core/calls/calendar/calendarCall.ts';
import { isLink } from '../../../../core/calls/reminder.ts';
import { FileError } from '../../../../core/files/fileError.ts';
import { noRows } from '../../backup/someBackup.ts';
import { FILES, someFile } from '../../someFile.ts';
import { calendar, event, readBytes } from './calendars.ts';

const FOLDER = 'tests/fixtures/calendars';
const START = Date.parse('2026-11-22T23:00Z');
const END = Date.parse('2026-11-23T23:00Z');

const TRAPS = [
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'BEGIN:VCALENDAR\r\n',
  'END:VCALENDAR\r\n',
  'BEGIN:X\r\n'.repeat(40),
  'METHOD:CANCEL\r\n',
  'VERSION:9.0\r\n',
  'DTSTART:20261123T100000Z\r\n',
  'DTSTART;TZID=Mars/Base:20261123T100000\r\n',
  'DTSTART;VALUE=DATE:20261123\r\n',
  'DTSTART:99991231T235959Z\r\n',
  'RRULE:FREQ=DAILY\r\n',
  'RRULE:FREQ=SECONDLY;COUNT=999999999\r\n',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n',
  'RDATE;VALUE=PERIOD:20261123T100000Z/PT1H\r\n',
  'EXDATE:20261123T100000Z,',
  'DURATION:PT999999999H\r\n',
  'RECURRENCE-ID:20261123T100000Z\r\n',
  'URL:javascript:alert(1)\r\n',
  'UID\r\n',
  'UID;X="a:\r\n',
  'SUMMARY;VALUE=DATE:x\r\n',
  `SUMMARY:x${'🎬'.repeat(150)}\r\n`,
  ';X="',
];

const sound = fc.oneof(
  fc.constantFrom(
    ...readdirSync(FOLDER)
      .filter((name) => name.endsWith('.ics'))
      .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
      .filter((text) => text.length < 5_000),
  ),
  fc
    .array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...TRAPS.slice(4)), fc.nat(23))
        .map(([uid, line, hour]) =>
          event(
            `UID:${uid}`,
            `DTSTART:20261123T${String(hour).padStart(2, '0')}0000Z`,
            line.trimEnd(),
            'SUMMARY:Größe <b>x</b>',
            'LOCATION:https://meet.google.com/abc-defg-hij',
          ),
        ),
      { maxLength: 4 },
    )
    .map((events) => calendar(...events)),
);

const nonsense = fc
  .array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 30,
  })
  .chain((lines) =>
    fc.constantFrom(
      calendar(...lines),
      calendar('BEGIN:VEVENT', 'DTSTART:20261123T100000Z', ...lines, 'END:VEVENT'),
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Own',
        ...lines,
        'END:VTIMEZONE',
        event('DTSTART;TZID=Own:20261123T100000'),
      ),
    ),
  );

describe('any file', () => {
  it('gives calls of the day, or is refused with a reason', () => {
    let read = 0;
    fc.assert(
      fc.property(someFile(sound, TRAPS, nonsense), (bytes) => {
        try {
          const { calls } = readBytes(bytes);
          read += calls.length > 0 ? 1 : 0;
          const reminders = calls.map((call) => ({ ...reminderOf(call, 5), outcome: 'waiting' }));
          return calls.every(isOfToday) && findFault({ ...noRows, reminders }) === null;
        } catch (error) {
          if (error instanceof CalendarError || error instanceof FileError) return true;
          throw error;
        }
      }),
      { numRuns: FILES },
    );
    expect(read).toBeGreaterThan(FILES / 20);
  });
});

function isOfToday({ uid, startsAt, endsAt, title, link }: CalendarCall): boolean {
  return (
    startsAt >= START &&
    startsAt < END &&
    (endsAt === null || endsAt > startsAt) &&
    Number.isFinite(new Date(endsAt ?? 0).getTime()) &&
    uid.length <= 1_000 &&
    title.length <= 200 &&
    title.isWellFormed() &&
    !/[\p{Cc}\u202a-\u202e]/u.test(title) &&
    (link === null || (isLink(link) && link.length <= 2_000))
  );
}
