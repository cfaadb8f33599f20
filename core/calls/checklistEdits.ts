import { type Checklist, type ChecklistEntry, type DefaultItem, everyEntry } from './checklist.ts';

/** The most characters that an item's label, or its reason, may have. */
export const ITEM_LIMIT = 200;

/** The list with an item of the user's own at its end. */
export function withItem(list: Checklist, id: string, label: string, why = ''): Checklist {
  return {
    ...list,
    entries: [...list.entries, { id, own: true, words: { label, why }, removedAt: null }],
  };
}

/** A change of one item: the list after it, from the defaults and the list before it. */
type Change = (defaults: readonly DefaultItem[], list: Checklist) => Checklist;

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
  return (defaults, list) => ({
    ...list,
    entries: everyEntry(defaults, list).map((entry) => (entry.id === id ? change(entry) : entry)),
  });
}

/** Moves an item to `index` among those on the list, counted from 0; too far is the end. */
export function moved(id: string, index: number): Change {
  return (defaults, list) => {
    const entries = everyEntry(defaults, list);
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) return list;
    const others = entries.filter((candidate) => candidate !== entry);
    const onList = others.filter(({ removedAt }) => removedAt === null);
    const follower = onList[Math.max(0, index)];
    others.splice(follower ? others.indexOf(follower) : others.length, 0, entry);
    return { ...list, entries: others };
  };
}

/** The default items in their words and order; the user's own ones stay, after them. */
export function withDefaults(defaults: readonly DefaultItem[], list: Checklist): Checklist {
  return { ...list, entries: everyEntry(defaults, { ...list, entries: [] }).concat(ownOnes(list)) };
}

function ownOnes(list: Checklist): ChecklistEntry[] {
  return list.entries.filter(({ own }) => own);
}
