import type { Quote } from './quote.ts';

/** A quote that the user has written, saved from a page, or imported. */
export interface OwnQuote {
  /** Random, and that of its quote. */
  id: string;
  /** The deck that it is in: one of the user's (see `StoredDeck`). */
  deckId: string;
  quote: Quote;
  /** In the user's own words, each once; see `cleanTags`. */
  tags: string[];
  /** In milliseconds since 1970, UTC. */
  addedAt: number;
}

/** What is known of a quote before it has an id. */
export type QuoteDraft = Omit<Quote, 'id'>;

/** The most characters that the parts of an own quote may have. */
export const QUOTE_LIMITS = {
  text: 2_000,
  speaker: 200,
  title: 300,
  url: 8_000,
  tag: 40,
} as const;

/** The most tags on one quote. */
export const TAGS_LIMIT = 20;

/** A draft with nothing but its words. */
export function draftOf(text: string, speaker = '', language = ''): QuoteDraft {
  return {
    topic: '',
    speaker,
    original: { language, text, role: '', question: '' },
    translation: null,
    source: { title: '', author: '', publisher: '', series: null },
  };
}
