import { words } from '../../locales/libraryWords.ts';

const texts = words.decks;

/** What a deck is called: by the user, by its source, or by Nahbar. */
export function deckTitle({ title }: { title: string | null }): string {
  return title ?? texts.mine;
}
