import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREQUENCIES, type Frequency } from '../../../core/quotes/deck.ts';
import {
  afterNext,
  afterShowing,
  migrateRotation,
  periodOf,
  plan,
  type Rotation,
  shownBefore,
  startRotation,
} from '../../../core/quotes/rotation.ts';
import { ahead, DECK_WEIGHT, type Supply, slotCount } from '../../../core/quotes/round.ts';

const half = () => 0.5;
const nothing = { shown: null, period: null };

const deck = (deckId: string, size: number, frequency: Frequency = 'normal'): Supply => ({
  deckId,
  frequency,
  ids: Array.from({ length: size }, (_, i) => `${deckId}-${i}`),
});
const interview = deck('interview', 8);
const idsOf = (supplies: readonly Supply[]) => supplies.flatMap(({ ids }) => ids).toSorted();

/** What the next `count` tabs show, and the rotation afterwards. */
function shownIn(supplies: readonly Supply[], count: number, from = begun(supplies)) {
  const shown: string[] = [];
  let rotation = from;
  for (let i = 0; i < count; i++) {
    rotation = afterNext(rotation, supplies, nothing);
    if (rotation.standing) shown.push(rotation.standing.id);
  }
  return { shown, rotation };
}

function begun(supplies: readonly Supply[], shown: string | null = null): Rotation {
  return startRotation(supplies, shown, half);
}

const someSupplies = fc
  .array(fc.tuple(fc.nat(60), fc.constantFrom(...FREQUENCIES)), { minLength: 1, maxLength: 5 })
  .map((decks) => decks.map(([size, frequency], i) => deck(`deck${i}`, size, frequency)));

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
    const { shown } = shownIn([interview], 7, begun([interview], 'interview-3'));
    expect(['interview-3', ...shown].toSorted()).toEqual(interview.ids);
  });

  it('plans ahead what the next quotes will be, also beyond the end of a round', () => {
    fc.assert(
      fc.property(someSupplies, fc.nat(100), (supplies, before) => {
        const { rotation } = shownIn(supplies, before);
        const { upcoming } = plan(rotation, supplies);
        expect(upcoming).toEqual(shownIn(supplies, 5, rotation).shown);
      }),
    );
  });

  it('never shows a quote twice in a row, whatever the decks, unless it is the only one', () => {
    fc.assert(
      fc.property(someSupplies, (supplies) => {
        fc.pre(idsOf(supplies).length > 1);
        const { shown } = shownIn(supplies, 150);
        expect(shown).toHaveLength(150);
        for (const [i, id] of shown.entries()) expect(id).not.toBe(shown[i + 1]);
      }),
    );
    const only = [deck('one', 1, 'often')];
    expect(shownIn(only, 3).shown).toEqual(['one-0', 'one-0', 'one-0']);
  });

  it('goes on where the turns of one deck follow one another from lap to lap', () => {
    const supplies = [deck('deck0', 1, 'rarely'), deck('deck1', 1, 'often'), deck('deck2', 0)];
    expect(shownIn(supplies, 150).shown).toHaveLength(150);
  });

  it('shows every quote of small decks once before any comes again', () => {
    const supplies = [interview, deck('mine', 3), deck('stoics', 12)];
    const { shown } = shownIn(supplies, 23);
    expect(shown.toSorted()).toEqual(idsOf(supplies));
  });

  it('shows every quote of a deck once before any of that deck comes again', () => {
    const large = deck('large', 100);
    const supplies = [interview, large, deck('mine', 5, 'often')];
    const { shown } = shownIn(supplies, 1000);
    const inTurn = shown.filter((id) => id.startsWith('large'));
    expect(inTurn.slice(0, 100).toSorted()).toEqual(large.ids.toSorted());
    expect(inTurn.slice(100, 200).toSorted()).toEqual(large.ids.toSorted());
  });

  it('gives each deck its share: no deck drowns another, and "often" is often', () => {
    const supplies = [
      interview,
      deck('large', 5000),
      deck('dear', 10, 'often'),
      deck('far', 9, 'rarely'),
    ];
    const turns = supplies.map(slotCount);
    expect(turns).toEqual([8, DECK_WEIGHT, 30, 3]);
    const { shown } = shownIn(supplies, 710);
    const counts = supplies.map(({ ids }) => shown.filter((id) => ids.includes(id)).length);
    expect(counts).toEqual([80, 300, 300, 30]);
  });

  it('goes on in a deck where it was when that was off for a while', () => {
    const [a, b] = [deck('a', 10), deck('b', 10)];
    const first = shownIn([a, b], 10);
    const without = shownIn([b], 6, first.rotation);
    const again = shownIn([a, b], 10, without.rotation);
    const ofA = [...first.shown, ...again.shown].filter((id) => id.startsWith('a'));
    expect(new Set(ofA).size).toBe(Math.min(ofA.length, 10));
  });

  it('never deals the quote that the reader asks from, though other tabs have gone on', () => {
    for (const shown of interview.ids) {
      let rotation = begun([interview]);
      for (let i = 0; i < 16; i++) {
        const asked = afterNext(rotation, [interview], { shown, period: null });
        expect(asked.standing?.id).not.toBe(shown);
        rotation = afterNext(rotation, [interview], nothing);
      }
    }
    const one = [deck('one', 1)];
    const only = afterNext(begun(one, 'one-0'), one, { shown: 'one-0', period: null });
    expect(only.standing?.id).toBe('one-0');
  });

  it('lets a pinned quote stand, but not one that is hidden', () => {
    const rotation = { ...begun([interview]), pinned: 'interview-2' };
    expect(plan(rotation, [interview]).standing).toBe('interview-2');
    const others = interview.ids.filter((id) => id !== 'interview-2');
    expect(plan(rotation, [{ ...interview, ids: others }]).standing).toBeNull();
  });

  it('plans nothing where every quote is hidden, or every deck off', () => {
    for (const supplies of [[], [{ ...interview, ids: [] }]]) {
      const rotation = begun([interview], 'interview-1');
      expect(plan(rotation, supplies)).toEqual({ standing: null, upcoming: [] });
      expect(afterNext(rotation, supplies, nothing).standing).toBeNull();
    }
  });

  it('catches up with pages that have shown quotes dealt ahead', () => {
    const supplies = [interview, deck('mine', 6)];
    const rotation = begun(supplies);
    const { upcoming } = plan(rotation, supplies);
    const caughtUp = afterShowing(rotation, supplies, upcoming[2] ?? '', null);
    expect(shownIn(supplies, 2, caughtUp).shown).toEqual(upcoming.slice(3));
    expect(caughtUp.trail).toEqual(upcoming.slice(0, 3));
  });

  it('does not jump to a quote that was not dealt: those between would be skipped', () => {
    const rotation = begun([interview]);
    const shown = afterShowing(rotation, [interview], 'unknown', null);
    expect(shown).toMatchObject({ lap: rotation.lap, rounds: rotation.rounds, trail: ['unknown'] });
  });

  it('comes to no end, whatever was shown while decks were off', () => {
    const supplies = [interview];
    const [next = ''] = plan(begun(supplies), supplies).upcoming;
    const rotation = afterShowing(begun(supplies), [], next, null);
    expect(plan(rotation, supplies).upcoming[0]).not.toBe(next);
    fc.assert(
      fc.property(
        fc.array(fc.record({ isOff: fc.boolean(), pick: fc.nat({ max: 7 }) }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        (acts, size, hasOther) => {
          const all = [deck('a', size), ...(hasOther ? [deck('b', 2)] : [])];
          let rotation = begun(all);
          for (const { isOff, pick } of acts) {
            rotation = isOff
              ? afterShowing(rotation, [], `a-${pick % size}`, null)
              : afterNext(rotation, all, nothing);
            expect(plan(rotation, all).upcoming).not.toEqual([]);
          }
        },
      ),
    );
  });

  it('goes back the way it came, as far as it remembers', () => {
    const { shown, rotation } = shownIn([interview, deck('mine', 30)], 50);
    const [last = '', ...earlier] = shown.toReversed();
    expect(shownBefore(rotation, last)).toEqual(earlier.slice(0, 19));
    expect(shownBefore(rotation, 'not shown')[0]).toBe(last);
    expect(shownBefore(begun([interview]), 'interview-1')).toEqual([]);
  });

  it('stays small, however many quotes there are', () => {
    const supplies = Array.from({ length: 20 }, (_, i) => deck(`deck${i}`, 500));
    const { rotation } = shownIn(supplies, 600);
    expect(JSON.stringify(rotation).length).toBeLessThan(4000);
  });
});

describe('a rotation of an earlier Nahbar', () => {
  const round = { seed: 7, opener: null, at: 'interview-1', last: 'interview-2' };

  it('goes on where it was, and remembers what is pinned', () => {
    const old = { round, standing: { id: 'interview-1', period: null }, pinned: 'interview-5' };
    const inTurn = migrateRotation(old) as Rotation;
    expect(inTurn).toMatchObject({ pinned: 'interview-5', trail: ['interview-1'] });
    const ours = { ...interview, deckId: 'netzwerken-digital' };
    const { shown } = shownIn([ours], 3, inTurn);
    expect(shown).toEqual(ahead(ours.ids, round, 3));
  });

  it('is left alone where it is none, or is one of today', () => {
    const now = begun([interview]);
    for (const other of [now, null, 7, {}, { round: 7 }])
      expect(migrateRotation(other)).toBe(other);
  });
});
