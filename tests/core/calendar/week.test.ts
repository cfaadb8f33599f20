import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysAfter,
  daysBetween,
  isoWeekOf,
  mondayOf,
  weekdayOf,
} from '../../../core/calendar/day.ts';

const someDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => daysAfter('1970-01-01', n));

describe('the week of a day', () => {
  it.each([
    ['2026-11-22', 6],
    ['2026-11-23', 0],
    ['1970-01-01', 3],
    ['1969-12-28', 6],
  ])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s is in %s', (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
  });

  it('has its Monday at most six days before it', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(weekdayOf(mondayOf(day))).toBe(0);
        expect(daysBetween(mondayOf(day), day)).toBe(weekdayOf(day));
        expect(isoWeekOf(mondayOf(day))).toBe(isoWeekOf(day));
      }),
    );
  });
});
