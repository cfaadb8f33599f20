import { tagKey } from '../../core/quotes/tags.ts';
import { words } from '../../locales/libraryWords.ts';

const texts = words.decks;

/** What a deck is called: by the user, by its source, or by Nahbar. */
export function deckTitle({ title }: { title: string | null }): string {
  return title ?? texts.mine;
}

const LENGTH = 40;

/** The beginning of a quote, by which a screen reader tells one button from another. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
}

const tagsTexts = words.tags;

/** What a topic is called; one that nobody has words for, such as of an imported deck, by itself. */
export function topicWords(topic: string): string {
  return tagsTexts.topics[topic] ?? topic;
}

/** The user's own tags, and behind them what the deck says that the quote is about. */
export function allTags(topic: string, tags: readonly string[]): readonly string[] {
  if (topic === '') return tags;
  const words = topicWords(topic);
  return tags.some((tag) => tagKey(tag) === tagKey(words)) ? tags : [...tags, words];
}
