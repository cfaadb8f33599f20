import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter, startOfDay } from '../../../core/calendar/day.ts';
import { midnight, noon } from '../people/people.ts';
import { inZone, type YearMonthDay, ZONES } from './zones.ts';

describe.each(ZONES)('the day of a time in %s', (zone) => {
  inZone(zone);

  it.each<[YearMonthDay, string]>([
    [[2026, 1, 2], '2026-01-02'],
    [[2028, 2, 29], '2028-02-29'],
    [[2026, 3, 29], '2026-03-29'],
    [[2026, 10, 25], '2026-10-25'],
    [[2026, 12, 31], '2026-12-31'],
  ])('names the day %j %s, from its first moment to its last', ([year, month, date], day) => {
    const [first, next] = [midnight(year, month, date), midnight(year, month, date + 1)];
    expect([first, noon(year, month, date), next - 1].map(dayOf)).toEqual([day, day, day]);
    expect([first - 1, next].map(dayOf)).toEqual([daysAfter(day, -1), daysAfter(day, 1)]);
  });

  it('names the days of a year in their order', () => {
    for (let days = 0; days < 366; days++) {
      const at = startOfDay(noon(2026, 1, 1), { days });
      expect(dayOf(at)).toBe(daysAfter('2026-01-01', days));
    }
  });
});

describe('a day without a midnight in Beirut', () => {
  inZone('Asia/Beirut');

  it('begins with its first moment', () => {
    const first = startOfDay(noon(2026, 3, 28), { days: 1 });
    expect([first - 1, first].map(dayOf)).toEqual(['2026-03-28', '2026-03-29']);
  });
});
