import type { ChecklistEntry } from '../../core/calls/checklist.ts';
import {
  type Change,
  ITEM_LIMIT,
  moved,
  removed,
  restored,
  reworded,
  withDefaults,
  withEntries,
  withItem,
} from '../../core/calls/checklistEdits.ts';
import { shortEnough, someWords } from '../../core/wording.ts';
import { writeForGood } from '../open.ts';
import { listIn } from './checklist.ts';
import { followOnToolbar } from './onToolbar.ts';

// Each verb changes the list of one kind of call. What is done to the base list is done to all, but for
// the order; for a kind that there is not, it is done to the base list, which stands in for it.

/**
 * Puts an item of the user's own at the end of a list.
 *
 * @throws Refused if blank or too long, or nothing lasts
 */
export async function addItem(kindId: string, label: string): Promise<void> {
  const words = someWords(label, ITEM_LIMIT);
  await change(kindId, (_, list) => withItem(list, crypto.randomUUID(), words));
}

/**
 * Gives an item other words.
 *
 * @throws Refused if the label is blank, or either is too long, or nothing lasts
 */
export async function rewordItem(
  kindId: string,
  id: string,
  label: string,
  why: string,
): Promise<void> {
  const words = { label: someWords(label, ITEM_LIMIT), why: shortEnough(why, ITEM_LIMIT) };
  await change(kindId, reworded(id, words));
}

/** Moves an item to `index` among those on the list, counted from 0. @throws Refused where nothing lasts. */
export async function moveItem(kindId: string, id: string, index: number): Promise<void> {
  await change(kindId, moved(id, index));
}

/** Takes an item off the list; `restoreItem` undoes it. @throws Refused where nothing lasts. */
export async function removeItem(kindId: string, id: string): Promise<void> {
  await change(kindId, removed(id, Date.now()));
}

/** Brings a removed item back to where it was. @throws Refused where nothing lasts. */
export async function restoreItem(kindId: string, id: string): Promise<void> {
  await change(kindId, restored(id));
}

/**
 * Brings the items back that the list was given, in their words and order, and says what it was before.
 *
 * @throws Refused where nothing lasts
 */
export function restoreDefaults(kindId: string): Promise<ChecklistEntry[]> {
  return change(kindId, (_, list) => withDefaults(list));
}

/** Undoes `restoreDefaults`; own items that came since stay. @throws Refused where nothing lasts. */
export async function putBackEntries(kindId: string, entries: ChecklistEntry[]): Promise<void> {
  await change(kindId, (_, list) => withEntries(list, entries));
}

async function change(kindId: string, act: Change): Promise<ChecklistEntry[]> {
  const before = await writeForGood(async (rows) => {
    const { given, list } = await listIn(rows, kindId);
    await rows.checklists.put(act(given, list));
    return list.entries;
  });
  void followOnToolbar();
  return before;
}
