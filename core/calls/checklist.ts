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

/** What the user made of one item: its place in `entries`, its words, or its removal. */
export interface ChecklistEntry {
  id: string;
  own: boolean;
  /** The user's words; null where the default's stand. */
  words: ItemWords | null;
  /** When it was removed, in milliseconds since 1970, UTC; null while it is on the list. */
  removedAt: number | null;
}

/** A checklist as it is stored: what differs from the default items, in the user's order. */
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
 * Every item, removed ones included, in the user's order. A default item that the user's list does
 * not know, from a newer version of Nahbar, comes after its neighbour among the defaults.
 */
export function everyEntry(
  defaults: readonly DefaultItem[],
  checklist: Checklist,
): ChecklistEntry[] {
  const ids = new Set(defaults.map(({ id }) => id));
  const entries = checklist.entries.filter(({ id, own }) => own || ids.has(id));
  defaults.forEach(({ id }, i) => {
    if (entries.some((entry) => entry.id === id)) return;
    const neighbour = entries.findIndex((entry) => entry.id === defaults[i - 1]?.id);
    entries.splice(neighbour + 1, 0, { id, own: false, words: null, removedAt: null });
  });
  return entries;
}

/** The items on the list, in the user's order and words. */
export function itemsOf(
  defaults: readonly DefaultItem[],
  defaultWords: DefaultWords,
  checklist: Checklist,
): ChecklistItem[] {
  return everyEntry(defaults, checklist)
    .filter(({ removedAt }) => removedAt === null)
    .map(({ id, own, words }) => ({
      id,
      own,
      ...(words ?? defaultWords[id] ?? { label: '', why: '' }),
    }));
}
