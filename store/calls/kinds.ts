/** The kinds of calls and their lists, as pages show them. To change them: kindEdits, checklistEdits. */
import type { ReadonlySignal } from '@preact/signals';
import { kindNames, ourKinds } from '../../content/callKinds.ts';
import { type CallKind, kindsAmong } from '../../core/calls/kinds.ts';
import { uiLanguage } from '../../platform/language.ts';
import { live } from '../live.ts';
import { checklistItemsIn } from './checklist.ts';

/** All kinds: ours in their order, then the user's own by name; `undefined` until they are known. */
export const kinds: ReadonlySignal<CallKind[] | undefined> = live(() => async (rows) => {
  const lists = await rows.checklists.toArray();
  return kindsAmong(ourKinds, kindNames[uiLanguage], lists);
});

/**
 * The items of the list of whatever kind `kindId` says, in the user's order; `undefined` until they are
 * known, also after another kind was chosen. A kind that there is not has the base list.
 */
export function itemsOfKind(kindId: ReadonlySignal<string | undefined>) {
  return live(() => {
    const id = kindId.value;
    return id === undefined ? null : (rows) => checklistItemsIn(rows, id);
  });
}
