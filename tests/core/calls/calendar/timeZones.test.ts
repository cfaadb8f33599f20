import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { windowsZone } from '../../../../core/calls/calendar/zoneName.ts';
import { PATH, windowsZones } from '../../../../workshop/content/windowsZones.ts';
import { moveBack, moveTo } from '../../calendar/zones.ts';
import { calendar, event, inUtc, readText, starts, startsIn } from './calendars.ts';

/** A zone of the file's own, under a name that no browser knows. */
const own = (...more: string[]) =>
  [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    ...more,
    'END:VTIMEZONE',
  ].join('\r\n');

describe('a time', () => {
  it.each([
    ['of a usual zone', 'DTSTART;TZID=America/New_York:20261123T100000', '2026-11-23 15:00'],
    [
      'of one with a prefix',
      'DTSTART;TZID=/x.example/20260101_1/Europe/Berlin:20261123T100000',
      '2026-11-23 09:00',
    ],
    [
      'of one of three parts',
      'DTSTART;TZID=America/Argentina/Salta:20261123T100000',
      '2026-11-23 13:00',
    ],
    [
      'of a zone of Windows',
      'DTSTART;TZID=India Standard Time:20261123T100000',
      '2026-11-23 04:30',
    ],
    [
      'of one in quotation marks',
      'DTSTART;TZID="W. Europe Standard Time":20261123T100000',
      '2026-11-23 09:00',
    ],
    ['in UTC', 'DTSTART:20261123T100000Z', '2026-11-23 10:00'],
    ['in UTC, by name', 'DTSTART;TZID=UTC:20261123T100000', '2026-11-23 10:00'],
    ['of no zone', 'DTSTART:20261123T100000', '2026-11-23 09:00'],
    ['of a day that is a time', 'DTSTART;VALUE=DATE-TIME:20261123T100000Z', '2026-11-23 10:00'],
  ])('%s', (_, line, start) => {
    expect(starts(event(line))).toEqual([start]);
  });

  it('of no zone is that of the place where the user is', () => {
    for (const [timeZone, start] of [
      ['Asia/Kathmandu', '2026-11-23 04:15'],
      ['America/St_Johns', '2026-11-23 13:30'],
      ['Pacific/Kiritimati', '2026-11-22 20:00'],
    ] as const) {
      expect(starts(event('DTSTART:20261123T100000'), { timeZone })).toEqual([start]);
    }
  });

  it('of a zone that nobody knows is said, and not guessed', () => {
    const text = calendar(
      event('DTSTART;TZID=Mond/Krater:20261123T100000', 'SUMMARY:Mond', 'UID:1'),
      event('DTSTART;TZID=Mond/Krater:20261201T100000', 'SUMMARY:another day', 'UID:2'),
      event('DTSTART;TZID=Mond/Krater:20200106T100000', 'RRULE:FREQ=WEEKLY', 'SUMMARY:M', 'UID:3'),
      event('DTSTART;TZID=Mond/Krater:20200108T100000', 'RRULE:FREQ=WEEKLY', 'UID:4'),
      event('DTSTART;VALUE=DATE;TZID=Mond/Krater:20261123', 'UID:5'),
    );
    expect(readText(text)).toMatchObject({
      calls: [],
      leftOut: ['Mond', 'M'].map((title) => ({ title, why: 'unknown-zone', zone: 'Mond/Krater' })),
    });
  });
});

describe('a zone of the file', () => {
  const at = (time: string) => `DTSTART;TZID=Customized Time Zone:${time}`;

  // But for the hour of a night that is there twice, or leapt over, of which ical.js takes the other.
  it.each([
    ['20261123T100000', '2026-11-23 09:00'],
    ['20260701T100000', '2026-07-01 08:00'],
    ['20260329T013000', '2026-03-29 00:30'],
    ['20260329T033000', '2026-03-29 01:30'],
    ['20261025T033000', '2026-10-25 02:30'],
  ])('knows %s', (time, start) => {
    const day = `${time.slice(0, 4)}-${time.slice(4, 6)}-${time.slice(6, 8)}`;
    expect(starts([own(), event(at(time))], { day })).toEqual([start]);
    // The browser's rules are the same.
    expect(starts(event(`DTSTART;TZID=Europe/Berlin:${time}`), { day })).toEqual([start]);
  });

  it('without any change, or with single ones, or whose rule has ended', () => {
    const zone = (...lines: string[]) =>
      ['BEGIN:VTIMEZONE', 'TZID:Own', ...lines, 'END:VTIMEZONE'].join('\r\n');
    const part = (from: string, to: string, ...lines: string[]) =>
      ['BEGIN:STANDARD', `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...lines, 'END:STANDARD'].join(
        '\r\n',
      );
    const start = 'DTSTART;TZID=Own:20261123T100000';
    for (const [definition, expected] of [
      [zone(part('+0530', '+0530', 'DTSTART:19700101T000000')), '04:30'],
      [
        zone(
          part('+0100', '+0300', 'DTSTART:20260101T000000'),
          part('+0300', '+0400', 'DTSTART:20261201T000000'),
        ),
        '07:00',
      ],
      [
        zone(
          part('+0100', '+0200', 'DTSTART:20200101T000000', 'RDATE:20261101T000000'),
          part('+0200', '+0100', 'DTSTART:20210101T000000'),
        ),
        '08:00',
      ],
      [
        zone(
          part(
            '+0100',
            '+0200',
            'DTSTART:20000326T020000',
            'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20100328T010000Z',
          ),
          part('+0200', '+0600', 'DTSTART:20110101T000000'),
        ),
        '04:00',
      ],
    ] as const) {
      expect(starts([definition, event(start)])).toEqual([`2026-11-23 ${expected}`]);
    }
  });

  it('that is broken is one that nobody knows', () => {
    const broken = own('BEGIN:STANDARD', 'DTSTART:nonsense', 'END:STANDARD');
    expect(readText(calendar(broken, event(at('20261123T100000')))).leftOut).toMatchObject([
      { why: 'unknown-zone', zone: 'Customized Time Zone' },
    ]);
  });
});

describe('a day', () => {
  it.each([
    ['a usual one', '2026-11-23', 'Europe/Berlin', '2026-11-22 23:00', '2026-11-23 23:00'],
    ['of 23 hours', '2026-03-29', 'Europe/Berlin', '2026-03-28 23:00', '2026-03-29 22:00'],
    ['of 25 hours', '2026-10-25', 'Europe/Berlin', '2026-10-24 22:00', '2026-10-25 23:00'],
    ['without midnight', '2026-04-24', 'Africa/Cairo', '2026-04-23 22:00', '2026-04-24 21:00'],
    ['far in the east', '2026-11-23', 'Pacific/Kiritimati', '2026-11-22 10:00', '2026-11-23 10:00'],
    ['far in the west', '2026-11-23', 'Pacific/Pago_Pago', '2026-11-23 11:00', '2026-11-24 11:00'],
  ])('%s: from its first moment up to the next', (_, day, timeZone, first, next) => {
    const moment = (text: string, by = 0) =>
      new Date(Date.parse(`${text.replace(' ', 'T')}Z`) + by)
        .toISOString()
        .replace(/[-:]|\.000/g, '');
    const events = [moment(first, -1_000), moment(first), moment(next, -1_000), moment(next)].map(
      (time, i) => event(`UID:${i}`, `DTSTART:${time}`),
    );
    const { calls } = readText(calendar(...events), { day, timeZone });
    expect(calls.map(({ uid }) => uid)).toEqual(['1', '2']);
  });

  it('has what crosses midnight where it begins', () => {
    const night = event('DTSTART;TZID=Europe/Berlin:20261122T233000', 'DURATION:PT2H');
    expect(starts(night)).toEqual([]);
    expect(starts(night, { day: '2026-11-22' })).toEqual(['2026-11-22 22:30']);
  });

  it('keeps a weekly call at its hour when the clocks change, in its own zone', () => {
    const weekly = event('DTSTART;TZID=Europe/Berlin:20260105T160000', 'RRULE:FREQ=WEEKLY');
    expect(starts(weekly, { day: '2026-03-23' })).toEqual(['2026-03-23 15:00']);
    expect(starts(weekly, { day: '2026-03-30' })).toEqual(['2026-03-30 14:00']);
    // New York changes three weeks earlier.
    const over = event('DTSTART;TZID=America/New_York:20260105T100000', 'RRULE:FREQ=WEEKLY');
    expect(starts(over, { day: '2026-03-02' })).toEqual(['2026-03-02 15:00']);
    expect(starts(over, { day: '2026-03-16' })).toEqual(['2026-03-16 14:00']);
  });

  it('has a call at an hour that is leapt over, or there twice, once', () => {
    const daily = event('DTSTART;TZID=Europe/Berlin:20260101T023000', 'RRULE:FREQ=DAILY');
    expect(starts(daily, { day: '2026-03-29' })).toEqual(['2026-03-29 01:30']);
    expect(starts(daily, { day: '2026-10-25' })).toEqual(['2026-10-25 00:30']);
  });

  it('has a call that lasts as long as ever, over a night of the clocks', () => {
    const night = calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20260103T230000',
        'DTEND;TZID=Europe/Berlin:20260104T060000',
        'RRULE:FREQ=WEEKLY',
      ),
    );
    const [call] = readText(night, { day: '2026-03-28' }).calls;
    expect(inUtc(call?.endsAt ?? 0)).toBe('2026-03-29 05:00');
  });
});

describe('whatever the clock of the machine', () => {
  afterEach(moveBack);

  it.each(['America/Los_Angeles', 'Asia/Tokyo', 'Europe/Berlin'])('in %s', (zone) => {
    moveTo(zone);
    const text = calendar(
      own(),
      event('UID:1', 'DTSTART:20260105T090000', 'RRULE:FREQ=WEEKLY;UNTIL=20261123'),
      event('UID:2', 'DTSTART;TZID=Customized Time Zone:20261123T100000', 'RDATE:20261124T100000'),
      event('UID:3', 'DTSTART;TZID=America/New_York:20261123T230000'),
    );
    expect(startsIn(readText(text))).toEqual(['2026-11-23 08:00', '2026-11-23 09:00']);
  });
});

describe('the names of Windows', () => {
  it('are those of the newest CLDR', async () => {
    expect(readFileSync(PATH, 'utf8')).toBe(await windowsZones());
  });

  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['GMT Standard Time', 'Europe/London'],
    ['Eastern Standard Time', 'America/New_York'],
    ['tzone://Microsoft/Utc', 'Etc/UTC'],
    ['toString', null],
    ['Europe/Berlin', null],
  ])('%s is %s', (name, usual) => {
    expect(windowsZone(name)).toBe(usual);
  });
});
