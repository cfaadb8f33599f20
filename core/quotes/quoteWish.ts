import { Refused } from '../refusal.ts';
import { shortEnough, someWords } from '../wording.ts';
import { type OwnQuote, QUOTE_LIMITS, type QuoteDraft } from './ownQuote.ts';
import { isWebLink, type Source, type Wording } from './quote.ts';
import { cleanTags } from './tags.ts';

/** A quote as somebody wants to have it kept, and where. */
export interface QuoteWish {
  draft: QuoteDraft;
  tags: readonly string[];
  deckId: string;
}

/**
 * The row for a wish: without outer white space, and with clean tags.
 *
 * @param addedAt in milliseconds since 1970, UTC
 * @throws Refused if there are no words, something is too long, or the link is none
 */
export function ownQuoteOf(
  { draft, tags, deckId }: QuoteWish,
  id: string,
  addedAt: number,
): OwnQuote {
  const { topic, speaker, original, translation, source } = draft;
  const quote = {
    id,
    topic,
    speaker: shortEnough(speaker, QUOTE_LIMITS.speaker),
    original: { ...trimmed(original), text: someWords(original.text, QUOTE_LIMITS.text) },
    translation: translation && trimmed(translation),
    source: soundSource(source),
  };
  return { id, deckId, quote, tags: cleanTags(tags), addedAt };
}

function trimmed({ language, text, role, question }: Wording): Wording {
  return {
    language,
    text: shortEnough(text, QUOTE_LIMITS.text),
    role: shortEnough(role, QUOTE_LIMITS.speaker),
    question: shortEnough(question, QUOTE_LIMITS.title),
  };
}

function soundSource({ title, author, publisher, series, url, date }: Source): Source {
  const link = shortEnough(url ?? '', QUOTE_LIMITS.url);
  if (link !== '' && !isWebLink(link)) throw new Refused({ because: 'noWebLink' });
  return {
    title: shortEnough(title, QUOTE_LIMITS.title),
    author: shortEnough(author, QUOTE_LIMITS.speaker),
    publisher: shortEnough(publisher, QUOTE_LIMITS.title),
    series,
    ...(link !== '' && { url: link }),
    ...(date && { date }),
  };
}
