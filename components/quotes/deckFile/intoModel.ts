import { computed, signal } from '@preact/signals';
import { DECK_TITLE_LIMIT, MINE } from '../../../core/quotes/deck.ts';
import { normalizeForSearch } from '../../../core/search.ts';
import { words } from '../../../locales/libraryWords.ts';

const texts = words.deckImport;

/** A deck, as far as the choice between them needs it. */
export interface SomeDeck {
  id: string;
  /** Null of a deck whose words are Nahbar's. */
  title: string | null;
  isBundled: boolean;
}

/** In place of the id of a deck: one that is not there yet. */
export const NEW = '';

export type IntoModel = ReturnType<typeof intoModel>;

/**
 * Where the quotes of a file are to go. A new deck called as the file is, unless there is one of that
 * name: then it may be the same file, grown.
 *
 * @param wanted what the file calls itself, or is called
 */
export function intoModel(decks: readonly SomeDeck[], wanted: string) {
  const others = decks.filter(({ id, isBundled }) => !isBundled && id !== MINE);
  // It is there for everybody, and made when something is put into it.
  const mine = decks.find(({ id }) => id === MINE) ?? { id: MINE, title: null, isBundled: false };
  const own = [mine, ...others];
  const isTaken = (title: string) => [...decks, mine].some((deck) => isCalled(deck, title));
  const proposed = shortened(wanted);
  const deckId = signal(own.find((deck) => isCalled(deck, proposed))?.id ?? NEW);
  const title = signal(freeTitle(proposed, isTaken));
  /** What is wrong with the title of a new deck. */
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
    /** Null while the new deck has no name that it can have. */
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
