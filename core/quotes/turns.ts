import type { Frequency } from './storedDeck.ts';

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
export function turnsIn({ frequency, ids }: Supply): number {
  if (ids.length === 0) return 0;
  // One that only a newer Nahbar knows is none to this one.
  const weight = WEIGHTS[frequency] ?? WEIGHTS.normal;
  return Math.max(1, Math.round(Math.min(ids.length, DECK_WEIGHT) * weight));
}

/** Every turn of a lap by its name, with the deck whose turn it is. */
export function turnsOf(supplies: readonly Supply[]): Map<string, Supply> {
  return new Map(
    supplies.flatMap((supply) =>
      Array.from({ length: turnsIn(supply) }, (_, i) => [`${supply.deckId}/${i}`, supply] as const),
    ),
  );
}
