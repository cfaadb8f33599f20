import { ownValue } from '../../core/ownValue.ts';
import { tagKey } from '../../core/quotes/tags.ts';
import { words } from '../../locales/libraryWords.ts';

const texts = words.decks;

/** The title of a deck; `MINE` without one has a default title. */
export function deckTitle({ title }: { title: string | null }): string {
  return title ?? texts.mine;
}

const LENGTH = 40;

/** The beginning of a quote, for the accessible names of its buttons. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
}

const tagsTexts = words.tags;

/** The name of a topic; one without a translation, as in an imported deck, as it is. */
export function topicWords(topic: string): string {
  return ownValue(tagsTexts.topics, topic) ?? topic;
}

/** The tags that the user has given, followed by the topic that the deck gives. */
export function allTags(topic: string, tags: readonly string[]): readonly string[] {
  if (topic === '') return tags;
  const words = topicWords(topic);
  return tags.some((tag) => tagKey(tag) === tagKey(words)) ? tags : [...tags, words];
}
