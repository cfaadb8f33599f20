import { computed, signal } from '@preact/signals';
import { DECK_TITLE_LIMIT, MINE } from '../../../core/quotes/deck.ts';
import { normalizeForSearch } from '../../../core/search.ts';
import { words } from '../../../locales/libraryWords.ts';

const texts = words.deckImport;

/** The part of a deck that the choice needs. */
export interface SomeDeck {
  id: string;
  /** Null for `MINE` without a title of the user's. */
  title: string | null;
  isBundled: boolean;
}

/** In place of a deck's id: a new deck. */
export const NEW = '';

export type IntoModel = ReturnType<typeof intoModel>;

/**
 * The choice of the deck for the quotes of a file. Preselects a new deck with the name of the file, or the
 * deck of that name if there is one: the file may be a newer version of it.
 *
 * @param wanted the title in the file, or its name
 */
export function intoModel(decks: readonly SomeDeck[], wanted: string) {
  const others = decks.filter(({ id, isBundled }) => !isBundled && id !== MINE);
  // Always offered: it is created on first use.
  const mine = decks.find(({ id }) => id === MINE) ?? { id: MINE, title: null, isBundled: false };
  const own = [mine, ...others];
  const isTaken = (title: string) => [...decks, mine].some((deck) => isCalled(deck, title));
  const proposed = shortened(wanted);
  const deckId = signal(own.find((deck) => isCalled(deck, proposed))?.id ?? NEW);
  const title = signal(freeTitle(proposed, isTaken));
  /** Why the title of a new deck is invalid. */
  const problem = computed(() => {
    const words = title.value.trim();
    if (words === '') return 'blank';
    if ([...words].length > DECK_TITLE_LIMIT) return 'tooLong';
    return isTaken(words) ? 'taken' : null;
  });
  return {
    own,
    deckId,
    title,
    problem,
    /** Null while the title of the new deck is invalid. */
    into: computed(() => {
      if (deckId.value !== NEW) return { deckId: deckId.value };
      return problem.value === null ? { title: title.value.trim() } : null;
    }),
  };
}

function isCalled({ title }: SomeDeck, words: string): boolean {
  return normalizeForSearch(title ?? texts.mine) === normalizeForSearch(words);
}

function freeTitle(title: string, isTaken: (title: string) => boolean): string {
  for (let n = 2, free = title; ; n += 1) {
    if (!isTaken(free)) return free;
    const end = ` (${n})`;
    free = `${shortened(title, DECK_TITLE_LIMIT - end.length)}${end}`;
  }
}

function shortened(title: string, limit = DECK_TITLE_LIMIT): string {
  return [...title.trim()].slice(0, limit).join('').trim();
}
