import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween } from '../../../core/calendar/day.ts';

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
