import { MINE, type StoredDeck } from '../../core/quotes/deck.ts';
import { type OwnQuote, ownQuoteOf, type QuoteInput } from '../../core/quotes/ownQuote.ts';
import type { Tables } from '../storageBackend.ts';

/**
 * Puts one more quote into a deck. Part of an act.
 *
 * @param now in milliseconds since 1970, UTC
 * @throws Refused if there are no words, something is too long, or the link is none
 */
export async function putQuote(
  rows: Pick<Tables, 'decks' | 'quotes'>,
  input: QuoteInput,
  id: string,
  now: number,
): Promise<OwnQuote> {
  const quote = ownQuoteOf(input, id, now);
  const kept = { ...quote, deckId: await deckFor(rows, input.deckId, now) };
  await rows.quotes.put(kept);
  return kept;
}

/**
 * The deck of the user's own that something goes into: the one that is asked for, or `MINE` if that is
 * gone meanwhile; made if it is not there yet. Part of an act.
 *
 * @returns its id
 */
export async function deckFor(
  rows: Pick<Tables, 'decks'>,
  deckId: string,
  now: number,
): Promise<string> {
  if (deckId !== MINE && (await rows.decks.get(deckId))) return deckId;
  if (!(await rows.decks.get(MINE))) await rows.decks.put(newDeck(MINE, null, now));
  return MINE;
}

/** A deck as it begins: on, and coming up as often as any. */
export function newDeck(id: string, title: string | null, addedAt: number): StoredDeck {
  return { id, title, isOn: true, frequency: 'normal', addedAt };
}
