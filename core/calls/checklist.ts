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
 * (`givenTo` in kinds.ts), and stands until the list says otherwise.
 */
export interface GivenItem extends DefaultItem {
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
export function everyEntry(given: readonly GivenItem[], checklist: Checklist): ChecklistEntry[] {
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
export function entriesOn(given: readonly GivenItem[], checklist: Checklist): ChecklistEntry[] {
  const removed = new Set(given.filter((item) => item.removed).map(({ id }) => id));
  return everyEntry(given, checklist).filter(
    ({ id, removedAt }) => removedAt === null && !removed.has(id),
  );
}

/** The items on the list, in the user's order and words. */
export function itemsOf(
  given: readonly GivenItem[],
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
