import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  RHYTHM_UNITS,
  RHYTHMS,
  type Rhythm,
  type RhythmUnit,
} from '../../../core/people/person.ts';
import {
  countedRhythm,
  RHYTHM_COUNT_LIMITS,
  rhythmOfCount,
  spanOfRhythm,
} from '../../../core/people/rhythmSpan.ts';

const someCount = fc.constantFrom(...RHYTHM_UNITS).chain((unit) =>
  fc.record({
    unit: fc.constant(unit),
    count: fc.integer({ min: 1, max: RHYTHM_COUNT_LIMITS[unit] }),
  }),
);

describe('a rhythm of any length', () => {
  it.each<[number, RhythmUnit, Rhythm]>([
    [10, 'days', '10-days'],
    [7, 'days', 'week'],
    [2, 'weeks', 'two-weeks'],
    [4, 'weeks', '4-weeks'],
    [1, 'months', 'month'],
    [3, 'months', 'quarter'],
    [12, 'months', 'year'],
    [1, 'years', 'year'],
    [2, 'years', '2-years'],
  ])('of %d %s is %s', (count, unit, rhythm) => {
    expect(rhythmOfCount(count, unit)).toBe(rhythm);
  });

  it.each([0, -1, 1.5, Number.NaN, 1000])('has no %d days', (count) => {
    expect(rhythmOfCount(count, 'days')).toBeNull();
  });

  it('is as long as it says, under whichever name it is stored', () => {
    fc.assert(
      fc.property(someCount, ({ count, unit }) => {
        const span = { days: 'days', weeks: 'days', months: 'months', years: 'months' }[unit];
        const each = { days: 1, weeks: 7, months: 1, years: 12 }[unit];
        expect(spanOfRhythm(rhythmOfCount(count, unit) as Rhythm)).toEqual({
          [span]: count * each,
        });
      }),
    );
  });

  it('is the usual one, if there is one of that length', () => {
    const lengths = RHYTHMS.map((rhythm) => JSON.stringify(spanOfRhythm(rhythm)));
    fc.assert(
      fc.property(someCount, ({ count, unit }) => {
        const rhythm = rhythmOfCount(count, unit) as Rhythm;
        const isUsual = (RHYTHMS as readonly string[]).includes(rhythm);
        expect(isUsual).toBe(lengths.includes(JSON.stringify(spanOfRhythm(rhythm))));
        expect(isUsual ? null : countedRhythm(rhythm)).toEqual(isUsual ? null : { count, unit });
      }),
    );
  });

  it.each([
    'decade',
    'constructor',
    '0-days',
    '01-days',
    '100-weeks',
    '9999-days',
    '1-day',
    '-1-days',
  ])('%s is none', (rhythm) => {
    expect(spanOfRhythm(rhythm as Rhythm)).toBeNull();
  });
});
