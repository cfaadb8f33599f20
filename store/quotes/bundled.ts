import { bundledDecks } from '../../content/decks.ts';
import { quotesOf } from '../../core/quotes/deck.ts';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';

/** The bundled quotes as `OwnQuote`s, so that one list can show both. */
export const bundledQuotes: readonly OwnQuote[] = bundledDecks.flatMap((deck) =>
  quotesOf([deck]).map((quote) => ({
    id: quote.id,
    deckId: deck.id,
    quote,
    tags: [],
    addedAt: 0,
  })),
);
