import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../../core/calls/calendar/readCalendar.ts';
import { calendar, event, inUtc, readFixture, readText, roomOf, TODAY } from './calendars.ts';

function calls(file: string, day?: string): string[] {
  return readFixture(file, day ? { day } : {}).calls.map(
    ({ startsAt, endsAt, title, link }) =>
      `${inUtc(startsAt)}–${endsAt === null ? '' : inUtc(endsAt).slice(11)} ${title} ${link ?? ''}`,
  );
}

describe('a calendar of', () => {
  it('Google', () => {
    expect(calls('google.ics')).toEqual([
      '2026-11-23 08:30–08:45 Stand-up https://meet.google.com/abc-defg-hij',
      '2026-11-23 11:00–12:00 Mittagessen ',
      '2026-11-23 15:00–15:30 Gespräch mit Mei Lin, 1:1 https://us02web.zoom.us/j/81234567890?pwd=abc&from=addon',
    ]);
    expect(calls('google.ics', '2026-11-24')).toEqual([]);
    expect(calls('google.ics', '2026-11-25')).toEqual([
      '2026-11-25 09:15–09:30 Stand-up (später) https://meet.google.com/abc-defg-hij',
    ]);
    expect(calls('google.ics', '2026-07-01')).toEqual([
      '2026-07-01 07:30–07:45 Stand-up https://meet.google.com/abc-defg-hij',
    ]);
  });

  it('Outlook', () => {
    expect(calls('outlook.ics')).toEqual([
      '2026-11-23 10:00–11:00 Bewerbungsgespräch https://teams.microsoft.com/l/meetup-join/19%3ameeting_YmFy%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d',
      '2026-11-23 13:00–14:00 Monatsgespräch mit dem Kunden https://teams.microsoft.com/l/meetup-join/19%3ameeting_Zm9v%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d',
      '2026-11-23 16:00–16:30 Call with Seattle https://teams.live.com/meet/9312345678901?p=AbCdEf',
    ]);
    expect(calls('outlook.ics', '2026-09-28')).toEqual([]);
  });

  it('Apple', () => {
    expect(calls('apple.ics')).toEqual([
      '2026-11-23 06:30–07:15 Yoga ',
      '2026-11-23 18:00–19:00 Book club 📚 (moved to Monday) https://whereby.com/book-club',
    ]);
    expect(calls('apple.ics', '2026-11-26')).toEqual([]);
    expect(calls('apple.ics', '2026-12-03')).toEqual([
      '2026-12-03 16:00–17:00 Book club 📚 https://whereby.com/book-club',
    ]);
  });

  it('Nextcloud', () => {
    expect(calls('nextcloud.ics')).toEqual([
      '2026-11-23 19:00–20:30 Vorstand https://meet.jit.si/Verein-Vorstand-2026',
      '2026-11-23 19:00–20:00 Übersee https://meet.jit.si/Uebersee',
      '2026-11-23 22:30–23:30 Nachtschicht https://cloud.example.org/apps/bbb/b/abc',
    ]);
  });

  it('Zoom', () => {
    expect(calls('zoom.ics')).toEqual([
      "2026-11-23 15:00–15:30 Ada's Zoom Meeting https://us02web.zoom.us/j/81234567890?pwd=QWJjRGVm.1",
    ]);
  });
});

describe('an event', () => {
  it('keeps its id from one export to the next', () => {
    expect(readFixture('zoom.ics').calls[0]?.uid).toBe('ZM81234567890');
  });

  it('has a title in one line, without what cannot be seen', () => {
    const { calls } = readText(
      calendar(event('DTSTART:20261123T100000Z', `SUMMARY:A\\nb\u202e <b>\\, c${'x'.repeat(300)}`)),
    );
    expect(calls[0]?.title).toMatch(/^A b <b>, cx+$/);
    expect(calls[0]?.title.length).toBe(200);
  });

  it.each([
    ['DTEND:20261123T110000Z', '2026-11-23 11:00'],
    ['DURATION:PT1H30M', '2026-11-23 11:30'],
    ['DTEND;TZID=Europe/Berlin:20261123T123000', '2026-11-23 11:30'],
    ['DTEND:20261123T090000Z', null],
    ['DTEND:20261123T100000Z', null],
    ['DURATION:-PT1H', null],
    ['SUMMARY:no end', null],
  ])('with %s ends at %s', (line, end) => {
    const [call] = readText(calendar(event('DTSTART:20261123T100000Z', line))).calls;
    expect(call?.endsAt && inUtc(call.endsAt)).toBe(end);
  });

  it.each([
    ['without a place', '', null],
    ['at a look-alike', 'DESCRIPTION:https://meet.jit.si.evil.example/a https://b.example/', null],
    ['at an address that is not safe', 'LOCATION:http://meet.jit.si/a', null],
    ['at a script', 'URL:javascript:alert(1)', null],
    ['at a mail address', 'LOCATION:ada@meet.jit.si/a', null],
    ['at a room', 'LOCATION:Raum 1 (https://meet.jit.si/a)', 'https://meet.jit.si/a'],
    ['at the end of a sentence', 'DESCRIPTION:See https://meet.jit.si/a.', 'https://meet.jit.si/a'],
    ['in brackets', 'DESCRIPTION:<https://meet.jit.si/a>\\nb', 'https://meet.jit.si/a'],
    [
      'after others',
      'DESCRIPTION:https://a.example/ https://meet.jit.si/a',
      'https://meet.jit.si/a',
    ],
    ['at an address of its own, of any kind', 'URL:https://a.example/b', 'https://a.example/b'],
    ['at a place of any kind', 'LOCATION:https://a.example/b', 'https://a.example/b'],
    ['by phone', 'CONFERENCE;VALUE=URI:tel:+49-30-5550100', null],
    [
      'at a call rather than at its own address',
      'URL:https://a.example/b\r\nDESCRIPTION:https://meet.jit.si/a',
      'https://meet.jit.si/a',
    ],
    ['escaped', 'X-GOOGLE-CONFERENCE:https://meet.jit.si/a\\,b', 'https://meet.jit.si/a,b'],
  ])('%s', (_, line, link) => {
    const lines = ['DTSTART:20261123T100000Z', line].filter((one) => one !== '');
    expect(readText(calendar(event(...lines))).calls[0]?.link).toBe(link);
  });

  it('is found by the surest of its addresses', () => {
    const lines = [
      'DESCRIPTION:https://meet.jit.si/6',
      'LOCATION:https://meet.jit.si/5',
      'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://meet.jit.si/4',
      'X-GOOGLE-CONFERENCE:https://meet.jit.si/3',
      'CONFERENCE;VALUE=URI:https://meet.jit.si/2',
      'URL:https://meet.jit.si/1',
    ];
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const { calls } = readText(calendar(event('DTSTART:20261123T100000Z', ...lines)));
      expect(calls[0]?.link).toBe(`https://meet.jit.si/${number}`);
      lines.pop();
    }
  });

  it.each([
    ['CANCEL', 0],
    ['REPLY', 0],
    ['COUNTER', 0],
    ['PUBLISH', 1],
    ['REQUEST', 1],
  ])('in a message of the method %s: %i', (method, count) => {
    const text = calendar(`METHOD:${method}`, event('DTSTART:20261123T100000Z'));
    expect(readText(text).calls).toHaveLength(count);
  });

  it('may stand in the second calendar of a file, or have no id', () => {
    const one = calendar(event('DTSTART:20261123T100000Z', 'UID:', 'SUMMARY:x'));
    const two = calendar(event('DTSTART:20261123T110000Z', 'UID:', 'SUMMARY:x'));
    expect(readText(one + one).calls).toHaveLength(1);
    expect(readText(one + two).calls.map(({ uid }) => uid)).toEqual(['x', 'x']);
  });
});

it('tells how far the reading is', () => {
  const one = readFileSync('tests/fixtures/calendars/outlook.ics', 'utf8');
  const bytes = new TextEncoder().encode(one.repeat(600));
  const told: number[] = [];
  readCalendar(bytes, 'a.ics', { day: TODAY, timeZone: 'UTC' }, roomOf, ({ done, total }) => {
    told.push(done / total);
  });
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort());
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});
