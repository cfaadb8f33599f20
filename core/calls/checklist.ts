import { ownValue } from '../ownValue.ts';

/** A built-in item. */
export interface DefaultItem {
  id: string;
}

export interface ItemWords {
  label: string;
  /** One sentence; empty if the user gave none. */
  why: string;
}

/** The words of the built-in items by id, in one language. */
export type DefaultWords = Readonly<Record<string, ItemWords>>;

/** An item as the user sees it. */
export interface ChecklistItem extends ItemWords {
  id: string;
  /** Whether the user wrote it. */
  own: boolean;
}

/**
 * An item that a list inherits: from its kind, or from the base list with the user's changes there
 * (`inheritedItems` in kinds.ts). The list may override it.
 */
export interface InheritedItem extends DefaultItem {
  /** Whether the user added it to the base list. */
  own?: boolean;
  /** The user's words in the base list; null or absent if unchanged. */
  words?: ItemWords | null;
  /** Whether it was removed from the base list, and so from every list. */
  removed?: boolean;
}

/** The user's change of one item: its position in `entries`, its words, or its removal. */
export interface ChecklistEntry {
  id: string;
  /** Whether the user added it to this list. */
  own: boolean;
  /** The user's words; null if the inherited ones apply. */
  words: ItemWords | null;
  /** When it was removed, in milliseconds since 1970, UTC; null while it is on the list. */
  removedAt: number | null;
}

/** A stored checklist: the differences from the inherited items, in the user's order. */
export interface Checklist {
  /** The id of the kind of call. */
  id: string;
  /** The name of a kind that the user made; null for a built-in one. */
  name: string | null;
  /** The built-in kind whose items it inherits: itself, for a built-in one. */
  of: string;
  entries: ChecklistEntry[];
}

/**
 * All items, including removed ones, in the user's order. An inherited item that the stored list lacks,
 * because it is newer, follows the item that precedes it in `given`.
 */
export function everyEntry(
  given: readonly InheritedItem[],
  checklist: Checklist,
): ChecklistEntry[] {
  const ids = new Set(given.map(({ id }) => id));
  const entries = checklist.entries.filter(
    // A damaged row may repeat an item: the first counts.
    ({ id, own }, i, all) =>
      (own || ids.has(id)) && all.findIndex((entry) => entry.id === id) === i,
  );
  given.forEach(({ id }, i) => {
    if (entries.some((entry) => entry.id === id)) return;
    const neighbour = entries.findIndex((entry) => entry.id === given[i - 1]?.id);
    entries.splice(neighbour + 1, 0, { id, own: false, words: null, removedAt: null });
  });
  return entries;
}

/** The items that were not removed, in the user's order. */
export function entriesOn(given: readonly InheritedItem[], checklist: Checklist): ChecklistEntry[] {
  const removed = new Set(given.filter((item) => item.removed).map(({ id }) => id));
  return everyEntry(given, checklist).filter(
    ({ id, removedAt }) => removedAt === null && !removed.has(id),
  );
}

export function itemsOf(
  given: readonly InheritedItem[],
  defaultWords: DefaultWords,
  checklist: Checklist,
): ChecklistItem[] {
  const known = new Map(given.map((item) => [item.id, item]));
  return entriesOn(given, checklist).map(({ id, own, words }) => ({
    id,
    own: own || known.get(id)?.own === true,
    ...(words ?? known.get(id)?.words ?? ownValue(defaultWords, id) ?? { label: '', why: '' }),
  }));
}

/** In characters, for a label and for a reason. */
export const ITEM_LIMIT = 200;

/** Appends an item of the user's. */
export function withItem(list: Checklist, id: string, label: string, why = ''): Checklist {
  return {
    ...list,
    entries: [...list.entries, { id, own: true, words: { label, why }, removedAt: null }],
  };
}

/** A change of one item of a list. */
export type Change = (given: readonly InheritedItem[], list: Checklist) => Checklist;

export function reworded(id: string, words: { label: string; why: string }): Change {
  return changed(id, (entry) => ({ ...entry, words }));
}

/** Removes an item; `restored` puts it back in its place. */
export function removed(id: string, now: number): Change {
  return changed(id, (entry) => ({ ...entry, removedAt: now }));
}

export function restored(id: string): Change {
  return changed(id, (entry) => ({ ...entry, removedAt: null }));
}

function changed(id: string, change: (entry: ChecklistEntry) => ChecklistEntry): Change {
  return (given, list) => ({
    ...list,
    entries: everyEntry(given, list).map((entry) => (entry.id === id ? change(entry) : entry)),
  });
}

/** Moves an item to `index` among the visible ones, from 0; larger values mean the end. */
export function moved(id: string, index: number): Change {
  return (given, list) => {
    const entries = everyEntry(given, list);
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) return list;
    const others = entries.filter((candidate) => candidate !== entry);
    const onList = entriesOn(given, { ...list, entries }).filter((one) => one.id !== id);
    const follower = onList[Math.max(0, index)];
    others.splice(follower ? others.indexOf(follower) : others.length, 0, entry);
    return { ...list, entries: others };
  };
}

/** Resets inherited items to their words and order; the user's own follow them. */
export function withDefaults(list: Checklist): Checklist {
  return { ...list, entries: list.entries.filter(({ own }) => own) };
}

/** Restores earlier `entries`; items that the user has added since follow them. */
export function withEntries(list: Checklist, entries: readonly ChecklistEntry[]): Checklist {
  const since = list.entries.filter(
    ({ id, own }) => own && !entries.some((entry) => entry.id === id),
  );
  return { ...list, entries: [...entries, ...since] };
}
