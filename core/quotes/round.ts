import { scatter } from '../scatter.ts';

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

/** A number from 0 (included) to 1 (excluded), as `Math.random` gives. */
export type Random = () => number;

/**
 * A new round over `ids`. It does not begin with `last`, the quote just shown, unless that is all
 * there is.
 */
export function startRound(ids: readonly string[], random: Random, last: string | null): Round {
  const round: Round = { seed: Math.floor(random() * 2 ** 32), opener: null, at: null, last };
  const [first, second] = ahead(ids, round, 2);
  return first === last && second !== undefined ? { ...round, opener: second } : round;
}

/** Up to `count` quotes that come next in this round, nearest first. */
export function ahead(ids: readonly string[], round: Round, count: number): string[] {
  const here = round.at === null ? null : placeOf(round, round.at);
  return ids
    .map((id) => ({ id, place: placeOf(round, id) }))
    .filter((quote) => here === null || after(quote.place, here))
    .sort((a, b) => (after(a.place, b.place) ? 1 : -1))
    .slice(0, count)
    .map(({ id }) => id);
}

/** The quote before `id`: in this round, else the end of the last one, else null. */
export function before(ids: readonly string[], round: Round, id: string): string | null {
  const here = placeOf(round, id);
  let nearest: { id: string; place: Place } | null = null;
  for (const other of ids) {
    const place = placeOf(round, other);
    if (after(here, place) && (!nearest || after(place, nearest.place))) {
      nearest = { id: other, place };
    }
  }
  if (nearest) return nearest.id;
  return round.last !== null && round.last !== id && ids.includes(round.last) ? round.last : null;
}

/** The next quote and the round after showing it; null where there is no quote at all. */
export function deal(
  ids: readonly string[],
  round: Round,
  random: Random,
): { id: string; round: Round } | null {
  const current = turned(ids, round, random);
  const [id] = ahead(ids, current, 1);
  return id === undefined ? null : { id, round: { ...current, at: id } };
}

/** The round itself, or the next one where it has no quote left to show. */
export function turned(ids: readonly string[], round: Round, random: Random): Round {
  return ahead(ids, round, 1).length > 0 ? round : startRound(ids, random, round.at ?? round.last);
}

/** How many quotes a page may show before the round hears of it. */
export const AHEAD = 5;

/**
 * The round after a page has shown `id` on its own, from what was dealt to it ahead.
 * A quote that was not dealt, such as the one shown when nothing is known, moves nothing: the
 * quotes between here and there would be skipped.
 */
export function caughtUp(ids: readonly string[], round: Round, id: string): Round {
  return ahead(ids, round, AHEAD).includes(id) ? { ...round, at: id } : round;
}

type Place = readonly [number, string];

function placeOf(round: Round, id: string): Place {
  return [id === round.opener ? -1 : scatter(round.seed, id), id];
}

function after(a: Place, b: Place): boolean {
  return a[0] === b[0] ? a[1] > b[1] : a[0] > b[0];
}
