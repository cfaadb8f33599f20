import { bundledDecks } from '../../content/decks.ts';
import type { Deck } from '../../core/quotes/deck.ts';
import { MINE, type StoredDeck } from '../../core/quotes/storedDeck.ts';
import type { Rows } from '../shelf.ts';

/** A deck, with what was chosen for it; `bundled` is null of the user's own. */
export interface KnownDeck {
  deck: StoredDeck;
  bundled: Deck | null;
}

/** Every deck: those that come with Nahbar, then `MINE`, then the others as they were made. */
export async function decksIn(rows: Rows): Promise<KnownDeck[]> {
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
