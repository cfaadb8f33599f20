import { bundledDecks } from '../../content/decks.ts';
import { quotesOf } from '../../core/quotes/deck.ts';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';

/** The quotes that come with Nahbar, in the shape of the user's own, to be listed beside them. */
export const bundledQuotes: readonly OwnQuote[] = bundledDecks.flatMap((deck) =>
  quotesOf([deck]).map((quote) => ({
    id: quote.id,
    deckId: deck.id,
    quote,
    tags: [],
    addedAt: 0,
  })),
);
