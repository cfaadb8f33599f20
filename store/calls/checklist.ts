import { baseChecklist } from '../../content/baseChecklist.ts';
import { type Checklist, itemsOf } from '../../core/calls/checklist.ts';
import { uiLanguage } from '../../platform/language.ts';
import { live } from '../live.ts';
import type { Rows } from '../shelf.ts';

/** The items of the checklist, in the user's order; `undefined` until they are known. */
export const checklistItems = live(
  () => async (rows) => itemsOf(baseChecklist.items, await checklistIn(rows), uiLanguage),
);

/** What the user has made of the checklist. */
export async function checklistIn(rows: Rows): Promise<Checklist> {
  return (await rows.checklists.get(baseChecklist.id)) ?? { id: baseChecklist.id, entries: [] };
}
