import { wordsOf } from '../search.ts';
import { type Checklist, type DefaultItem, everyEntry, type InheritedItem } from './checklist.ts';

/** Kinds of calls. Each has a checklist that inherits from the base list. */

/** A built-in kind, with its items in order. */
export interface BuiltInKind {
  id: string;
  items: readonly DefaultItem[];
}

/** A kind of call to choose from. */
export interface CallKind {
  id: string;
  name: string;
  /** Whether the user made it, and can rename and remove it. */
  own: boolean;
}

/** The kind from which all others inherit; also the fallback for an unknown one. */
export const BASE = 'base';

/** All kinds: built-in ones in their order, then the user's by name. */
export function kindsAmong(
  builtIn: readonly BuiltInKind[],
  names: Readonly<Record<string, string>>,
  lists: readonly Checklist[],
): CallKind[] {
  const own = lists
    .filter((list) => isOwn(list, builtIn))
    .map(({ id, name }) => ({ id, name: name ?? '', own: true }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return [...builtIn.map(({ id }) => ({ id, name: names[id] ?? id, own: false })), ...own];
}

/** Whether the user made the kind of `list`. One without a name may be built into a newer version. */
export function isOwn(list: Checklist, builtIn: readonly BuiltInKind[]): boolean {
  return list.name !== null && !builtIn.some(({ id }) => id === list.id);
}

/** The list of a built-in kind without changes. */
export function untouched(id: string): Checklist {
  return { id, name: null, of: id, entries: [] };
}

/**
 * The items that `list` inherits. The base list has the built-in ones. Any other has those of its
 * built-in kind, with the user's changes to them in the base list, and the items that the user added
 * there, each after its predecessor. An item of the base list that `list` names stays on it: its kind
 * had it when the user changed the list.
 *
 * @param baseList the base list as stored
 */
export function inheritedItems(
  list: Checklist,
  builtIn: readonly BuiltInKind[],
  baseList: Checklist,
): readonly InheritedItem[] {
  const itemsOf = (kind: string) => builtIn.find(({ id }) => id === kind)?.items;
  const base = itemsOf(BASE) ?? [];
  if (list.id === BASE) return base;

  const given: InheritedItem[] = (itemsOf(list.of) ?? base).map(({ id }) => ({ id }));
  let place = 0;
  for (const { id, own, words, removedAt } of everyEntry(base, baseList)) {
    const at = given.findIndex((item) => item.id === id);
    if (at < 0 && !own && !list.entries.some((entry) => entry.id === id)) continue;
    const item = { id, own, words, removed: removedAt !== null };
    given.splice(at < 0 ? place : at, at < 0 ? 0 : 1, item);
    place = (at < 0 ? place : at) + 1;
  }
  return given;
}

/** In characters. */
export const KIND_NAME_LIMIT = 40;

/** Whether a kind other than `id` has that name, ignoring case and accents. */
export function isNameTaken(name: string, kinds: readonly CallKind[], id?: string): boolean {
  const normalized = (text: string) => wordsOf(text).join(' ');
  return kinds.some((kind) => kind.id !== id && normalized(kind.name) === normalized(name));
}

/**
 * Copies a list to a new kind. Items keep their ids, and so their ticks; inherited ones still follow
 * the base list.
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
