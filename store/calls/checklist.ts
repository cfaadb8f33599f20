import { baseChecklist, baseWords } from '../../content/baseChecklist.ts';
import { type Checklist, itemsOf } from '../../core/calls/checklist.ts';
import { uiLanguage } from '../../platform/language.ts';
import { live } from '../live.ts';
import type { Rows } from '../shelf.ts';

// Asked for at once, so that they come while the database opens.
const words = baseWords[uiLanguage]();

/** The items of the checklist, in the user's order; `undefined` until they are known. */
export const checklistItems = live(() => async (rows) => {
  const checklist = await checklistIn(rows);
  return itemsOf(baseChecklist.items, await words, checklist);
});

/** What the user has made of the checklist. */
export async function checklistIn(rows: Rows): Promise<Checklist> {
  const { id } = baseChecklist;
  return (await rows.checklists.get(id)) ?? { id, name: null, of: id, entries: [] };
}
