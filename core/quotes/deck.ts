import type { OwnQuote } from './ownQuote.ts';
import type { Quote } from './quote.ts';

/** A language that Nahbar's own words come in. */
export type Language = 'de' | 'en';

/** Somebody who is quoted, as the source presents them. */
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

/** One passage of a deck, word for word; an omission is marked `[…]`. */
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
  /** The language of the translations, which are Nahbar's own. */
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

/** How often the quotes of a deck come up, beside those of the others. */
export type Frequency = 'rarely' | 'normal' | 'often';

export const FREQUENCIES: readonly Frequency[] = ['rarely', 'normal', 'often'];

/**
 * A deck of the user's own; or, by the id of one that comes with Nahbar, what the user has chosen for
 * it. One without a row is on, and comes up normally.
 */
export interface StoredDeck {
  /** Random, `MINE`, or that of a deck that comes with Nahbar. */
  id: string;
  /** Null where the words are Nahbar's: of its own decks, and of `MINE` until it is renamed. */
  title: string | null;
  /** Whether its quotes come up on new tabs. */
  isOn: boolean;
  frequency: Frequency;
  /** In milliseconds since 1970, UTC. */
  addedAt: number;
}

/** A deck of the user's own in the trash, with the quotes that were in it. */
export interface RemovedDeck {
  id: string;
  deck: StoredDeck;
  quotes: readonly OwnQuote[];
}

/** The id of the deck that takes what is saved without a word about where to. */
export const MINE = 'mine';

/** The most characters that the title of a deck may have. */
export const DECK_TITLE_LIMIT = 80;
