import type { ReadonlySignal } from '@preact/signals';
import { builtInKinds, kindNames, wordsOfKind } from '../../content/callKinds.ts';
import {
  type Change,
  type Checklist,
  type ChecklistEntry,
  type ChecklistItem,
  entriesOn,
  type InheritedItem,
  ITEM_LIMIT,
  itemsOf,
  moved,
  removed,
  restored,
  reworded,
  withDefaults,
  withEntries,
  withItem,
} from '../../core/calls/checklist.ts';
import {
  BASE,
  type CallKind,
  copyOf,
  inheritedItems,
  isNameTaken,
  isOwn,
  KIND_NAME_LIMIT,
  kindsAmong,
  untouched,
} from '../../core/calls/kinds.ts';
import { Refused } from '../../core/refusal.ts';
import { spelled } from '../../core/settings/spelling.ts';
import { limitText, requireText } from '../../core/wording.ts';
import { uiLanguage, uiLocale } from '../../platform/language.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { changeInTrash, removeUndoable } from '../trash.ts';
import type { Undo } from '../undo.ts';
import { updateToolbarBadge } from './toolbarBadge.ts';

/** The items of a kind's checklist, in the user's order and wording. */
async function checklistItemsIn(
  rows: Pick<Tables, 'checklists'>,
  kindId: string,
): Promise<ChecklistItem[]> {
  const { given, list } = await listIn(rows, kindId);
  return itemsOf(given, spelled(wordsOfKind(list.of, uiLanguage), uiLocale), list);
}

/** The entries of a kind's checklist, without texts. */
export async function entriesIn(
  rows: Pick<Tables, 'checklists'>,
  kindId: string,
): Promise<ChecklistEntry[]> {
  const { given, list } = await listIn(rows, kindId);
  return entriesOn(given, list);
}

/**
 * The user's changes of a kind's checklist, and the list they apply to. For an unknown kind, removed or of a
 * newer version, the base list.
 */
async function listIn(
  rows: Pick<Tables, 'checklists'>,
  kindId: string,
): Promise<{ given: readonly InheritedItem[]; list: Checklist }> {
  const baseList = (await rows.checklists.get(BASE)) ?? untouched(BASE);
  const stored = await rows.checklists.get(kindId);
  const isOurs = builtInKinds.some(({ id }) => id === kindId);
  const isKnown = isOurs || (stored && isOwn(stored, builtInKinds));
  const list = isKnown ? (stored ?? untouched(kindId)) : baseList;
  return { given: inheritedItems(list, builtInKinds, baseList), list };
}

/** All kinds: the bundled ones in their order, then the user's own by name; `undefined` until loaded. */
export const kinds: ReadonlySignal<CallKind[] | undefined> = live(() => async (rows) => {
  const lists = await rows.checklists.toArray();
  return kindsAmong(builtInKinds, kindNames[uiLanguage], lists);
});

/**
 * The items of the kind in `kindId`, in the user's order; `undefined` until loaded, also after a change of the
 * kind. An unknown kind has the base list.
 */
export function itemsOfKind(kindId: ReadonlySignal<string | undefined>) {
  return live(() => {
    const id = kindId.value;
    return id === undefined ? null : (rows) => checklistItemsIn(rows, id);
  });
}

// Each verb changes the checklist of one kind. Changes of the base list apply to all kinds, except its order.
// For an unknown kind, the base list is changed.

/**
 * Adds an item of the user's own at the end of a list.
 *
 * @throws Refused if blank or too long, or nothing lasts
 */
export async function addItem(kindId: string, label: string): Promise<void> {
  const words = requireText(label, ITEM_LIMIT);
  await change(kindId, (_, list) => withItem(list, crypto.randomUUID(), words));
}

/**
 * Changes the texts of an item.
 *
 * @throws Refused if the label is blank, or either is too long, or nothing lasts
 */
export async function rewordItem(
  kindId: string,
  id: string,
  label: string,
  why: string,
): Promise<void> {
  const words = { label: requireText(label, ITEM_LIMIT), why: limitText(why, ITEM_LIMIT) };
  await change(kindId, reworded(id, words));
}

/** Moves an item to `index` among those on the list, counted from 0. @throws Refused where nothing lasts. */
export async function moveItem(kindId: string, id: string, index: number): Promise<void> {
  await change(kindId, moved(id, index));
}

/** Removes an item from the list. @throws Refused where nothing lasts */
export async function removeItem(kindId: string, id: string): Promise<Undo> {
  await change(kindId, removed(id, Date.now()));
  return async () => {
    await change(kindId, restored(id));
    return 0;
  };
}

/**
 * Restores the bundled items of a list, with their texts and order.
 *
 * @returns undoes it; own items that were added since stay
 * @throws Refused where nothing lasts
 */
export async function restoreDefaults(kindId: string): Promise<Undo> {
  const before = await change(kindId, (_, list) => withDefaults(list));
  return async () => {
    await change(kindId, (_, list) => withEntries(list, before));
    return 0;
  };
}

async function change(kindId: string, act: Change): Promise<ChecklistEntry[]> {
  const before = await writeForGood(['checklists'], async (rows) => {
    const { given, list } = await listIn(rows, kindId);
    await rows.checklists.put(act(given, list));
    return list.entries;
  });
  void updateToolbarBadge();
  return before;
}

export { KIND_NAME_LIMIT };

/**
 * Creates a kind with a copy of the checklist of the kind `id`.
 *
 * @returns the id of the new kind
 * @throws Refused if the name is blank, too long or that of another kind, or nothing lasts
 */
export async function copyKind(id: string, name: string): Promise<string> {
  const words = requireText(name, KIND_NAME_LIMIT);
  return writeForGood(['checklists'], async (rows) => {
    await refuseTaken(rows, words);
    const { given, list } = await listIn(rows, id);
    const copy = copyOf(given, list, crypto.randomUUID(), words);
    await rows.checklists.put(copy);
    return copy.id;
  });
}

/**
 * Renames a kind of the user's own. Bundled kinds keep their names.
 *
 * @throws Refused if the name is blank, too long or that of another kind, or nothing lasts
 */
export async function renameKind(id: string, name: string): Promise<void> {
  const words = requireText(name, KIND_NAME_LIMIT);
  await writeForGood(['checklists', 'trash'], async (rows) => {
    if (isOurs(id)) return;
    await refuseTaken(rows, words, id);
    const list = await rows.checklists.get(id);
    if (list) await rows.checklists.put({ ...list, name: words });
    // Removed meanwhile, perhaps in another tab.
    else await changeInTrash(rows, 'checklist', id, (row) => ({ ...row, name: words }));
  });
}

/**
 * Moves a kind of the user's own to the trash, with its list. Calls of that kind use the base list then.
 * Bundled kinds stay.
 *
 * @throws Refused where nothing lasts
 */
export function removeKind(id: string): Promise<Undo> {
  return removeUndoable(['checklists'], {
    ...{ kind: 'checklist', id },
    async remove(rows) {
      const list = await rows.checklists.get(id);
      if (!list || !isOwn(list, builtInKinds)) return undefined;
      await rows.checklists.delete(id);
      return list;
    },
    restore: (rows, list) => rows.checklists.put(list),
  });
}

function isOurs(id: string): boolean {
  return builtInKinds.some((kind) => kind.id === id);
}

async function refuseTaken(
  rows: Pick<Tables, 'checklists'>,
  name: string,
  id?: string,
): Promise<void> {
  const kinds = kindsAmong(builtInKinds, kindNames[uiLanguage], await rows.checklists.toArray());
  if (isNameTaken(name, kinds, id)) throw new Refused({ because: 'nameTaken' });
}
