import { describe, expect, it } from 'vitest';
import { calendar, event, readText, starts } from './calendars.ts';

const DAILY = ['DTSTART;TZID=Europe/Berlin:20261101T100000', 'RRULE:FREQ=DAILY'];

/** On which of these days of November 2026 something begins, and at which hour in UTC. */
function november(events: string[], ...days: number[]): string[] {
  return days.flatMap((day) =>
    starts(events, { day: `2026-11-${String(day).padStart(2, '0')}` }).map((at) => at.slice(8, 13)),
  );
}

describe('a series', () => {
  it('ends with its last, or after so many', () => {
    const until = (end: string) => event(DAILY[0] ?? '', `RRULE:FREQ=DAILY;UNTIL=${end}`);
    expect(november([until('20261123T090000Z')], 22, 23, 24)).toEqual(['22 09', '23 09']);
    expect(november([until('20261123T085959Z')], 22, 23)).toEqual(['22 09']);
    expect(november([until('20261123')], 22, 23, 24)).toEqual(['22 09', '23 09']);
    expect(november([until('20261123T100000')], 23, 24)).toEqual(['23 09']);
    const count = event(DAILY[0] ?? '', 'RRULE:FREQ=DAILY;COUNT=23');
    expect(november([count], 23, 24)).toEqual(['23 09']);
  });

  it('ends by the clocks of its own zone, where its end names none', () => {
    const until = (end: string) =>
      event('DTSTART;TZID=America/New_York:20261101T100000', `RRULE:FREQ=DAILY;UNTIL=${end}`);
    expect(november([until('20261123T100000')], 23, 24)).toEqual(['23 15']);
    expect(november([until('20261123')], 23, 24)).toEqual(['23 15']);
    expect(november([until('20261123T095959')], 23)).toEqual([]);
  });

  it('has its first, even where its rule does not say so', () => {
    // A Sunday.
    const monday = event(DAILY[0] ?? '', 'RRULE:FREQ=WEEKLY;BYDAY=MO');
    expect(november([monday], 1, 2, 8, 9, 16)).toEqual(['01 09', '02 09', '09 09', '16 09']);
  });

  it('has further times, and is left out at others', () => {
    const series = event(
      ...DAILY,
      'RDATE;TZID=Europe/Berlin:20261123T150000,20261124T150000',
      'RDATE;VALUE=PERIOD:20261125T150000Z/PT1H',
      'EXDATE;TZID=Europe/Berlin:20261123T100000,20261124T110000',
      'EXDATE:20261125T090000Z',
      'EXDATE;VALUE=DATE:20261126',
    );
    expect(november([series], 22, 23, 24, 25, 26, 27, 28)).toEqual([
      '22 09',
      '23 14',
      '24 09',
      '24 14',
      '25 15',
      '27 09',
      '28 09',
    ]);
  });

  it('that began ten years ago is at its hour', () => {
    const old = event('DTSTART;TZID=Europe/Berlin:20160101T100000', 'RRULE:FREQ=DAILY;INTERVAL=2');
    expect(november([old], 22, 23, 24)).toEqual(['22 09', '24 09']);
  });

  it.each([
    ['FREQ=DAILY;COUNT=3980', ['23 09']],
    ['FREQ=DAILY;COUNT=3979', []],
    ['FREQ=DAILY;INTERVAL=23;COUNT=174', ['23 09']],
    ['FREQ=DAILY;INTERVAL=23;COUNT=173', []],
    ['FREQ=WEEKLY;BYDAY=MO,FR;COUNT=1138', ['23 09']],
    ['FREQ=WEEKLY;BYDAY=MO,FR;COUNT=1137', []],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261124', ['23 09', '24 09']],
    ['FREQ=MONTHLY;BYDAY=4MO;COUNT=132', ['23 09']],
    ['FREQ=MONTHLY;BYDAY=4MO;COUNT=130', []],
  ])('that began in 2016 is counted as from its first: %s', (rule, expected) => {
    const start = rule.startsWith('FREQ=MONTHLY') ? '20160125' : '20160101';
    const series = event(`DTSTART;TZID=Europe/Berlin:${start}T100000`, `RRULE:${rule}`);
    expect(november([series], 23, 24)).toEqual(expected);
  });

  it('has single exceptions, whatever other ones there are', () => {
    // Two that are none of the series: by itself, ical.js then does not see the third.
    const series = event(
      'DTSTART:20261102T100000Z',
      'RRULE:FREQ=WEEKLY',
      'EXDATE:20261117T100000Z,20261118T100000Z,20261123T100000Z',
    );
    expect(november([series], 16, 23, 30)).toEqual(['16 10', '30 10']);
  });

  it('of whole days has no call', () => {
    expect(starts(event('DTSTART;VALUE=DATE:20261101', 'RRULE:FREQ=DAILY'))).toEqual([]);
  });

  it('that is cancelled has none, whatever else is said of it', () => {
    expect(
      november(
        [event(...DAILY, 'STATUS:CANCELLED'), instead('20261123T100000', '20261123T120000')],
        22,
        23,
      ),
    ).toEqual([]);
  });
});

/** One of the series stands at another time. */
function instead(original: string, start: string, ...lines: string[]): string {
  return event(
    `RECURRENCE-ID;TZID=Europe/Berlin:${original}`,
    `DTSTART;TZID=Europe/Berlin:${start}`,
    ...lines,
  );
}

describe('one of a series', () => {
  it('is moved into the day, and out of it', () => {
    const moved = [event(...DAILY), instead('20261124T100000', '20261123T180000')];
    expect(november(moved, 22, 23, 24, 25)).toEqual(['22 09', '23 09', '23 17', '25 09']);
    expect(november(moved.toReversed(), 23, 24)).toEqual(['23 09', '23 17']);
  });

  it('is named by a time of another zone, or by its day', () => {
    const utc = event('RECURRENCE-ID:20261123T090000Z', 'DTSTART:20261123T120000Z');
    const day = event('RECURRENCE-ID;VALUE=DATE:20261123', 'DTSTART:20261123T120000Z');
    for (const other of [utc, day])
      expect(november([event(...DAILY), other], 23)).toEqual(['23 12']);
  });

  it('is cancelled alone', () => {
    const cancelled = instead('20261123T100000', '20261123T100000', 'STATUS:CANCELLED');
    expect(november([event(...DAILY), cancelled], 22, 23, 24)).toEqual(['22 09', '24 09']);
  });

  it('has a name and an address of its own', () => {
    const other = instead(
      '20261123T100000',
      '20261123T110000',
      'SUMMARY:b',
      'URL:https://meet.jit.si/b',
    );
    const { calls } = readText(calendar(event(...DAILY, 'SUMMARY:a'), other));
    expect(calls).toMatchObject([{ uid: 'a', title: 'b', link: 'https://meet.jit.si/b' }]);
  });

  it('stands for itself where the series is not in the file', () => {
    expect(november([instead('20261124T100000', '20261123T180000')], 23, 24)).toEqual(['23 17']);
  });

  it('is as the newest invitation says', () => {
    const [old, newer] = [1, 2].map((number) =>
      instead('20261123T100000', `20261123T1${number}0000`, `SEQUENCE:${number}`),
    );
    for (const both of [
      [old, newer],
      [newer, old],
    ]) {
      expect(november([event(...DAILY), ...both.map(String)], 23)).toEqual(['23 11']);
    }
  });
});

describe('what nobody writes today is said, and not guessed:', () => {
  it.each([
    ['exceptions by a rule', [event(...DAILY, 'EXRULE:FREQ=DAILY;INTERVAL=2', 'SUMMARY:x')]],
    [
      'the first Friday among some days',
      [
        event(
          ...DAILY.slice(0, 1),
          'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;BYSETPOS=1',
          'SUMMARY:x',
        ),
      ],
    ],
    [
      'an unusual rule',
      [event(...DAILY.slice(0, 1), 'RRULE:FREQ=YEARLY;BYWEEKNO=48', 'SUMMARY:x')],
    ],
  ])('%s', (_, events) => {
    expect(readText(calendar(...events))).toMatchObject({
      calls: [],
      leftOut: [{ title: 'x', why: 'unusual-rule' }],
    });
  });

  it('but not where it has ended', () => {
    const ended = event(...DAILY.slice(0, 1), 'RRULE:FREQ=HOURLY;UNTIL=20261122T000000Z');
    expect(readText(calendar(ended))).toMatchObject({ calls: [], leftOut: [] });
  });
});

describe('events that share an id', () => {
  it('are one, as the newest says', () => {
    const single = (sequence: number, time: string, stamp = 'DTSTAMP:20260101T000000Z') =>
      event(`SEQUENCE:${sequence}`, `DTSTART:20261123T${time}Z`, stamp);
    expect(starts([single(2, '110000'), single(1, '100000')])).toEqual(['2026-11-23 11:00']);
    expect(starts([single(1, '100000'), single(1, '100000')])).toEqual(['2026-11-23 10:00']);
    const cancelled = event('SEQUENCE:3', 'DTSTART:20261123T110000Z', 'STATUS:CANCELLED');
    expect(starts([single(2, '110000'), cancelled])).toEqual([]);
  });

  it('are several, where they are of one number and begin at several times', () => {
    const both = ['100000Z', '110000Z'].map((time) => event(`DTSTART:20261123T${time}`));
    expect(starts(both)).toEqual(['2026-11-23 10:00', '2026-11-23 11:00']);
  });
});
