import { Refused } from '../refusal.ts';
import { limitText, requireText } from '../wording.ts';
import { isWebLink, type Quote, type Source, type Wording } from './quote.ts';
import { cleanTags } from './tags.ts';

/** A quote that the user has written, saved from a page, or imported. */
export interface OwnQuote {
  /** A random id, equal to that of its quote. */
  id: string;
  /** See `StoredDeck`. */
  deckId: string;
  quote: Quote;
  /** See `cleanTags`. */
  tags: string[];
  /** In milliseconds since 1970, UTC. */
  addedAt: number;
}

/** A quote without an id. */
export type QuoteDraft = Omit<Quote, 'id'>;

/** The most characters that the parts of an own quote may have. */
export const QUOTE_LIMITS = {
  text: 2_000,
  speaker: 200,
  title: 300,
  url: 8_000,
} as const;

/** A draft with a text only. */
export function draftOf(text: string, speaker = '', language = ''): QuoteDraft {
  return {
    topic: '',
    speaker,
    original: { language, text, role: '', question: '' },
    translation: null,
    source: { title: '', author: '', publisher: '', series: null },
  };
}

/** What a form or an import gives to save a quote. */
export interface QuoteInput {
  draft: QuoteDraft;
  tags: readonly string[];
  deckId: string;
}

/**
 * The row for an input: without outer white space, and with clean tags.
 *
 * @param addedAt in milliseconds since 1970, UTC
 * @throws Refused if there are no words, something is too long, or the link is none
 */
export function ownQuoteOf(
  { draft, tags, deckId }: QuoteInput,
  id: string,
  addedAt: number,
): OwnQuote {
  const { topic, speaker, original, translation, source } = draft;
  const quote = {
    id,
    topic,
    speaker: limitText(speaker, QUOTE_LIMITS.speaker),
    original: { ...trimmed(original), text: requireText(original.text, QUOTE_LIMITS.text) },
    translation: translation && trimmed(translation),
    source: soundSource(source),
  };
  return { id, deckId, quote, tags: cleanTags(tags), addedAt };
}

function trimmed({ language, text, role, question }: Wording): Wording {
  return {
    language,
    text: limitText(text, QUOTE_LIMITS.text),
    role: limitText(role, QUOTE_LIMITS.speaker),
    question: limitText(question, QUOTE_LIMITS.title),
  };
}

function soundSource({ title, author, publisher, series, url, date }: Source): Source {
  const link = limitText(url ?? '', QUOTE_LIMITS.url);
  if (link !== '' && !isWebLink(link)) throw new Refused({ because: 'noWebLink' });
  return {
    title: limitText(title, QUOTE_LIMITS.title),
    author: limitText(author, QUOTE_LIMITS.speaker),
    publisher: limitText(publisher, QUOTE_LIMITS.title),
    series,
    ...(link !== '' && { url: link }),
    ...(date && { date }),
  };
}
