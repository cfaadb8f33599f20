import { draftOf, type OwnQuote } from '../../../core/quotes/ownQuote.ts';
import { ownQuoteOf, type QuoteWish } from '../../../core/quotes/quoteWish.ts';
import { MINE, type StoredDeck } from '../../../core/quotes/storedDeck.ts';

/** A wish for a quote of these words, in `MINE` unless it is said otherwise. */
export function wishFor(text: string, more: Partial<QuoteWish> = {}): QuoteWish {
  return { draft: draftOf(text, 'Ada', 'de'), tags: [], deckId: MINE, ...more };
}

/** A quote that has been there for a while. */
export function aQuote(id: string, more: Partial<QuoteWish> = {}): OwnQuote {
  return ownQuoteOf(wishFor(`Satz ${id}`, more), id, 1);
}

/** A deck of the user's own. */
export function aDeck(id: string, more: Partial<StoredDeck> = {}): StoredDeck {
  return { id, title: `Stapel ${id}`, isOn: true, frequency: 'normal', addedAt: 1, ...more };
}
