import { MINE, type StoredDeck } from '../../../core/quotes/deck.ts';
import {
  draftOf,
  type OwnQuote,
  ownQuoteOf,
  type QuoteInput,
} from '../../../core/quotes/ownQuote.ts';

/** An input for a quote of these words, in `MINE` unless it is said otherwise. */
export function wishFor(text: string, more: Partial<QuoteInput> = {}): QuoteInput {
  return { draft: draftOf(text, 'Ada', 'de'), tags: [], deckId: MINE, ...more };
}

/** A quote that has been there for a while. */
export function aQuote(id: string, more: Partial<QuoteInput> = {}): OwnQuote {
  return ownQuoteOf(wishFor(`Satz ${id}`, more), id, 1);
}

/** A deck of the user's own. */
export function aDeck(id: string, more: Partial<StoredDeck> = {}): StoredDeck {
  return { id, title: `Stapel ${id}`, isOn: true, frequency: 'normal', addedAt: 1, ...more };
}
