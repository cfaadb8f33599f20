import { describe, expect, it } from 'vitest';
import { circlesById } from '../../../core/people/person.ts';
import { nextPeople } from '../../../core/people/upcoming.ts';
import { circle, noon, person } from './people.ts';

const circles = circlesById([circle('film', 'week')]);
const seen = (id: string, month: number, day: number, changes = {}) =>
  person({ id, rhythm: 'month', lastContactAt: noon(2026, month, day), ...changes });

const everybody = [
  seen('soon', 11, 10),
  seen('later', 11, 20),
  seen('first', 1, 10),
  seen('none', 1, 1, { rhythm: 'none' }),
  seen('paused', 1, 1, { paused: true }),
  seen('by-circle', 11, 1, { rhythm: null, circles: ['film'] }),
  seen('resting', 1, 1, { restsUntil: noon(2027, 1, 1) }),
];

const ids = (most: number, people = everybody) =>
  nextPeople(people, circles, noon(2026, 11, 30), most).map(({ person }) => person.id);

describe('who would be next', () => {
  it('is the first due first, and no more than asked for', () => {
    const all = ['first', 'by-circle', 'soon', 'later', 'resting'];
    for (const most of [0, 1, 3, 5, 9]) expect(ids(most)).toEqual(all.slice(0, most));
    for (const most of [0, 1, 3, 5, 9]) {
      expect(ids(most, everybody.toReversed())).toEqual(all.slice(0, most));
    }
  });

  it('is nobody whom the user has heard from today', () => {
    const today = [seen('today', 11, 30), seen('weekly', 11, 30, { rhythm: 'week' })];
    expect(ids(3, [...today, ...everybody])).toEqual(['first', 'by-circle', 'soon']);
    expect(ids(3, today)).toEqual([]);
  });

  it('is nobody of the days before whose rhythm is longer', () => {
    const lately = [
      seen('yesterday', 11, 29),
      seen('a week ago, weekly', 11, 23, { rhythm: 'week' }),
      seen('three days ago, every three days', 11, 27, { rhythm: '3-days' }),
      seen('nine days ago', 11, 21),
    ];
    expect(ids(9, lately)).toEqual([
      'a week ago, weekly',
      'three days ago, every three days',
      'nine days ago',
    ]);
  });

  it('is, among those who are due at the same moment, the one with the longest silence', () => {
    const addedAt = noon(2026, 11, 1);
    const [one, other] = [seen('one', 3, 1, { addedAt }), seen('other', 2, 1, { addedAt })];
    expect(ids(1, [one, other])).toEqual(['other']);
    expect(ids(2, [one, other])).toEqual(['other', 'one']);
  });
});
