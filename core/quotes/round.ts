import { hashToNumber } from '../hash.ts';
import { ownValue } from '../ownValue.ts';
import type { Frequency } from './deck.ts';

/**
 * A round shows each quote once, in an order decided by its seed.
 *
 * Each quote has a position, hashed from the seed and its id, and the round visits positions in
 * ascending order. So its state has a constant size, a quote that is added or removed does not move any
 * other, and the current position is all that has to be stored.
 */
export interface Round {
  seed: number;
  /** The quote that comes first, whatever its position. */
  opener: string | null;
  /** The current quote; null before the first. */
  at: string | null;
  /** The last quote of the previous round; null in the first. */
  last: string | null;
}

/**
 * A new round over `ids`. It does not begin with `last`, the last one shown, unless there is no other.
 */
export function startRound(ids: readonly string[], seed: number, last: string | null): Round {
  const round: Round = { seed, opener: null, at: null, last };
  const [first, second] = ahead(ids, round, 2);
  return first === last && second !== undefined ? { ...round, opener: second } : round;
}

/** The next `count` quotes of this round at most. Linear in the number of ids. */
export function ahead(ids: readonly string[], round: Round, count: number): string[] {
  const here = round.at === null ? null : placeOf(round, round.at);
  const nearest: { id: string; place: Place }[] = [];
  const hashes = hashesOf(ids, round.seed);
  for (const [i, id] of ids.entries()) {
    const hash = id === round.opener ? -1 : (hashes[i] ?? 0);
    // Rules out most ids with one comparison.
    if (here !== null && hash < here[0]) continue;
    if (nearest.length === count && hash > (nearest.at(-1)?.place[0] ?? 0)) continue;
    const place: Place = [hash, id];
    if (here !== null && !after(place, here)) continue;
    const index = nearest.findIndex((other) => after(other.place, place));
    if (index === -1 && nearest.length === count) continue;
    nearest.splice(index === -1 ? nearest.length : index, 0, { id, place });
    if (nearest.length > count) nearest.pop();
  }
  return nearest.map(({ id }) => id);
}

/**
 * Advances the round to its next quote, `at`; at its end, to the first of the following round, which is
 * derived from this one. Null if there is no quote at all.
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

/** The hashes of each list of ids, because the same list is asked for at every step. */
const hashed = new WeakMap<readonly string[], { seed: number; hashes: Uint32Array }>();

function hashesOf(ids: readonly string[], seed: number): Uint32Array {
  const cached = hashed.get(ids);
  if (cached?.seed === seed && cached.hashes.length === ids.length) return cached.hashes;
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

/** An enabled deck, and the ids of its quotes that are not hidden. */
export interface Supply {
  deckId: string;
  frequency: Frequency;
  ids: readonly string[];
}

/**
 * The most slots of a deck at normal frequency, so that a small deck beside a large one comes up more
 * often than once a month.
 */
export const DECK_WEIGHT = 30;

/** Three times as often as normal, or a third. */
const WEIGHTS: Readonly<Record<Frequency, number>> = { rarely: 1 / 3, normal: 1, often: 3 };

/** The number of slots of a deck in each lap. */
export function slotCount({ frequency, ids }: Supply): number {
  if (ids.length === 0) return 0;
  // A newer version may know other frequencies.
  const weight = ownValue(WEIGHTS, frequency) ?? WEIGHTS.normal;
  return Math.max(1, Math.round(Math.min(ids.length, DECK_WEIGHT) * weight));
}

/** The slots of a lap by name, with the deck of each. */
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
