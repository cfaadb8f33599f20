import { describe, expect, test } from 'vitest';
import { beginningOf, fieldOf, happenedOn } from '../../../core/people/dateField.ts';
import { midnight, noon } from './people.ts';

const now = noon(2026, 11, 23) + 60_000;

describe('a date field', () => {
  test('holds the day of a time by the local clock, or nothing', () => {
    expect(fieldOf(midnight(2026, 1, 1))).toBe('2026-01-01');
    expect(fieldOf(midnight(2027, 1, 1) - 1)).toBe('2026-12-31');
    expect(fieldOf(null)).toBe('');
  });

  test('means noon of its day, and now if that is today', () => {
    expect(happenedOn('2026-11-20', now)).toBe(noon(2026, 11, 20));
    expect(happenedOn('2026-11-23', now)).toBe(now);
    expect(fieldOf(happenedOn('2020-02-29', now))).toBe('2020-02-29');
  });

  test('or the first moment of its day', () => {
    expect(beginningOf('2026-12-24')).toBe(midnight(2026, 12, 24));
  });

  test.each(['', 'gestern', '2026-11', '2026-13-01', '20266-01-01'])('%j is no day', (field) => {
    expect(happenedOn(field, now)).toBeNull();
    expect(beginningOf(field)).toBeNull();
  });
});
