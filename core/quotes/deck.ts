import type { OwnQuote } from './ownQuote.ts';
import type { Quote } from './quote.ts';

/** A language of the user interface. */
export type Language = 'de' | 'en';

export interface Speaker {
  name: string;
  role: string;
  roleTranslated?: string | undefined;
}

/** A question that a quote answers. */
export interface Question {
  text: string;
  translation?: string | undefined;
}

/** A verbatim passage; omissions are marked `[…]`. */
export interface DeckQuote {
  id: string;
  text: string;
  speaker: string;
  question: string;
  topic: string;
  translation?: string | undefined;
}

/** Quotes from one source. `docs/deck-format.md` describes the file. */
export interface Deck {
  id: string;
  title: string;
  author: string;
  publisher: string;
  series?: string | undefined;
  language: Language;
  /** The language of the translations, which are by Nahbar's authors. */
  translated?: Language | undefined;
  speakers: Speaker[];
  questions: Question[];
  quotes: DeckQuote[];
}

/** All quotes of the decks, in the order of the decks. */
export function quotesOf(decks: readonly Deck[]): Quote[] {
  return decks.flatMap((deck) => deck.quotes.map((quote) => fromDeck(deck, quote)));
}

function fromDeck(deck: Deck, quote: Deck['quotes'][number]): Quote {
  const speaker = deck.speakers.find(({ name }) => name === quote.speaker);
  const question = deck.questions.find(({ text }) => text === quote.question);
  const role = speaker?.role ?? '';
  return {
    id: quote.id,
    topic: quote.topic,
    speaker: quote.speaker,
    original: { language: deck.language, text: quote.text, role, question: quote.question },
    translation:
      deck.translated && quote.translation
        ? {
            language: deck.translated,
            text: quote.translation,
            role: speaker?.roleTranslated ?? role,
            question: question?.translation ?? quote.question,
          }
        : null,
    source: {
      title: deck.title,
      author: deck.author,
      publisher: deck.publisher,
      series: deck.series ?? null,
    },
  };
}

/** How often quotes of a deck come up, relative to those of other decks. */
export type Frequency = 'rarely' | 'normal' | 'often';

export const FREQUENCIES: readonly Frequency[] = ['rarely', 'normal', 'often'];

/**
 * A deck of the user's; or the user's choices for a built-in deck, under its id. A built-in deck
 * without a row is enabled at normal frequency.
 */
export interface StoredDeck {
  /** A random id, `MINE`, or the id of a built-in deck. */
  id: string;
  /** Null if the interface names it: a built-in deck, or `MINE` until it is renamed. */
  title: string | null;
  isOn: boolean;
  frequency: Frequency;
  /** In milliseconds since 1970, UTC. */
  addedAt: number;
}

/** A deck in the trash, with its quotes. */
export interface RemovedDeck {
  id: string;
  deck: StoredDeck;
  quotes: readonly OwnQuote[];
}

/** The id of the default deck for saved quotes. */
export const MINE = 'mine';

/** The most characters that the title of a deck may have. */
export const DECK_TITLE_LIMIT = 80;
