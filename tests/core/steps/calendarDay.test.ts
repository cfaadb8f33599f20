import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysAfter,
  daysBetween,
  isoWeekOf,
  mondayOf,
  weekdayOf,
} from '../../../core/steps/calendarDay.ts';

const someDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => daysAfter('1970-01-01', n));

describe('a day of the calendar', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    // The clocks change on these two.
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', -1, '2026-10-24'],
  ])('%s and %i days make %s', (day, count, other) => {
    expect(daysAfter(day, count)).toBe(other);
    expect(daysBetween(day, other)).toBe(count);
  });

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
