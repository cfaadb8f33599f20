import { describe, expect, it } from 'vitest';
import { weeksOf, weeksOfMonth } from '../../../core/steps/week.ts';
import { someRow } from './someSteps.ts';

const done = (day: string, stepId: string, doneAt = 1) =>
  someRow(day, stepId, { outcome: 'done', doneAt });

const rows = [
  done('2026-11-22', 'sunday'),
  done('2026-11-23', 'later-on-monday', 9),
  done('2026-11-23', 'monday', 2),
  done('2026-11-02', 'first-monday'),
  someRow('2026-11-10', 'left-open'),
  someRow('2026-11-11', 'put-off', { outcome: 'later', returnsOn: '2026-11-12' }),
  done('2026-12-01', 'december'),
];

describe('the log by weeks', () => {
  it('tells what was done, the latest week first, and nothing of the others', () => {
    const told = weeksOf(rows).map((week) => [week.name, week.done.map(({ stepId }) => stepId)]);
    expect(told).toEqual([
      ['2026-W49', ['december']],
      ['2026-W48', ['monday', 'later-on-monday']],
      ['2026-W47', ['sunday']],
      ['2026-W45', ['first-monday']],
    ]);
    expect(weeksOf(rows)[2]?.monday).toBe('2026-11-16');
  });
});

describe('the picture of a month', () => {
  it('has a row for each week, and each day of the month once', () => {
    const weeks = weeksOfMonth('2026-11');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    const days = weeks.flat().flatMap((day) => day ?? []);
    expect(days).toHaveLength(30);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-01', '2026-11-30']);
    expect(weeks[0]?.slice(0, 6)).toEqual([null, null, null, null, null, null]);
    expect(weeks[5]?.[1]).toBeNull();
  });

  it.each([
    ['2027-02', 4],
    ['2027-01', 5],
    ['2026-12', 5],
  ])('of %s has %i weeks', (month, count) => {
    expect(weeksOfMonth(month)).toHaveLength(count);
  });
});
