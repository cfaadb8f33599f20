import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../../core/calendar/day.ts';
import {
  type Occasion,
  occasionsAhead,
  occasionsOn,
  withFollowUp,
  withoutFollowUp,
} from '../../../core/people/occasions.ts';
import type { Person } from '../../../core/people/person.ts';
import type { YearlyDate } from '../../../core/people/yearlyDate.ts';
import { noon, person } from './people.ts';

const now = noon(2026, 11, 29);
const ask = (id: string, day: string) => ({ id, day, text: id });
const born = (on: string): YearlyDate => ({ kind: 'birthday', label: '', on, year: null });
const said = (occasions: Occasion[]) =>
  occasions.map((one) =>
    one.kind === 'follow-up' ? one.followUp.text : `${one.person.id} ${one.day}`,
  );

describe('what a day has in store', () => {
  it('is what was put off until then, the oldest first, and then who has a birthday', () => {
    const people = [
      person({ id: 'ada', dates: [born('11-29'), born('11-30')] }),
      person({ id: 'bob', followUps: [ask('today', '2026-11-29'), ask('soon', '2026-11-30')] }),
      person({ id: 'eva', followUps: [ask('waits', '2026-10-01')] }),
    ];
    expect(said(occasionsOn(people, now))).toEqual(['waits', 'today', 'ada 2026-11-29']);
    expect(occasionsOn(people.toReversed(), now)).toEqual(occasionsOn(people, now));
  });

  it.each<[string, Partial<Person>, boolean, boolean]>([
    ['spoken to today', { lastContactAt: now - 1 }, true, false],
    ['spoken to yesterday', { lastContactAt: noon(2026, 11, 28) }, true, true],
    ['paused', { paused: true }, true, false],
    ['paused until a day', { restsUntil: noon(2026, 12, 24) }, true, false],
    ['paused until today', { restsUntil: noon(2026, 11, 29) }, true, true],
  ])('of somebody %s', (_, changes, asked, greeted) => {
    const one = person({ followUps: [ask('a', '2026-11-29')], dates: [born('11-29')], ...changes });
    const kinds = occasionsOn([one], now).map(({ kind }) => kind);
    expect(kinds.includes('follow-up')).toBe(asked);
    expect(kinds.includes('yearly-date')).toBe(greeted);
  });

  it('is the 28th for who was born on 29 February, in common years', () => {
    const leap = [person({ dates: [born('02-29')] })];
    expect(occasionsOn(leap, noon(2026, 2, 28))).toHaveLength(1);
    expect(occasionsOn(leap, noon(2026, 3, 1))).toHaveLength(0);
    expect(occasionsOn(leap, noon(2028, 2, 28))).toHaveLength(0);
    expect(occasionsOn(leap, noon(2028, 2, 29))).toHaveLength(1);
  });

  it('comes once a year, at whichever hour one looks, also on days of 23 and 25 hours', () => {
    const anyDay = fc.integer({ min: 0, max: 365 }).map((n) => daysAfter('2000-01-01', n).slice(5));
    const anyYear = fc.integer({ min: 2025, max: 2035 });
    const anyHour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(anyDay, anyYear, anyHour, (on, year, hour) => {
        const one = [person({ dates: [born(on)] })];
        const days = Array.from({ length: 366 }, (_, i) =>
          new Date(year, 0, 1 + i, hour).getTime(),
        );
        const found = new Set(
          days
            .filter((at) => occasionsOn(one, at).length > 0)
            .map(dayOf)
            .filter((day) => day.startsWith(`${year}`)),
        );
        expect(found.size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what comes', () => {
  it('is what the next days have, but not today’s, the next first', () => {
    const people = [
      person({ id: 'ada', dates: [born('12-06'), born('11-29'), born('12-07')] }),
      person({ id: 'bob', paused: true, dates: [born('12-01')] }),
      person({ id: 'kim', restsUntil: noon(2026, 12, 3), dates: [born('12-02'), born('12-03')] }),
      person({ id: 'eva', followUps: [ask('move', '2026-12-02'), ask('old', '2026-11-28')] }),
    ];
    expect(said(occasionsAhead(people, '2026-11-29', 7))).toEqual([
      'move',
      'kim 2026-12-03',
      'ada 2026-12-06',
    ]);
  });

  it('is told from a week before, over the end of the year, too', () => {
    const one = [person({ id: 'ada', dates: [born('01-03')] })];
    const told = Array.from({ length: 10 }, (_, i) => daysAfter('2026-12-25', i)).filter(
      (day) => occasionsAhead(one, day, 7).length > 0,
    );
    expect([told[0], told.at(-1)]).toEqual(['2026-12-27', '2027-01-02']);
  });
});

it('follow-ups are in the order of their days, each once', () => {
  const two = withFollowUp(withFollowUp(person(), ask('b', '2026-12-02')), ask('a', '2026-12-01'));
  expect(two.followUps?.map(({ id }) => id)).toEqual(['a', 'b']);
  const moved = withFollowUp(two, ask('a', '2026-12-03'));
  expect(moved.followUps?.map(({ id, day }) => [id, day])).toEqual([
    ['b', '2026-12-02'],
    ['a', '2026-12-03'],
  ]);
  expect(withoutFollowUp(moved, 'b').followUps).toEqual([ask('a', '2026-12-03')]);
  expect(withoutFollowUp(person(), 'b').followUps).toEqual([]);
});
