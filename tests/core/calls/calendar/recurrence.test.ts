import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../../core/calendar/day.ts';
import { startsOf, stepCounters, UnusualRule } from '../../../../core/calls/calendar/recurrence.ts';

/** When a series begins from one time up to and with another, by clocks that are never changed. */
function starts(rule: string, start: string, from: string, to: string): string[] {
  const first = ICAL.Time.fromString(`${start}:00Z`, {} as ICAL.Property);
  const span = { from: Date.parse(`${from}Z`), to: Date.parse(`${to}Z`) + 1 };
  const times = startsOf(ICAL.Recur.fromString(rule), first, span, stepCounters()());
  return times.map((time) => time.toString().slice(0, 16));
}

/** Series as python-dateutil 2.9 tells them, of which each begins as its rule says. */
const series: { rule: string; start: string; starts: string[] }[] = JSON.parse(
  readFileSync('tests/fixtures/calendars/rules.json', 'utf8'),
);

describe('a series', () => {
  it('is there in the fixture, of every frequency', () => {
    expect(series.length).toBeGreaterThan(200);
    for (const often of ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY']) {
      expect(series.some(({ rule }) => rule.startsWith(`FREQ=${often}`))).toBe(true);
    }
  });

  /** What ical.js is wrong about, or was not asked: no usual program writes it, and it is left out. */
  const REFUSED = [
    'every few hours: no call is so often; wrong in 6 of 12: FREQ=HOURLY',
    'days of the month, by the day; wrong in 6 of 6: FREQ=DAILY;BYMONTHDAY',
    'one of several hours; wrong in 6 of 6: FREQ=DAILY;BYHOUR=8,12,18;BYSETPOS',
    'the last of some days of the week; wrong in 6 of 6: FREQ=WEEKLY;…BYSETPOS',
    'the last of some days of the month, which others write -1; wrong in 6 of 6: FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS',
    'months among months; wrong in 6 of 12: FREQ=MONTHLY;BYMONTH',
    'weeks by number; wrong in 12 of 12: FREQ=YEARLY;BYWEEKNO',
    'days of the year by number; right, but nobody writes it: FREQ=YEARLY;…BYYEARDAY',
    'weekdays of the year; wrong in 11 of 18: FREQ=YEARLY;BYDAY',
    'several months on a 29th to 31st; wrong in 1 of 6, and in Apple’s in 3 of 400: FREQ=YEARLY;BYMONTH=3,11',
  ].map((line) => {
    const [start = '', part = ''] = line.replace(/.*: (?=FREQ)/, '').split('…');
    return (rule: string) => rule.startsWith(start) && rule.includes(part);
  });

  const isRefused = (rule: string) => REFUSED.some((matches) => matches(rule));

  function startsOrNull(...asked: Parameters<typeof starts>): string[] | null {
    try {
      return starts(...asked);
    } catch (error) {
      expect(error).toBeInstanceOf(UnusualRule);
      return null;
    }
  }

  it.each(series)('$rule from $start is what another library says, or left out', (one) => {
    const end = one.starts.at(-1) ?? '';
    const found = startsOrNull(one.rule, one.start, one.start, end);
    if (found) expect(found).toEqual(one.starts);
    else expect(one.rule).toSatisfy(isRefused);
  });

  it.each(series)('$rule from $start is the same where only one day is asked for', (one) => {
    const last = one.starts.at(-1) ?? '';
    const day = last.slice(0, 10);
    const found = startsOrNull(one.rule, one.start, `${day}T00:00`, last);
    if (found) expect(found).toEqual(one.starts.filter((text) => text.startsWith(day)));
    else expect(one.rule).toSatisfy(isRefused);
  });
});

it('is the same however many years it has to leap over', () => {
  const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
    minLength: 1,
  });
  const end = fc.oneof(
    fc.nat({ max: 900 }).map((count) => `;COUNT=${count + 1}`),
    fc.constantFrom('', ';UNTIL=20260101T100000Z', ';UNTIL=20251231T095959Z'),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.oneof(
        fc.tuple(fc.constantFrom('DAILY', 'WEEKLY'), days).map((often) => often.join(';BYDAY=')),
        fc.constantFrom(
          'DAILY',
          'WEEKLY',
          'MONTHLY',
          'MONTHLY;BYMONTHDAY=10,5,31',
          'MONTHLY;BYMONTHDAY=-1',
        ),
        fc.constantFrom(
          'MONTHLY;BYDAY=2WE',
          'MONTHLY;BYDAY=-1FR',
          'MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
        ),
      ),
      fc.constantFrom('', ';WKST=SU', ';WKST=TH'),
      end,
      fc.integer({ min: 0, max: 1_000 }),
      (interval, often, weekStart, until, day) => {
        const rule = `FREQ=${often};INTERVAL=${interval}${weekStart}${until}`;
        const first = '2023-05-10T10:00';
        const [from, to] = [day, day + 30].map(
          (later) => `${daysAfter('2023-05-10', later)}T00:00`,
        );
        expect(starts(rule, first, `${from}`, `${to}`)).toEqual(
          plain(rule, first, `${to}`).filter((time) => time >= `${from}`),
        );
      },
    ),
    { numRuns: 400 },
  );
});

/** As ical.js tells it by itself, from the first on. */
function plain(rule: string, start: string, to: string): string[] {
  const found: string[] = [];
  const series = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(`${start}:00`));
  for (let i = 0; i < 5_000; i++) {
    const time = series.next()?.toString().slice(0, 16);
    if (!time || time > to) break;
    found.push(time);
  }
  return found;
}
