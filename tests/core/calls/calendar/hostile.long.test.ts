import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_LIMIT } from '../../../../core/calls/calendar/calendarParts.ts';
import { bytesOf } from '../../../../core/files/decode.ts';
import { calendar, event, faultOf, readBytes, readText, TODAY } from './calendars.ts';

describe('a file that is no calendar', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const whole = calendar(event('DTSTART:20261123T100000Z'));

  it.each([
    ['nothing', '', { what: 'empty' }],
    ['white space', ' \r\n', { what: 'empty' }],
    ['a sentence', 'Hallo', { what: 'not-a-calendar', looksLike: 'other' }],
    ['a table', 'Subject,Start\na,b', { what: 'not-a-calendar', looksLike: 'other' }],
    ['a page', '\n<!DOCTYPE html><html>', { what: 'not-a-calendar', looksLike: 'web-page' }],
    ['a page of old', '<HTML>', { what: 'not-a-calendar', looksLike: 'web-page' }],
    ['a card', 'BEGIN:VCARD\nEND:VCARD', { what: 'not-a-calendar', looksLike: 'contacts' }],
    ['half a calendar', whole.slice(0, 60), { what: 'cut-short' }],
    ['one without its end', whole.replace('END:VCALENDAR\r\n', ''), { what: 'cut-short' }],
    ['one whose parts are crossed', whole.replace('END:VEVENT', 'END:VALARM'), { what: 'broken' }],
    ['one that ends twice', `${whole}END:VCALENDAR`, { what: 'broken' }],
    ['one of archives', 'PK\u0003\u0004', { what: 'binary', looksLike: 'zip' }],
    ['one with zeros', 'BEGIN:VCALENDAR\0', { what: 'binary', looksLike: 'other' }],
    [
      'one too full',
      calendar(`${event()}\r\n`.repeat(EVENT_LIMIT + 1)),
      { what: 'too-many', limit: EVENT_LIMIT },
    ],
  ])('is refused: %s', (_, text, fault) => {
    expect(faultOf(() => readText(text))).toEqual(fault);
  });

  it('is refused where its encoding is damaged, and read in the usual ones', () => {
    const text = calendar(event('DTSTART:20261123T100000Z', 'SUMMARY:Größe für Jörg'));
    const title = (bytes: Uint8Array) => readBytes(bytes).calls[0]?.title;
    expect(title(encode(`\ufeff${text}`))).toBe('Größe für Jörg');
    expect(title(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('Größe für Jörg');
    expect(title(Buffer.from(text, 'latin1'))).toBe('Größe für Jörg');
    const damaged = encode(text.replace('Jörg', 'J?rg')).map((byte) =>
      byte === 0x3f ? 0xff : byte,
    );
    expect(faultOf(() => readBytes(damaged))).toEqual({ what: 'garbled' });
  });

  it('is whole where a line is folded inside of a letter', () => {
    const bytes = [...encode(calendar(event('DTSTART:20261123T100000Z', 'SUMMARY:Jörg')))];
    const at = bytes.indexOf(0xc3) + 1;
    const folded = Uint8Array.from([...bytes.slice(0, at), 0x0d, 0x0a, 0x20, ...bytes.slice(at)]);
    expect(readBytes(folded).calls[0]?.title).toBe('Jörg');
  });

  it('is refused by its size before it is read, and when it is gone', async () => {
    const limit = 20 * 1024 * 1024;
    const file = { size: 50 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) };
    await expect(bytesOf(file as unknown as File)).rejects.toMatchObject({
      fault: { what: 'too-large', size: file.size, limit },
    });
    await expect(bytesOf({ ...file, size: 1 } as unknown as File)).rejects.toMatchObject({
      fault: { what: 'unreadable' },
    });
  });
});

describe('an event that makes no sense', () => {
  const good = event('UID:good', 'DTSTART:20261123T100000Z');

  it.each([
    ['without a start', 'SUMMARY:x'],
    ['that starts on no day', 'DTSTART:20261131T100000Z\r\nRRULE:FREQ=DAILY'],
    ['that starts at no hour', 'DTSTART:20261123T990000Z'],
    ['that starts nowhere', 'DTSTART:soon'],
    ['with a rule that is none', 'DTSTART:20261122T100000Z\r\nRRULE:FREQ=SOMETIMES'],
    ['without a frequency', 'DTSTART:20261122T100000Z\r\nRRULE:COUNT=3'],
    ['with a day that is none', 'DTSTART:20261122T100000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=XX'],
    ['with a further time that is none', 'DTSTART:20261122T100000Z\r\nRDATE:sometimes'],
  ])('is said, and the others are read: %s', (_, lines) => {
    const { calls, leftOut } = readText(calendar(event('UID:x', 'SUMMARY:x', lines), good));
    expect(calls.map(({ uid }) => uid)).toEqual(['good']);
    expect(leftOut).toEqual([{ title: 'x', why: 'broken' }]);
  });

  it('may have alarms, unknown parts and lines that are none', () => {
    const text = calendar(
      'X-ODD',
      'BEGIN:X-PART\r\nBEGIN:VEVENT\r\nDTSTART:20261123T080000Z\r\nEND:VEVENT\r\nEND:X-PART',
      event(
        'DTSTART:20261123T100000Z',
        'no colon',
        ';:',
        'BEGIN:VALARM\r\nDTSTART:x\r\nEND:VALARM',
      ),
    );
    expect(readText(text)).toMatchObject({ calls: [{ uid: 'a' }], leftOut: [] });
  });
});

describe('files made to take forever', () => {
  const start = 'DTSTART:20160101T100000Z';
  const many = (count: number, ...lines: string[]) =>
    Array.from({ length: count }, (_, i) => event(`UID:${i}`, ...lines)).join('\r\n');
  const zone = (name: string, count: number, rule: string) =>
    [
      `BEGIN:VTIMEZONE\r\nTZID:${name}`,
      ...Array.from(
        { length: count },
        () =>
          `BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:${rule}\r\nEND:STANDARD`,
      ),
      'END:VTIMEZONE',
    ].join('\r\n');
  const zones = (count: number, parts: number, rule: string) =>
    Array.from(
      { length: count },
      (_, i) =>
        `${zone(`Own ${i}`, parts, rule)}\r\n${event(`UID:${i}`, `DTSTART;TZID=Own ${i}:20261123T100000`)}`,
    ).join('\r\n');

  it.each([
    ['every second', event(start, 'RRULE:FREQ=SECONDLY')],
    ['every minute', event(start, 'RRULE:FREQ=MINUTELY;COUNT=1000000000')],
    [
      'every second of each day',
      event(start, `RRULE:FREQ=DAILY;BYHOUR=${range(24)};BYMINUTE=${range(60)}`),
    ],
    [
      'on weekdays, counted',
      event('DTSTART:10000101T100000Z', 'RRULE:FREQ=DAILY;BYDAY=MO;COUNT=99999'),
    ],
    ['each hour, counted', event('DTSTART:19800101T100000Z', 'RRULE:FREQ=HOURLY;COUNT=999999999')],
    [
      'never, counted',
      event('DTSTART:10000101T100000Z', 'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO;COUNT=2'),
    ],
  ])('are said: %s', (_, text) => {
    const { calls, leftOut } = readText(calendar(text));
    expect({ calls, leftOut }).toEqual({
      calls: [],
      leftOut: [{ title: '', why: 'unusual-rule' }],
    });
  });

  it.each([
    ['each day, counted', event('DTSTART:10000101T100000Z', 'RRULE:FREQ=DAILY;COUNT=999999999')],
    ['never', event(start, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')],
    ['never, on a weekday', event(start, 'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO')],
    [
      'never, monthly, by weekdays',
      event('DTSTART:20200229T100000Z', 'RRULE:FREQ=MONTHLY;INTERVAL=960;BYDAY=5WE'),
    ],
    ['never, monthly', event(start, 'RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31')],
    ['never, yearly', event(start, 'RRULE:FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6')],
    ['hardly ever', event(start, `RRULE:FREQ=YEARLY;INTERVAL=${'9'.repeat(400)}`)],
    ['hardly ever, daily', event(start, 'RRULE:FREQ=DAILY;INTERVAL=2000000000')],
    [
      'counted, many of them',
      many(10_000, 'DTSTART:19000101T100000Z', 'RRULE:FREQ=DAILY;COUNT=99999'),
    ],
    ['many rules', event(start, ...Array<string>(20_000).fill('RRULE:FREQ=DAILY;COUNT=99999'))],
    [
      'many exceptions',
      event(
        start,
        'RRULE:FREQ=DAILY',
        `EXDATE:${'20200101T100000Z,'.repeat(200_000)}20200101T100000Z`,
      ),
    ],
    [
      'many changes',
      [
        event(start, 'RRULE:FREQ=DAILY'),
        ...Array.from({ length: 5_000 }, (_, i) =>
          event(
            `RECURRENCE-ID;RANGE=THISANDFUTURE:${String(20200101 + (i % 28))}T${String(100000 + i)}Z`,
            'DTSTART:20200101T110000Z',
          ),
        ),
      ].join('\r\n'),
    ],
    ['a zone', zones(1, 2_000, 'FREQ=DAILY;COUNT=100000')],
    ['a full zone', zones(1, 74, 'FREQ=YEARLY;BYMONTH=3;BYDAY=MO')],
    ['a zone of each second', zones(1, 100, 'FREQ=YEARLY;BYMONTH=3;BYDAY=MO;BYSECOND=0,1,2')],
    ['zones', zones(2_000, 20, 'FREQ=YEARLY;BYMONTH=3;BYDAY=MO')],
    [
      'a zone of all times',
      [
        zone('Own', 2, 'FREQ=YEARLY;BYMONTH=3;BYDAY=MO'),
        event('DTSTART;TZID=Own:19960229T100000', 'RRULE:FREQ=YEARLY;INTERVAL=999'),
        event('UID:b', 'DTSTART;TZID=Own:99990101T100000', 'RRULE:FREQ=YEARLY'),
      ].join('\r\n'),
    ],
    ['parts in parts', `${'BEGIN:X\r\n'.repeat(300_000)}${'END:X\r\n'.repeat(300_000)}X:`],
    ['a long line', event('DTSTART:20261123T100000Z', `DESCRIPTION:${'a.'.repeat(2_000_000)}`)],
    ['dashes', event('DTSTART:20261123T100000Z', `DESCRIPTION:${'a-'.repeat(2_000_000)}`)],
    [
      'addresses',
      event('DTSTART:20261123T100000Z', `DESCRIPTION:${'https://a.example/b '.repeat(200_000)}`),
    ],
    ['parameters', event(`DTSTART${';X=Y'.repeat(200_000)}:20261123T100000Z`)],
    ['an escape', event('DTSTART:20261123T100000Z', `SUMMARY:${'\\'.repeat(2_000_000)}`)],
  ])('do not: %s', (_, text) => {
    readText(calendar(text));
  });
});

function range(end: number): string {
  return Array.from({ length: end }, (_, i) => i).join();
}

describe('any bytes', () => {
  const names = ['google', 'outlook', 'apple', 'nextcloud', 'zoom'];
  const files = names.map((name) => readFileSync(`tests/fixtures/calendars/${name}.ics`));

  function check(bytes: Uint8Array) {
    try {
      for (const { startsAt, endsAt, title, link } of readBytes(bytes).calls) {
        expect(new Date(startsAt).toISOString()).toMatch(new RegExp(`^(?:2026-11-22|${TODAY})`));
        expect(endsAt === null || endsAt > startsAt).toBe(true);
        expect(title).not.toMatch(/[\p{Cc}\u202e]/u);
        expect(link ?? 'https:').toMatch(/^https:/);
      }
    } catch (error) {
      expect(error).toMatchObject({ name: expect.stringMatching(/^(?:Calendar|File)Error$/) });
    }
  }

  it('in the place of others are read, or refused with a reason', () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 12 }),
      by: fc.oneof(
        fc.uint8Array({ maxLength: 3 }),
        fc.string({ maxLength: 6 }).map((text) => new TextEncoder().encode(text)),
        fc
          .constantFrom(
            '-1',
            '0',
            'Z',
            ';',
            ':',
            ',',
            '=',
            '\r\n',
            '"',
            '9999',
            'BYDAY=',
            'T',
            '\\',
          )
          .map((text) => new TextEncoder().encode(text)),
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (file, changes) => {
          let bytes: Uint8Array = file;
          for (const { at, length, by } of changes) {
            const from = at % bytes.length;
            bytes = Uint8Array.from([
              ...bytes.subarray(0, from),
              ...by,
              ...bytes.subarray(from + length),
            ]);
          }
          check(bytes);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('in an event are read, or refused with a reason', () => {
    const property = fc.constantFrom(
      ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
      ...[
        'SUMMARY',
        'LOCATION',
        'URL',
        'SEQUENCE',
        'STATUS',
        'X-GOOGLE-CONFERENCE',
        'UID',
        'BEGIN',
      ],
    );
    const parameter = fc.constantFrom(
      ...[
        '',
        '',
        ';TZID=Europe/Berlin',
        ';TZID=',
        ';VALUE=DATE',
        ';VALUE=PERIOD',
        ';VALUE=X',
        ';X',
      ],
      ...[';TZID=__proto__', ';RANGE=THISANDFUTURE', ';VALUE=constructor', ';ENCODING=BASE64'],
    );
    const part = fc.constantFrom(
      ...['FREQ=DAILY', 'FREQ=HOURLY', 'FREQ=YEARLY', 'FREQ=MONTHLY', 'FREQ=WEEKLY', 'COUNT=0'],
      ...['INTERVAL=-1', 'INTERVAL=x', 'BYDAY=-5MO,2TU', 'BYDAY=', 'BYMONTH=13', 'BYSETPOS=-1'],
      ...['BYSETPOS=0', 'BYMONTHDAY=-31', 'BYYEARDAY=366', 'BYWEEKNO=-53', 'BYHOUR=23', 'WKST=SU'],
      ...['UNTIL=20261201', 'UNTIL=x', 'COUNT=5', 'BYSECOND=60', 'BYMINUTE'],
    );
    const value = fc.oneof(
      fc.constantFrom(
        '20261123T100000Z',
        '20261123T100000',
        '20261123',
        '00000000T000000',
        '',
        'P',
      ),
      fc.constantFrom('99991231T235959Z', 'PT1H', '-P1D', 'P99999999999W', 'VALARM', 'CANCELLED'),
      fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(';')),
      fc.string({ maxLength: 20 }),
    );
    const line = fc
      .tuple(property, parameter, value)
      .map(([name, parameters, text]) => `${name}${parameters}:${text}`);
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(line, { maxLength: 4 }),
        (one, two) => {
          const first = event('DTSTART;TZID=Europe/Berlin:20261101T100000', ...one);
          check(new TextEncoder().encode(calendar(first, event(...two))));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
