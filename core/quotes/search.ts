import { FoldedSearch } from '../search.ts';
import type { Favourite } from './favourite.ts';
import type { OwnQuote } from './ownQuote.ts';
import type { Quote } from './quote.ts';

/** A search over favourites. */
export class FavouriteSearch extends FoldedSearch<Favourite> {
  /** @param topicWords what a topic is called */
  constructor(topicWords: (topic: string) => string = (topic) => topic) {
    const everyWord = ({ quote, note, tags }: Favourite) =>
      [...wordsIn(quote, topicWords), note, ...tags].join('\n');
    super(everyWord, everyWord);
  }
}

/** A search over quotes of any deck. */
export class QuoteSearch extends FoldedSearch<OwnQuote> {
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
