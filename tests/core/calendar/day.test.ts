import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween, isMonth, monthsAfter } from '../../../core/calendar/day.ts';

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
});

describe('a month', () => {
  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2028-02', -12, '2027-02'],
    ['2026-11', 0, '2026-11'],
  ])('%s and %i months make %s', (month, count, other) => {
    expect(monthsAfter(month, count)).toBe(other);
  });

  it.each(['', '2026', '2026-13', '2026-00', '2026-1', '2026-11-01', 'x2026-11', '2026-11\n'])(
    'is not “%s”',
    (text) => {
      expect(isMonth(text)).toBe(false);
    },
  );
});
