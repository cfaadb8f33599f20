import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AHEAD,
  ahead,
  before,
  caughtUp,
  deal,
  type Round,
  startRound,
} from '../../../core/quotes/round.ts';

const someIds = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 40 });
const someRandom = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

/** Deals `count` quotes, one after the other. */
function dealt(ids: string[], round: Round, count: number, random: () => number) {
  const shown: string[] = [];
  let now = round;
  for (let i = 0; i < count; i++) {
    const next = deal(ids, now, random);
    if (!next) break;
    shown.push(next.id);
    now = next.round;
  }
  return { shown, round: now };
}

const from = (stream: Iterator<number>) => () => stream.next().value as number;

describe('a round', () => {
  it('shows every quote once before any comes again, round after round', () => {
    fc.assert(
      fc.property(someIds, someRandom, (ids, stream) => {
        const random = from(stream[Symbol.iterator]());
        const { shown } = dealt(ids, startRound(ids, random, null), ids.length * 3, random);
        for (const start of [0, ids.length, ids.length * 2]) {
          expect(shown.slice(start, start + ids.length).toSorted()).toEqual(ids.toSorted());
        }
      }),
    );
  });

  it('never shows a quote twice in a row, also where one round ends and the next begins', () => {
    fc.assert(
      fc.property(someIds, someRandom, (ids, stream) => {
        fc.pre(ids.length > 1);
        const random = from(stream[Symbol.iterator]());
        const { shown } = dealt(ids, startRound(ids, random, null), ids.length * 4, random);
        for (const [i, id] of shown.entries()) expect(id).not.toBe(shown[i + 1]);
      }),
    );
  });

  it('shows no quote again when the deck changes in the middle of it', () => {
    fc.assert(
      fc.property(someIds, someIds, fc.nat(40), someRandom, (old, young, count, stream) => {
        const random = from(stream[Symbol.iterator]());
        const half = dealt(old, startRound(old, random, null), count % old.length, random);
        const left = ahead(young, half.round, young.length);
        expect(left.filter((id) => half.shown.includes(id))).toEqual([]);
        expect(left).toEqual(
          expect.arrayContaining(
            ahead(old, half.round, old.length).filter((id) => young.includes(id)),
          ),
        );
      }),
    );
  });

  it('has other orders for other seeds', () => {
    const ids = [...'abcdefghij'];
    const orders = [0.1, 0.2, 0.3, 0.4].map((n) =>
      ahead(
        ids,
        startRound(ids, () => n, null),
        ids.length,
      ).join(''),
    );
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('puts no quote first much more often than another', () => {
    const ids = [...'abcdefghij'];
    const firsts = new Map<string, number>();
    for (let i = 0; i < 10_000; i++) {
      const [first = ''] = ahead(
        ids,
        startRound(ids, () => i / 10_000, null),
        1,
      );
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const id of ids) {
      expect(firsts.get(id)).toBeGreaterThan(850);
      expect(firsts.get(id)).toBeLessThan(1150);
    }
  });

  it('goes back the way it came, and at its beginning to the end of the round before', () => {
    const ids = [...'abcdefg'];
    const random = () => 0.3;
    const first = dealt(ids, startRound(ids, random, null), ids.length, random);
    const second = dealt(ids, first.round, 3, () => 0.7);
    const [a = '', b = '', c = ''] = second.shown;
    expect(before(ids, second.round, c)).toBe(b);
    expect(before(ids, second.round, b)).toBe(a);
    expect(before(ids, second.round, a)).toBe(first.shown.at(-1));
  });

  it('has nothing before the very first quote', () => {
    const ids = [...'abc'];
    const { shown, round } = dealt(
      ids,
      startRound(ids, () => 0.5, null),
      1,
      () => 0.5,
    );
    expect(before(ids, round, shown[0] ?? '')).toBeNull();
  });

  it('deals nothing where there is nothing, and the only quote again and again', () => {
    expect(
      deal(
        [],
        startRound([], () => 0.5, null),
        () => 0.5,
      ),
    ).toBeNull();
    const { shown } = dealt(
      ['only'],
      startRound(['only'], () => 0.5, null),
      3,
      () => 0.5,
    );
    expect(shown).toEqual(['only', 'only', 'only']);
  });

  it('catches up with a page that has shown a quote dealt ahead', () => {
    const ids = [...'abcdefghij'];
    const round = startRound(ids, () => 0.4, null);
    const next = ahead(ids, round, AHEAD + 1);
    expect(caughtUp(ids, round, next[2] ?? '').at).toBe(next[2]);
  });

  it('does not jump to a quote that was not dealt: those between would be skipped', () => {
    const ids = [...'abcdefghij'];
    const round = startRound(ids, () => 0.4, null);
    expect(caughtUp(ids, round, ahead(ids, round, ids.length)[AHEAD] ?? '')).toEqual(round);
    expect(caughtUp(ids, round, 'unknown')).toEqual(round);
  });
});
