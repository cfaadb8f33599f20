import { bundledDecks } from '../../content/decks.ts';
import { type Quote, quotesOf } from '../../core/quotes/quote.ts';

/** The quotes that Nahbar knows, by id, in the order of their decks. */
export const quotesById: ReadonlyMap<string, Quote> = new Map(
  quotesOf(bundledDecks).map((quote) => [quote.id, quote]),
);

/** What the quotes were taken from. */
export const sources: readonly Quote['source'][] = bundledDecks.map(
  ({ title, author, publisher, series }) => ({ title, author, publisher, series: series ?? null }),
);
