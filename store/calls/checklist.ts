import { ourKinds, wordsOfKind } from '../../content/callKinds.ts';
import {
  type Checklist,
  type ChecklistEntry,
  type ChecklistItem,
  entriesOn,
  type GivenItem,
  itemsOf,
} from '../../core/calls/checklist.ts';
import { BASE, givenTo, isOwn, untouched } from '../../core/calls/kinds.ts';
import { uiLanguage } from '../../platform/language.ts';
import type { Rows } from '../shelf.ts';

/** The items of a kind's list, in the user's order and words. */
export async function checklistItemsIn(rows: Rows, kindId: string): Promise<ChecklistItem[]> {
  const { given, list } = await listIn(rows, kindId);
  return itemsOf(given, wordsOfKind(list.of, uiLanguage), list);
}

/** What is on a kind's list, without the words. */
export async function entriesIn(rows: Rows, kindId: string): Promise<ChecklistEntry[]> {
  const { given, list } = await listIn(rows, kindId);
  return entriesOn(given, list);
}

/**
 * What the user has made of the list of a kind, and what it is made from. For a kind that there is not,
 * be it removed or a newer Nahbar's, the base list.
 */
export async function listIn(
  rows: Rows,
  kindId: string,
): Promise<{ given: readonly GivenItem[]; list: Checklist }> {
  const baseList = (await rows.checklists.get(BASE)) ?? untouched(BASE);
  const stored = await rows.checklists.get(kindId);
  const isOurs = ourKinds.some(({ id }) => id === kindId);
  const isKnown = isOurs || (stored && isOwn(stored, ourKinds));
  const list = isKnown ? (stored ?? untouched(kindId)) : baseList;
  return { given: givenTo(list, ourKinds, baseList), list };
}
