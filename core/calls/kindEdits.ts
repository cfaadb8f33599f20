import { wordsOf } from '../search.ts';
import { type Checklist, everyEntry, type GivenItem } from './checklist.ts';
import { BASE, type CallKind } from './kinds.ts';

/** The most characters that the name of a kind may have. */
export const KIND_NAME_LIMIT = 40;

/** Whether one of `kinds` has that name, however it is written; but for the one called `id`. */
export function isNameTaken(name: string, kinds: readonly CallKind[], id?: string): boolean {
  const folded = (text: string) => wordsOf(text).join(' ');
  return kinds.some((kind) => kind.id !== id && folded(kind.name) === folded(name));
}

/**
 * A new kind whose list is what `list` is now. Its items keep their ids, and so their ticks. What comes
 * from the base list goes on following it.
 */
export function copyOf(
  given: readonly GivenItem[],
  list: Checklist,
  id: string,
  name: string,
): Checklist {
  const entries =
    list.id === BASE
      ? everyEntry(given, list).map((entry) => ({
          id: entry.id,
          own: false,
          words: null,
          removedAt: null,
        }))
      : list.entries.filter(({ own, removedAt }) => !own || removedAt === null);
  return { id, name, of: list.of, entries };
}
