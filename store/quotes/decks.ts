import { bundledDecks } from '../../content/decks.ts';
import { DECK_TITLE_LIMIT, type Frequency, type StoredDeck } from '../../core/quotes/deck.ts';
import { Refused } from '../../core/refusal.ts';
import { normalizeForSearch } from '../../core/search.ts';
import { requireText } from '../../core/wording.ts';
import { live } from '../live.ts';
import type { Tables } from '../storageBackend.ts';
import { moveToTrash } from '../trash.ts';
import type { Undo } from '../undo.ts';
import { newDeck } from './deckRows.ts';
import { decksIn } from './knownDecks.ts';
import { writeAndDeal } from './writeAndDeal.ts';

export { DECK_TITLE_LIMIT };

/** A deck as the library shows it. */
export interface DeckView {
  id: string;
  /** Null only for `MINE` until the user renames it. */
  title: string | null;
  /** Whether it comes with Nahbar and cannot be changed. */
  isBundled: boolean;
  isOn: boolean;
  frequency: Frequency;
  /** The number of its quotes, including hidden ones. */
  count: number;
}

/** Every deck: the bundled ones, then `MINE`, then the user's others by creation. */
export const decks = live(() => async (rows): Promise<DeckView[]> => {
  const all = await decksIn(rows);
  return Promise.all(
    all.map(async ({ deck, bundled }) => ({
      ...{ id: deck.id, isOn: deck.isOn, frequency: deck.frequency },
      title: deck.title ?? bundled?.title ?? null,
      isBundled: bundled !== null,
      count: bundled
        ? bundled.quotes.length
        : await rows.quotes.where('deckId').between(deck.id, deck.id, true, true).count(),
    })),
  );
});

/** Creates an empty deck. @throws Refused if the title is blank, too long or taken, or nothing lasts */
export async function addDeck(title: string): Promise<{ result: StoredDeck; undo: Undo }> {
  const words = requireText(title, DECK_TITLE_LIMIT);
  return writeAndDeal(['decks'], async (rows) => {
    await refuseTaken(rows, words);
    const deck = newDeck(crypto.randomUUID(), words, Date.now());
    await rows.decks.put(deck);
    return deck;
  });
}

/** @throws Refused as `addDeck` */
export async function renameDeck(id: string, title: string): Promise<Undo> {
  const words = requireText(title, DECK_TITLE_LIMIT);
  return change(id, async (rows, deck) => {
    await refuseTaken(rows, words, id);
    return { ...deck, title: words };
  });
}

/** Switches on or off whether new tabs show the quotes of a deck. @throws Refused where nothing lasts */
export function switchDeck(id: string, isOn: boolean): Promise<Undo> {
  return change(id, async (_, deck) => ({ ...deck, isOn }));
}

/** Sets how often new tabs show the quotes of a deck. @throws Refused where nothing lasts */
export function chooseFrequency(id: string, frequency: Frequency): Promise<Undo> {
  return change(id, async (_, deck) => ({ ...deck, frequency }));
}

/**
 * Moves a deck of the user's own to the trash, with its quotes. Favourites of them stay.
 *
 * @throws Refused where nothing lasts
 */
export async function removeDeck(id: string): Promise<Undo> {
  const { undo } = await writeAndDeal(['decks', 'quotes', 'trash'], async (rows) => {
    const deck = await rows.decks.get(id);
    if (!deck || isBundled(id)) return;
    const quotes = await rows.quotes.where('deckId').between(id, id, true, true).toArray();
    await moveToTrash(rows, 'deck', { id, deck, quotes });
    await rows.quotes.bulkDelete(quotes.map((quote) => quote.id));
    await rows.decks.delete(id);
  });
  return undo;
}

async function change(
  id: string,
  act: (rows: Pick<Tables, 'decks'>, deck: StoredDeck) => Promise<StoredDeck>,
): Promise<Undo> {
  const { undo } = await writeAndDeal(['decks'], async (rows) => {
    const known = (await decksIn(rows)).find(({ deck }) => deck.id === id);
    if (known) await rows.decks.put(await act(rows, known.deck));
  });
  return undo;
}

/** Part of an act. @throws Refused if another deck has that title */
export async function refuseTaken(
  rows: Pick<Tables, 'decks'>,
  title: string,
  id?: string,
): Promise<void> {
  const isTaken = (await decksIn(rows)).some(
    ({ deck, bundled }) =>
      deck.id !== id &&
      normalizeForSearch(deck.title ?? bundled?.title ?? '') === normalizeForSearch(title),
  );
  if (isTaken) throw new Refused({ because: 'nameTaken' });
}

function isBundled(id: string): boolean {
  return bundledDecks.some((deck) => deck.id === id);
}
