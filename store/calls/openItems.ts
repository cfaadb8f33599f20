import type { Call } from '../../core/calls/call.ts';
import type { Rows } from '../shelf.ts';
import { entriesIn } from './checklist.ts';

/** How many items of a call's checklist are not done. */
export async function openItemsIn(rows: Rows, call: Call): Promise<number> {
  const entries = await entriesIn(rows, call.checklistId);
  return entries.filter(({ id }) => !call.ticked.includes(id)).length;
}
