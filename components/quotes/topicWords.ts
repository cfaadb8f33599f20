import { tagKey } from '../../core/quotes/tagKey.ts';
import { words } from '../../locales/libraryWords.ts';

const texts = words.tags;

/** What a topic is called; one that nobody has words for, such as of an imported deck, by itself. */
export function topicWords(topic: string): string {
  return texts.topics[topic] ?? topic;
}

/** The user's own tags, and behind them what the deck says that the quote is about. */
export function allTags(topic: string, tags: readonly string[]): readonly string[] {
  if (topic === '') return tags;
  const words = topicWords(topic);
  return tags.some((tag) => tagKey(tag) === tagKey(words)) ? tags : [...tags, words];
}
