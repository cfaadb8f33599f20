import { hashToNumber } from '../hash.ts';
import type { Frequency } from './deck.ts';

/**
 * A round shows every quote once, in an order that only its seed decides.
 *
 * Each quote has a place, a number made from the seed and its id, and the round walks upwards
 * through the places. So a round is as small for 10,000 quotes as for ten, a quote that joins or
 * leaves a deck disturbs no other, and nothing has to be remembered about what was shown but how
 * far the walk has come.
 */
export interface Round {
  seed: number;
  /** A quote that comes first in this round, whatever its place. */
  opener: string | null;
  /** The quote that the walk has come to; null before the first. */
  at: string | null;
  /** The quote that ended the round before; null in the first round. */
  last: string | null;
}

/**
 * A new round over `ids`. It does not begin with `last`, the quote just shown, unless that is all
 * there is.
 */
export function startRound(ids: readonly string[], seed: number, last: string | null): Round {
  const round: Round = { seed, opener: null, at: null, last };
  const [first, second] = ahead(ids, round, 2);
  return first === last && second !== undefined ? { ...round, opener: second } : round;
}

/** Up to `count` quotes that come next in this round, nearest first. One look at each id. */
export function ahead(ids: readonly string[], round: Round, count: number): string[] {
  const here = round.at === null ? null : placeOf(round, round.at);
  const nearest: { id: string; place: Place }[] = [];
  const hashes = hashesOf(ids, round.seed);
  for (const [i, id] of ids.entries()) {
    const hash = id === round.opener ? -1 : (hashes[i] ?? 0);
    // Most are far away: those cost no more than this look.
    if (here !== null && hash < here[0]) continue;
    if (nearest.length === count && hash > (nearest.at(-1)?.place[0] ?? 0)) continue;
    const place: Place = [hash, id];
    if (here !== null && !after(place, here)) continue;
    const behind = nearest.findIndex((other) => after(other.place, place));
    if (behind === -1 && nearest.length === count) continue;
    nearest.splice(behind === -1 ? nearest.length : behind, 0, { id, place });
    if (nearest.length > count) nearest.pop();
  }
  return nearest.map(({ id }) => id);
}

/**
 * The round after the next quote was shown, which is then its `at`; in the round that follows, where
 * this one is over. Which that is depends on nothing but this one. Null where there is no quote at all.
 */
export function advanced(ids: readonly string[], round: Round): (Round & { at: string }) | null {
  const [id] = ahead(ids, round, 1);
  if (id !== undefined) return { ...round, at: id };
  const following = startRound(
    ids,
    hashToNumber(round.seed, 'the round after'),
    round.at ?? round.last,
  );
  const [first] = ahead(ids, following, 1);
  return first === undefined ? null : { ...following, at: first };
}

/** A deck is walked through step by step: each of its ids is hashed once. */
const hashed = new WeakMap<readonly string[], { seed: number; hashes: Uint32Array }>();

function hashesOf(ids: readonly string[], seed: number): Uint32Array {
  const known = hashed.get(ids);
  if (known?.seed === seed && known.hashes.length === ids.length) return known.hashes;
  const hashes = Uint32Array.from(ids, (id) => hashToNumber(seed, id));
  hashed.set(ids, { seed, hashes });
  return hashes;
}

type Place = readonly [number, string];

function placeOf(round: Round, id: string): Place {
  return [id === round.opener ? -1 : hashToNumber(round.seed, id), id];
}

function after(a: Place, b: Place): boolean {
  return a[0] === b[0] ? a[1] > b[1] : a[0] > b[0];
}

/** A deck that is on, and its quotes that are not hidden. */
export interface Supply {
  deckId: string;
  frequency: Frequency;
  ids: readonly string[];
}

/**
 * A deck counts for as many quotes as it has, but for no more than this: so beside a deck of a thousand,
 * one of twenty comes up about as often as that, and not once a month.
 */
export const DECK_WEIGHT = 30;

/** Three times as often as normal, or a third. */
const WEIGHTS: Readonly<Record<Frequency, number>> = { rarely: 1 / 3, normal: 1, often: 3 };

/** How many turns a deck has in each lap through the decks. */
export function slotCount({ frequency, ids }: Supply): number {
  if (ids.length === 0) return 0;
  // One that only a newer Nahbar knows is none to this one.
  const weight = WEIGHTS[frequency] ?? WEIGHTS.normal;
  return Math.max(1, Math.round(Math.min(ids.length, DECK_WEIGHT) * weight));
}

/** Every turn of a lap by its name, with the deck whose turn it is. */
export function slotsOf(supplies: readonly Supply[]): Map<string, Supply> {
  return new Map(
    supplies.flatMap((supply) =>
      Array.from(
        { length: slotCount(supply) },
        (_, i) => [`${supply.deckId}/${i}`, supply] as const,
      ),
    ),
  );
}
