import { MINE, type StoredDeck } from '../../core/quotes/deck.ts';
import { type OwnQuote, ownQuoteOf, type QuoteInput } from '../../core/quotes/ownQuote.ts';
import type { Tables } from '../storageBackend.ts';

/**
 * Adds a quote to a deck. Part of an act.
 *
 * @param now in milliseconds since 1970, UTC
 * @throws Refused if the text is blank, a field is too long, or the link is not a web address
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
 * The deck to add quotes to: the given one, or `MINE` if that has been removed; created if missing. Part of
 * an act.
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

/** The row of a new deck: switched on, with the usual frequency. */
export function newDeck(id: string, title: string | null, addedAt: number): StoredDeck {
  return { id, title, isOn: true, frequency: 'normal', addedAt };
}
