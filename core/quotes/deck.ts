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
