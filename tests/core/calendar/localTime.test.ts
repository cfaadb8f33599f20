import { describe, expect, it } from 'vitest';
import {
  dayOf,
  daysAfter,
  daysAgo,
  momentOf,
  monthsBetween,
  startOfDay,
} from '../../../core/calendar/day.ts';
import { midnight, noon } from '../people/people.ts';
import { inZone, type YearMonthDay, ZONES } from './zones.ts';

const HOUR = 60 * 60 * 1000;

const timeOf = (at: number) => new Date(at).toTimeString().slice(0, 5);

describe.each(ZONES)('the calendar in %s', (zone) => {
  inZone(zone);

  it.each<[string, YearMonthDay, { months?: number; days?: number }, YearMonthDay]>([
    ['31 January and a month', [2026, 1, 31], { months: 1 }, [2026, 2, 28]],
    ['31 January of a leap year and a month', [2028, 1, 31], { months: 1 }, [2028, 2, 29]],
    ['31 March and a month', [2026, 3, 31], { months: 1 }, [2026, 4, 30]],
    ['30 November and a quarter', [2026, 11, 30], { months: 3 }, [2027, 2, 28]],
    ['31 August and half a year', [2026, 8, 31], { months: 6 }, [2027, 2, 28]],
    ['15 December and a month', [2026, 12, 15], { months: 1 }, [2027, 1, 15]],
    ['31 August less half a year', [2026, 8, 31], { months: -6 }, [2026, 2, 28]],
    ['15 March less half a year', [2026, 3, 15], { months: -6 }, [2025, 9, 15]],
    ['28 December and a week', [2026, 12, 28], { days: 7 }, [2027, 1, 4]],
    ['over the spring change', [2026, 3, 27], { days: 7 }, [2026, 4, 3]],
    ['over the autumn change', [2026, 10, 23], { days: 14 }, [2026, 11, 6]],
    ['the same day', [2026, 5, 5], {}, [2026, 5, 5]],
  ])('%s', (_, from, reaches, to) => {
    expect(startOfDay(noon(...from), reaches)).toBe(midnight(...to));
  });

  it('has the same day for its first moment and its last', () => {
    const first = midnight(2026, 3, 29);
    const last = midnight(2026, 3, 30) - 1;
    expect(startOfDay(first, { days: 7 })).toBe(midnight(2026, 4, 5));
    expect(startOfDay(last, { days: 7 })).toBe(midnight(2026, 4, 5));
  });

  it.each<[YearMonthDay, YearMonthDay, number]>([
    [[2026, 1, 31], [2026, 2, 27], 0],
    [[2026, 1, 31], [2026, 2, 28], 1],
    [[2026, 1, 15], [2026, 3, 14], 1],
    [[2026, 1, 15], [2026, 3, 15], 2],
    [[2025, 11, 20], [2026, 11, 19], 11],
    [[2025, 11, 20], [2026, 11, 20], 12],
    [[2026, 11, 20], [2026, 11, 20], 0],
  ])('counts whole months, from %j to %j: %s', (then, now, months) => {
    expect(monthsBetween(noon(...then), noon(...now))).toBe(months);
    // Whatever the hours.
    expect(monthsBetween(midnight(...then) + 23 * HOUR, midnight(...now))).toBe(months);
  });

  it.each<[YearMonthDay, YearMonthDay, number]>([
    [[2026, 11, 22], [2026, 11, 22], 0],
    [[2026, 11, 21], [2026, 11, 22], 1],
    // Over the nights in which Europe changes its clocks, and America.
    [[2026, 3, 28], [2026, 3, 30], 2],
    [[2026, 10, 24], [2026, 10, 26], 2],
    [[2026, 3, 7], [2026, 3, 9], 2],
    [[2026, 11, 23], [2026, 11, 22], -1],
  ])('counts midnights, from %j to %j: %s', (then, now, days) => {
    expect(daysAgo(noon(...then), noon(...now))).toBe(days);
    // Whatever the hours.
    expect(daysAgo(midnight(...then), midnight(...now) + 22 * HOUR)).toBe(days);
    expect(daysAgo(midnight(...then) + 22 * HOUR, midnight(...now))).toBe(days);
  });

  it.each(['00:00', '07:30', '23:59'])('has a moment at %s of each day', (clock) => {
    for (let i = 0; i < 366; i++) {
      const moment = momentOf(daysAfter('2026-01-01', i), clock) ?? Number.NaN;
      expect([dayOf(moment), timeOf(moment)]).toEqual([daysAfter('2026-01-01', i), clock]);
    }
  });

  it.each(['', '7:30', '24:00', '19:60', 'abends', '19:30:00'])('has none at “%s”', (clock) => {
    expect(momentOf('2026-11-29', clock)).toBeNull();
    expect(momentOf('', '19:30')).toBeNull();
  });

  it('has no moment that is not later than another', () => {
    const moment = momentOf('2026-11-29', '19:30') ?? 0;
    expect(momentOf('2026-11-29', '19:30', moment)).toBeNull();
    expect(momentOf('2026-11-29', '19:30', moment - 1)).toBe(moment);
  });
});

describe('the hour in Berlin', () => {
  inZone('Europe/Berlin');

  it('that is left out when clocks go forward is an hour later', () => {
    expect(momentOf('2026-03-29', '01:59')).toBe(Date.UTC(2026, 2, 29, 0, 59));
    expect(momentOf('2026-03-29', '02:00')).toBe(Date.UTC(2026, 2, 29, 1));
    expect(momentOf('2026-03-29', '02:30')).toBe(momentOf('2026-03-29', '03:30'));
  });

  it('that comes twice when they go back is the first', () => {
    expect(momentOf('2026-10-25', '02:30')).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(momentOf('2026-10-25', '03:00')).toBe(Date.UTC(2026, 9, 25, 2));
    // Even while that is over, and the second one to come.
    expect(momentOf('2026-10-25', '02:30', Date.UTC(2026, 9, 25, 1))).toBeNull();
  });
});

describe('a day of 23 hours in Berlin', () => {
  inZone('Europe/Berlin');

  it('is a day', () => {
    const before = midnight(2026, 3, 29);
    expect(startOfDay(before, { days: 1 }) - before).toBe(23 * HOUR);
  });
});

describe('a day without a midnight in Beirut', () => {
  inZone('Asia/Beirut');

  it('begins with its first moment', () => {
    const first = startOfDay(noon(2026, 3, 28), { days: 1 });
    expect(new Date(first).getDate()).toBe(29);
    expect(new Date(first - 1).getDate()).toBe(28);
  });
});
