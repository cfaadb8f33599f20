import { baseChecklist } from '../../content/baseChecklist.ts';
import type { Checklist, ChecklistEntry } from '../../core/calls/checklist.ts';
import {
  ITEM_LIMIT,
  moved,
  removed,
  restored,
  reworded,
  withDefaults,
  withItem,
} from '../../core/calls/checklistEdits.ts';
import { shortEnough, someWords } from '../../core/wording.ts';
import { writeForGood } from '../open.ts';
import { checklistIn } from './checklist.ts';

const defaults = baseChecklist.items;

/** Puts an item of the user's own at the end. @throws Refused if blank or too long. */
export async function addItem(label: string): Promise<void> {
  const words = someWords(label, ITEM_LIMIT);
  await change((_, list) => withItem(list, crypto.randomUUID(), words));
}

/** Gives an item other words. @throws Refused if the label is blank, or either is too long. */
export async function rewordItem(id: string, label: string, why: string): Promise<void> {
  const words = { label: someWords(label, ITEM_LIMIT), why: shortEnough(why, ITEM_LIMIT) };
  await change(reworded(id, words));
}

/** Moves an item to `index` among those on the list, counted from 0. */
export async function moveItem(id: string, index: number): Promise<void> {
  await change(moved(id, index));
}

/** Takes an item off the list; `restoreItem` undoes it. */
export async function removeItem(id: string): Promise<void> {
  await change(removed(id, Date.now()));
}

/** Brings a removed item back to where it was. */
export async function restoreItem(id: string): Promise<void> {
  await change(restored(id));
}

/** Brings the default items back in words and order, and says what the list was before. */
export function restoreDefaults(): Promise<ChecklistEntry[]> {
  return change(withDefaults);
}

/** Undoes `restoreDefaults`. */
export async function putBackEntries(entries: ChecklistEntry[]): Promise<void> {
  await change((_, list) => ({ ...list, entries }));
}

function change(
  act: (all: typeof defaults, list: Checklist) => Checklist,
): Promise<ChecklistEntry[]> {
  return writeForGood(async (rows) => {
    const list = await checklistIn(rows);
    await rows.checklists.put(act(defaults, list));
    return list.entries;
  });
}
