import {
  type Checklist,
  type ChecklistEntry,
  entriesOn,
  everyEntry,
  type GivenItem,
} from './checklist.ts';

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
export type Change = (given: readonly GivenItem[], list: Checklist) => Checklist;

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
