import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, daysAfter, daysBetween } from '../../../core/calendar/day.ts';
import {
  daysUntil,
  inYear,
  lastOn,
  nextOn,
  unitedDates,
  type YearlyDate,
} from '../../../core/people/yearlyDate.ts';

/** Any day of eighty years, leap years and the turn of a century without one among them. */
const someDay = fc
  .integer({ min: 0, max: 80 * 365 })
  .map((count): Day => daysAfter('2040-01-01', count));
const someMonthDay = fc.oneof(
  fc.integer({ min: 0, max: 365 }).map((count) => daysAfter('2000-01-01', count).slice(5)),
  fc.constant('02-29'),
);

describe('a day of every year', () => {
  it.each([
    ['04-12', '2026-04-11', '2026-04-12'],
    ['04-12', '2026-04-12', '2026-04-12'],
    ['04-12', '2026-04-13', '2027-04-12'],
    ['01-01', '2026-12-31', '2027-01-01'],
    ['02-29', '2026-02-01', '2026-02-28'],
    ['02-29', '2026-02-28', '2026-02-28'],
    ['02-29', '2026-03-01', '2027-02-28'],
    ['02-29', '2027-12-01', '2028-02-29'],
    ['02-29', '2028-02-28', '2028-02-29'],
    ['02-29', '2100-01-01', '2100-02-28'],
  ])('%s comes round, seen from %s, on %s', (on, today, next) => {
    expect(nextOn(on, today)).toBe(next);
  });

  it('comes round once in each year', () => {
    fc.assert(
      fc.property(someMonthDay, someDay, (on, today) => {
        const days = Array.from({ length: 367 }, (_, i) => daysAfter(today, i));
        const year = String(Number(today.slice(0, 4)) + 1);
        const rounds = new Set(days.map((day) => nextOn(on, day)));
        expect([...rounds].filter((day) => day.startsWith(year)).length).toBeLessThanOrEqual(1);
        for (const day of rounds) expect(daysAfter(day, 0)).toBe(day);
      }),
    );
  });

  it('is at most a year away, and never before today', () => {
    fc.assert(
      fc.property(someMonthDay, someDay, (on, today) => {
        const away = daysUntil(on, today);
        expect(away).toBeGreaterThanOrEqual(0);
        expect(away).toBeLessThanOrEqual(366);
        expect(away === 0).toBe(inYear(on, Number(today.slice(0, 4))) === today);
        expect(lastOn(on, today) <= today).toBe(true);
        expect(daysBetween(lastOn(on, today), today)).toBeLessThanOrEqual(366);
        expect(lastOn(on, nextOn(on, today))).toBe(nextOn(on, today));
      }),
    );
  });

  it('is its own day, but for 29 February in common years', () => {
    fc.assert(
      fc.property(someMonthDay, fc.integer({ min: 1, max: 9998 }), (on, year) => {
        const day = inYear(on, year);
        if (on !== '02-29') expect(day.slice(5)).toBe(on);
        else expect(['02-28', '02-29']).toContain(day.slice(5));
        expect(daysAfter(day, 0)).toBe(day);
        if (day.endsWith('02-28') && on === '02-29') {
          expect(daysAfter(day, 1).slice(5)).toBe('03-01');
        }
      }),
    );
  });
});

describe('dates of two entries', () => {
  const born = (year: number | null, on = '12-10'): YearlyDate => ({
    ...{ kind: 'birthday', label: '', on, year },
  });

  it.each([
    ['each once', [born(1815), born(1815)], [born(1815)]],
    ['with the year that one of them lacks', [born(null), born(1815)], [born(1815)]],
    ['whichever lacks it', [born(1815), born(null)], [born(1815)]],
    ['both, where the years differ', [born(1815), born(1816)], [born(1815), born(1816)]],
    [
      'both, where the days differ',
      [born(1815), born(1815, '12-11')],
      [born(1815), born(1815, '12-11')],
    ],
  ])('are %s', (_, dates, united) => {
    expect(unitedDates(dates)).toEqual(united);
  });

  it('lose none, and are the same when united again', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom('birthday' as const, 'other' as const),
        label: fc.constantFrom('', 'Umzug', 'umzug '),
        on: fc.constantFrom('02-29', '04-12'),
        year: fc.constantFrom(null, 1980, 1981),
      }),
    );
    fc.assert(
      fc.property(some, (dates) => {
        const united = unitedDates(dates);
        expect(unitedDates(united)).toEqual(united);
        for (const date of dates) {
          expect(
            united.some(
              ({ kind, on, year }) =>
                kind === date.kind && on === date.on && (date.year === null || year === date.year),
            ),
          ).toBe(true);
        }
      }),
    );
  });
});
