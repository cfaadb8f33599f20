import { describe, expect, it } from 'vitest';
import { inUsualUnit, silenceSince } from '../../../core/people/rhythm.ts';
import { midnight, noon } from './people.ts';

const now = noon(2026, 11, 23);

describe('a silence', () => {
  it.each([
    ['ten minutes', now - 600_000, 'days', 0],
    ['this morning', midnight(2026, 11, 23), 'days', 0],
    ['last night', midnight(2026, 11, 23) - 1, 'days', 1],
    ['13 days', noon(2026, 11, 10), 'days', 13],
    ['14 days', noon(2026, 11, 9), 'weeks', 2],
    ['20 days', noon(2026, 11, 3), 'weeks', 2],
    ['21 days', noon(2026, 11, 2), 'weeks', 3],
    ['six weeks, over the change of clocks', noon(2026, 10, 12), 'weeks', 6],
    ['a day less than two months', noon(2026, 9, 24), 'weeks', 8],
    ['two months', noon(2026, 9, 23), 'months', 2],
    ['a day less than a year', noon(2025, 11, 24), 'months', 11],
    ['a year', noon(2025, 11, 23), 'months', 12],
    ['a day less than two years', noon(2024, 11, 24), 'months', 23],
    ['two years', noon(2024, 11, 23), 'years', 2],
    ['a day less than ten years', noon(2016, 11, 24), 'years', 9],
    ['a clock that was wrong', noon(2031, 1, 1), 'days', 0],
  ] as const)('of %s', (_, then, unit, count) => {
    expect(silenceSince(then, now)).toEqual({ unit, count });
  });
});

describe('weeks of silence', () => {
  it.each([
    [8, { unit: 'weeks', count: 8 }],
    [9, { unit: 'months', count: 2 }],
    [26, { unit: 'months', count: 5 }],
    [104, { unit: 'months', count: 23 }],
    [105, { unit: 'years', count: 2 }],
  ] as const)('%i are said as one says them', (count, said) => {
    expect(inUsualUnit({ unit: 'weeks', count })).toEqual(said);
  });

  it('are left alone where they are days', () => {
    expect(inUsualUnit({ unit: 'days', count: 90 })).toEqual({ unit: 'days', count: 90 });
  });
});
