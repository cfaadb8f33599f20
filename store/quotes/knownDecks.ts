import { bundledDecks } from '../../content/decks.ts';
import { type Deck, MINE, quotesOf, type StoredDeck } from '../../core/quotes/deck.ts';
import type { Quote } from '../../core/quotes/quote.ts';
import type { Tables } from '../storageBackend.ts';

/** The quotes that come with Nahbar, by id, in the order of their decks. */
export const bundledQuotes: ReadonlyMap<string, Quote> = new Map(
  quotesOf(bundledDecks).map((quote) => [quote.id, quote]),
);

/** What they were taken from. */
export const sources: readonly Quote['source'][] = bundledDecks.map(
  ({ title, author, publisher, series }) => ({ title, author, publisher, series: series ?? null }),
);

/** A deck, with what was chosen for it; `bundled` is null of the user's own. */
export interface KnownDeck {
  deck: StoredDeck;
  bundled: Deck | null;
}

/** Every deck: those that come with Nahbar, then `MINE`, then the others as they were made. */
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
