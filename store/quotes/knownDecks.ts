import { bundledDecks } from '../../content/decks.ts';
import { type Deck, MINE, quotesOf, type StoredDeck } from '../../core/quotes/deck.ts';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';
import type { Quote } from '../../core/quotes/quote.ts';
import type { Tables } from '../storageBackend.ts';

/** The bundled quotes by id, in the order of their decks, in the shape of the user's own. */
export const bundledQuotes: ReadonlyMap<string, OwnQuote> = new Map(
  bundledDecks.flatMap((deck) =>
    quotesOf([deck]).map((quote) => {
      const { id } = quote;
      return [id, { id, deckId: deck.id, quote, tags: [], addedAt: 0 }];
    }),
  ),
);

/** The sources of the bundled quotes. */
export const sources: readonly Quote['source'][] = bundledDecks.map(
  ({ title, author, publisher, series }) => ({ title, author, publisher, series: series ?? null }),
);

/** A deck's row, and the deck itself if it is bundled; null for the user's own. */
export interface KnownDeck {
  deck: StoredDeck;
  bundled: Deck | null;
}

/** Every deck: the bundled ones, then `MINE`, then the user's others by creation. */
export async function decksIn(rows: Pick<Tables, 'decks'>): Promise<KnownDeck[]> {
  const stored = await rows.decks.toArray();
  const ours = bundledDecks.map((bundled) => ({
    bundled,
    deck: stored.find(({ id }) => id === bundled.id) ?? untouched(bundled),
  }));
  const own = stored
    .filter(({ id }) => !bundledDecks.some((bundled) => bundled.id === id))
    .toSorted((a, b) => rank(a) - rank(b) || a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
  return [...ours, ...own.map((deck) => ({ deck, bundled: null }))];
}

function rank({ id }: StoredDeck): number {
  return id === MINE ? 0 : 1;
}

function untouched({ id }: Deck): StoredDeck {
  return { id, title: null, isOn: true, frequency: 'normal', addedAt: 0 };
}
