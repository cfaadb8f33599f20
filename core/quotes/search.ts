import { NormalizedSearch } from '../search.ts';
import type { Favourite } from './favourite.ts';
import type { OwnQuote } from './ownQuote.ts';
import type { Quote } from './quote.ts';

/** A search over favourites. */
export class FavouriteSearch extends NormalizedSearch<Favourite> {
  /** @param topicWords what a topic is called */
  constructor(topicWords: (topic: string) => string = (topic) => topic) {
    const everyWord = ({ quote, note, tags }: Favourite) =>
      [...wordsIn(quote, topicWords), note, ...tags].join('\n');
    super(everyWord, everyWord);
  }
}

/** A search over quotes of any deck. */
export class QuoteSearch extends NormalizedSearch<OwnQuote> {
  /** @param topicWords what a topic is called */
  constructor(topicWords: (topic: string) => string = (topic) => topic) {
    const everyWord = ({ quote, tags }: OwnQuote) =>
      [...wordsIn(quote, topicWords), ...tags].join('\n');
    super(everyWord, everyWord);
  }
}

function wordsIn(quote: Quote, topicWords: (topic: string) => string): string[] {
  const { original, translation, speaker, topic, source } = quote;
  const wordings = [original, ...(translation ? [translation] : [])];
  return [
    ...wordings.flatMap(({ text, question }) => [text, question]),
    ...[speaker, topicWords(topic), source.title, source.author, source.publisher],
  ];
}

export type QuoteOrder = 'date' | 'speaker';

/**
 * The latest first, and those of one moment as they were; or by speaker, and the latest first within
 * one speaker's. What nobody is named for comes last.
 *
 * @param collator of the page's language, which knows where Ä stands
 */
export function orderedQuotes(
  quotes: readonly OwnQuote[],
  order: QuoteOrder,
  collator: Intl.Collator,
): OwnQuote[] {
  const latest = quotes.toSorted((a, b) => b.addedAt - a.addedAt);
  if (order === 'date') return latest;
  const place = placesOf(quotes, collator);
  const placeOf = ({ quote }: OwnQuote) => place.get(quote.speaker) ?? 0;
  return latest.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where each speaker stands. A collator is slow, and ten thousand quotes have few speakers. */
function placesOf(quotes: readonly OwnQuote[], collator: Intl.Collator): Map<string, number> {
  const speakers = [...new Set(quotes.map(({ quote }) => quote.speaker))].sort(
    (a, b) => Number(a === '') - Number(b === '') || collator.compare(a, b),
  );
  return new Map(speakers.map((speaker, i) => [speaker, i]));
}
