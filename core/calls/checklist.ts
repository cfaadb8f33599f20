/** An item that comes with Nahbar. */
export interface DefaultItem {
  id: string;
}

/** The words of one item. */
export interface ItemWords {
  label: string;
  /** One sentence that says what the item is good for; empty where the user gave none. */
  why: string;
}

/** The words of every default item, by its id, in one language. */
export type DefaultWords = Readonly<Record<string, ItemWords>>;

/** An item as the user sees it. */
export interface ChecklistItem extends ItemWords {
  id: string;
  /** Whether the user wrote it. */
  own: boolean;
}

/**
 * An item that a list is given to begin with. What the user has made of it in the base list comes along
 * (`inheritedItems` in kinds.ts), and stands until the list says otherwise.
 */
export interface InheritedItem extends DefaultItem {
  /** Whether the user wrote it, for the base list. */
  own?: boolean;
  /** The user's words there; null or not there where the default's stand. */
  words?: ItemWords | null;
  /** Whether it is off the base list, and so off every list. */
  removed?: boolean;
}

/** What the user made of one item: its place in `entries`, its words, or its removal. */
export interface ChecklistEntry {
  id: string;
  /** Whether the user wrote it, for this list. */
  own: boolean;
  /** The user's words; null where those stand that the item was given with. */
  words: ItemWords | null;
  /** When it was removed, in milliseconds since 1970, UTC; null while it is on the list. */
  removedAt: number | null;
}

/** A checklist as it is stored: what differs from the given items, in the user's order. */
export interface Checklist {
  /** The kind of call that it is for. */
  id: string;
  /** The user's name for a kind of their own; null for one of ours. */
  name: string | null;
  /** The kind of ours whose items it is made of: itself, for one of ours. */
  of: string;
  entries: ChecklistEntry[];
}

/**
 * Every item, removed ones included, in the user's order. A given item that the user's list does not
 * know, from a newer version of Nahbar or new on the base list, comes after its neighbour among the
 * given.
 */
export function everyEntry(
  given: readonly InheritedItem[],
  checklist: Checklist,
): ChecklistEntry[] {
  const ids = new Set(given.map(({ id }) => id));
  const entries = checklist.entries.filter(
    // A damaged row may have an item twice: the first counts.
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

/** What is on the list, in the user's order. */
export function entriesOn(given: readonly InheritedItem[], checklist: Checklist): ChecklistEntry[] {
  const removed = new Set(given.filter((item) => item.removed).map(({ id }) => id));
  return everyEntry(given, checklist).filter(
    ({ id, removedAt }) => removedAt === null && !removed.has(id),
  );
}

/** The items on the list, in the user's order and words. */
export function itemsOf(
  given: readonly InheritedItem[],
  defaultWords: DefaultWords,
  checklist: Checklist,
): ChecklistItem[] {
  const known = new Map(given.map((item) => [item.id, item]));
  return entriesOn(given, checklist).map(({ id, own, words }) => ({
    id,
    own: own || known.get(id)?.own === true,
    ...(words ?? known.get(id)?.words ?? defaultWords[id] ?? { label: '', why: '' }),
  }));
}

/** The most characters that an item's label, or its reason, may have. */
export const ITEM_LIMIT = 200;

/** The list with an item of the user's own at its end. */
export function withItem(list: Checklist, id: string, label: string, why = ''): Checklist {
  return {
    ...list,
    entries: [...list.entries, { id, own: true, words: { label, why }, removedAt: null }],
  };
}

/** A change of one item: the list after it, from what the list is given and the list before it. */
export type Change = (given: readonly InheritedItem[], list: Checklist) => Checklist;

/** Gives an item other words. */
export function reworded(id: string, words: { label: string; why: string }): Change {
  return changed(id, (entry) => ({ ...entry, words }));
}

/** Takes an item off the list; `restored` brings it back to the same place. */
export function removed(id: string, now: number): Change {
  return changed(id, (entry) => ({ ...entry, removedAt: now }));
}

/** Brings a removed item back to where it was. */
export function restored(id: string): Change {
  return changed(id, (entry) => ({ ...entry, removedAt: null }));
}

function changed(id: string, change: (entry: ChecklistEntry) => ChecklistEntry): Change {
  return (given, list) => ({
    ...list,
    entries: everyEntry(given, list).map((entry) => (entry.id === id ? change(entry) : entry)),
  });
}

/** Moves an item to `index` among those on the list, counted from 0; too far is the end. */
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

/**
 * The given items in the words and the order in which they are given, all of them; the user's own ones
 * stay, after them.
 */
export function withDefaults(list: Checklist): Checklist {
  return { ...list, entries: list.entries.filter(({ own }) => own) };
}

/** The list with `entries` as they were once. Own items that came since stay, after them. */
export function withEntries(list: Checklist, entries: readonly ChecklistEntry[]): Checklist {
  const since = list.entries.filter(
    ({ id, own }) => own && !entries.some((entry) => entry.id === id),
  );
  return { ...list, entries: [...entries, ...since] };
}
