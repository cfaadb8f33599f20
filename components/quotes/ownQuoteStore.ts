import type { ReadonlySignal } from '@preact/signals';
import type { Frequency } from '../../core/quotes/deck.ts';
import type { Favourite } from '../../core/quotes/favourite.ts';
import type { OwnQuote, QuoteInput } from '../../core/quotes/ownQuote.ts';
import type { Quote } from '../../core/quotes/quote.ts';
import type { DeckView } from '../../store/quotes/decks.ts';

type Undo = () => Promise<unknown>;

/** What a list of quotes asks of the store. */
export interface OwnQuoteStore {
  ownQuotes: ReadonlySignal<OwnQuote[] | undefined>;
  /** The quotes that come with Nahbar, which nobody can change. */
  bundledQuotes: readonly OwnQuote[];
  favourites: ReadonlySignal<Favourite[] | undefined>;
  addQuote(wish: QuoteInput): Promise<{ undo: Undo; result: OwnQuote }>;
  editQuote(id: string, wish: QuoteInput): Promise<Undo>;
  moveQuotes(ids: readonly string[], deckId: string): Promise<Undo>;
  removeQuotes(ids: readonly string[]): Promise<Undo>;
  tagQuote(id: string, tags: readonly string[]): Promise<Undo>;
  addTags(ids: readonly string[], tags: readonly string[]): Promise<Undo>;
  saveFavourite(quote: Quote): Promise<void>;
  removeFavourite(id: string): Promise<void>;
  putBackFavourite(id: string): Promise<void>;
}

/** What the list of decks asks of the store. */
export interface DeckStore {
  decks: ReadonlySignal<DeckView[] | undefined>;
  addDeck(title: string): Promise<{ undo: Undo }>;
  renameDeck(id: string, title: string): Promise<Undo>;
  switchDeck(id: string, isOn: boolean): Promise<Undo>;
  chooseFrequency(id: string, frequency: Frequency): Promise<Undo>;
  removeDeck(id: string): Promise<Undo>;
}
