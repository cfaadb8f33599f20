import { wordsOf } from '../search.ts';
import { type Checklist, type DefaultItem, everyEntry, type InheritedItem } from './checklist.ts';

/** Kinds of calls, each with a list of its own that is made from the base list. */

/** A kind of call that comes with Nahbar, with its items in order. */
export interface BuiltInKind {
  id: string;
  items: readonly DefaultItem[];
}

/** A kind of call as it is chosen. */
export interface CallKind {
  id: string;
  name: string;
  /** Whether it is the user's own, and may be renamed and removed. */
  own: boolean;
}

/** The kind whose list all others are made from, and which stands in for one that is not known. */
export const BASE = 'base';

/** All kinds: ours in their order, then the user's own ones by name. */
export function kindsAmong(
  ours: readonly BuiltInKind[],
  names: Readonly<Record<string, string>>,
  lists: readonly Checklist[],
): CallKind[] {
  const own = lists
    .filter((list) => isOwn(list, ours))
    .map(({ id, name }) => ({ id, name: name ?? '', own: true }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return [...ours.map(({ id }) => ({ id, name: names[id] ?? id, own: false })), ...own];
}

/** Whether `list` is of a kind of the user's own. One without a name may be a newer Nahbar's. */
export function isOwn(list: Checklist, ours: readonly BuiltInKind[]): boolean {
  return list.name !== null && !ours.some(({ id }) => id === list.id);
}

/** The list of one of our kinds as long as the user has not touched it. */
export function untouched(id: string): Checklist {
  return { id, name: null, of: id, entries: [] };
}

/**
 * What `list` is given to begin with. The base list has our items; every other has those of the kind it
 * is made of, with what the user has made of them in the base list, and the user's own items from there,
 * each after its neighbour.
 *
 * @param baseList the base list as it is stored
 */
export function inheritedItems(
  list: Checklist,
  ours: readonly BuiltInKind[],
  baseList: Checklist,
): readonly InheritedItem[] {
  const itemsOf = (kind: string) => ours.find(({ id }) => id === kind)?.items;
  const base = itemsOf(BASE) ?? [];
  if (list.id === BASE) return base;

  const given: InheritedItem[] = (itemsOf(list.of) ?? base).map(({ id }) => ({ id }));
  let place = 0;
  for (const { id, own, words, removedAt } of everyEntry(base, baseList)) {
    const at = given.findIndex((item) => item.id === id);
    if (at < 0 && !own) continue;
    const item = { id, own, words, removed: removedAt !== null };
    given.splice(at < 0 ? place : at, at < 0 ? 0 : 1, item);
    place = (at < 0 ? place : at) + 1;
  }
  return given;
}

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
  given: readonly InheritedItem[],
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
