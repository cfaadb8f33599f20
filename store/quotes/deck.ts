import { bundledDecks } from '../../content/decks.ts';
import { type Quote, quotesOf } from '../../core/quotes/quote.ts';

/** The quotes that come with Nahbar, by id, in the order of their decks. */
export const bundledQuotes: ReadonlyMap<string, Quote> = new Map(
  quotesOf(bundledDecks).map((quote) => [quote.id, quote]),
);

/** What they were taken from. */
export const sources: readonly Quote['source'][] = bundledDecks.map(
  ({ title, author, publisher, series }) => ({ title, author, publisher, series: series ?? null }),
);
