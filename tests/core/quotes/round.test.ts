import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanced, ahead, type Round, startRound } from '../../../core/quotes/round.ts';

const someIds = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 40 });
const someSeed = fc.nat(2 ** 32 - 1);

/** Deals `count` quotes, one after the other. */
function dealt(ids: string[], round: Round, count: number) {
  const shown: string[] = [];
  let now = round;
  for (let i = 0; i < count; i++) {
    const next = advanced(ids, now);
    if (!next) break;
    shown.push(next.at);
    now = next;
  }
  return { shown, round: now };
}

describe('a round', () => {
  it('shows every quote once before any comes again, round after round', () => {
    fc.assert(
      fc.property(someIds, someSeed, (ids, seed) => {
        const { shown } = dealt(ids, startRound(ids, seed, null), ids.length * 3);
        for (const start of [0, ids.length, ids.length * 2]) {
          expect(shown.slice(start, start + ids.length).toSorted()).toEqual(ids.toSorted());
        }
      }),
    );
  });

  it('never shows a quote twice in a row, also where one round ends and the next begins', () => {
    fc.assert(
      fc.property(someIds, someSeed, (ids, seed) => {
        fc.pre(ids.length > 1);
        const { shown } = dealt(ids, startRound(ids, seed, null), ids.length * 4);
        for (const [i, id] of shown.entries()) expect(id).not.toBe(shown[i + 1]);
      }),
    );
  });

  it('shows no quote again when the deck changes in the middle of it', () => {
    fc.assert(
      fc.property(someIds, someIds, fc.nat(40), someSeed, (old, young, count, seed) => {
        const half = dealt(old, startRound(old, seed, null), count % old.length);
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

  it('tells the nearest in the order in which they come', () => {
    fc.assert(
      fc.property(someIds, someSeed, fc.nat(40), (ids, seed, count) => {
        const round = startRound(ids, seed, null);
        const all = dealt(ids, round, ids.length).shown;
        expect(ahead(ids, round, count)).toEqual(all.slice(0, count));
      }),
    );
  });

  it('has other orders for other seeds, and for each round after', () => {
    const ids = [...'abcdefghij'];
    const orders = [1, 2, 3, 4].map((seed) => ahead(ids, startRound(ids, seed, null), 10).join(''));
    const { shown } = dealt(ids, startRound(ids, 1, null), 40);
    const rounds = [0, 10, 20, 30].map((at) => shown.slice(at, at + 10).join(''));
    expect(new Set(orders).size).toBe(orders.length);
    expect(new Set(rounds).size).toBe(rounds.length);
  });

  it('puts no quote first much more often than another', () => {
    const ids = [...'abcdefghij'];
    const firsts = new Map<string, number>();
    for (let i = 0; i < 10_000; i++) {
      const seed = Math.floor((i / 10_000) * 2 ** 32);
      const [first = ''] = ahead(ids, startRound(ids, seed, null), 1);
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const id of ids) {
      expect(firsts.get(id)).toBeGreaterThan(850);
      expect(firsts.get(id)).toBeLessThan(1150);
    }
  });

  it('deals nothing where there is nothing, and the only quote again and again', () => {
    expect(advanced([], startRound([], 5, null))).toBeNull();
    const { shown } = dealt(['only'], startRound(['only'], 5, null), 3);
    expect(shown).toEqual(['only', 'only', 'only']);
  });
});
