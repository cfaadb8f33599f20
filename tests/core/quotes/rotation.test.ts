import { describe, expect, it } from 'vitest';
import { afterNext, periodOf, plan, startRotation } from '../../../core/quotes/rotation.ts';

const ids = [...'abcdefgh'];
const half = () => 0.5;
const nothing = { shown: null, period: null };

describe('the period in which a quote stands', () => {
  const noon = new Date(2026, 10, 22, 12, 30);
  it.each([
    ['tab', noon, null],
    ['hour', noon, '2026-11-22T12'],
    ['hour', new Date(2026, 10, 22, 13, 0), '2026-11-22T13'],
    ['day', noon, '2026-11-22'],
    ['day', new Date(2026, 10, 22, 23, 59, 59), '2026-11-22'],
    ['day', new Date(2026, 10, 23, 0, 0), '2026-11-23'],
    ['day', new Date(2027, 0, 3), '2027-01-03'],
  ] as const)('is named for "%s" at %s: %s', (rhythm, now, name) => {
    expect(periodOf(rhythm, now)).toBe(name);
  });
});

describe('a rotation', () => {
  it('begins with the quote that is on the page already, so that it does not come twice', () => {
    let rotation = startRotation(ids, 'd', half);
    const shown = ['d'];
    for (let i = 1; i < ids.length; i++) {
      rotation = afterNext(rotation, ids, nothing, half);
      shown.push(rotation.standing?.id ?? '');
    }
    expect(shown.toSorted()).toEqual(ids);
  });

  it('plans ahead what the next quotes will be', () => {
    let rotation = startRotation(ids, null, half);
    const { upcoming } = plan(rotation, ids, half);
    const dealt = upcoming.map(() => {
      rotation = afterNext(rotation, ids, nothing, half);
      return rotation.standing?.id;
    });
    expect(dealt).toEqual(upcoming);
  });

  it('plans the first of the next round when this one is over', () => {
    let rotation = startRotation(ids, null, half);
    for (const _ of ids) rotation = afterNext(rotation, ids, nothing, half);
    const planned = plan(rotation, ids, () => 0.9);
    expect(planned.upcoming.length).toBeGreaterThan(0);
    expect(planned.upcoming[0]).not.toBe(rotation.standing?.id);
  });

  it('never deals the quote that the reader asks from, though other tabs have begun a new round', () => {
    for (const shown of ids) {
      let rotation = startRotation(ids, null, half);
      for (let i = 0; i < 2 * ids.length; i++) {
        expect(afterNext(rotation, ids, { shown, period: null }, half).standing?.id).not.toBe(
          shown,
        );
        rotation = afterNext(rotation, ids, nothing, half);
      }
    }
    const only = afterNext(
      startRotation(['a'], 'a', half),
      ['a'],
      { shown: 'a', period: null },
      half,
    );
    expect(only.standing?.id).toBe('a');
  });

  it('lets a pinned quote stand, but not one that is hidden', () => {
    const rotation = { ...startRotation(ids, null, half), pinned: 'c' };
    expect(plan(rotation, ids, half).standing).toBe('c');
    expect(
      plan(
        rotation,
        ids.filter((id) => id !== 'c'),
        half,
      ).standing,
    ).toBeNull();
  });

  it('plans nothing where every quote is hidden', () => {
    const { standing, upcoming } = plan(startRotation(ids, 'a', half), [], half);
    expect({ standing, upcoming }).toEqual({ standing: null, upcoming: [] });
    expect(afterNext(startRotation(ids, 'a', half), [], nothing, half).standing).toBeNull();
  });
});
