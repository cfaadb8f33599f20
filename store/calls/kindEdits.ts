import { kindNames, ourKinds } from '../../content/callKinds.ts';
import { copyOf, isNameTaken, KIND_NAME_LIMIT } from '../../core/calls/kindEdits.ts';
import { isOwn, kindsAmong } from '../../core/calls/kinds.ts';
import { Refused } from '../../core/refusal.ts';
import { someWords } from '../../core/wording.ts';
import { uiLanguage } from '../../platform/language.ts';
import { writeForGood } from '../open.ts';
import type { Rows } from '../shelf.ts';
import { changeDiscarded, discard, takeBack } from '../trash/trash.ts';
import { listIn } from './checklist.ts';

export { KIND_NAME_LIMIT };

/**
 * Makes a new kind, whose list is that of the kind called `id`.
 *
 * @returns the id of the new one
 * @throws Refused if the name is blank, too long or that of another kind, or nothing lasts
 */
export async function copyKind(id: string, name: string): Promise<string> {
  const words = someWords(name, KIND_NAME_LIMIT);
  return writeForGood(async (rows) => {
    await refuseTaken(rows, words);
    const { given, list } = await listIn(rows, id);
    const copy = copyOf(given, list, crypto.randomUUID(), words);
    await rows.checklists.put(copy);
    return copy.id;
  });
}

/**
 * Gives a kind of the user's own another name. One of ours keeps its name.
 *
 * @throws Refused if the name is blank, too long or that of another kind, or nothing lasts
 */
export async function renameKind(id: string, name: string): Promise<void> {
  const words = someWords(name, KIND_NAME_LIMIT);
  await writeForGood(async (rows) => {
    if (isOurs(id)) return;
    await refuseTaken(rows, words, id);
    const list = await rows.checklists.get(id);
    if (list) await rows.checklists.put({ ...list, name: words });
    // Removed meanwhile, perhaps in another tab.
    else await changeDiscarded(rows, 'checklist', id, (row) => ({ ...row, name: words }));
  });
}

/**
 * Moves a kind of the user's own to the trash, with its list. Calls of that kind have the base list
 * until `putBackKind` brings it back. One of ours stays.
 *
 * @throws Refused where nothing lasts
 */
export function removeKind(id: string): Promise<void> {
  return writeForGood(async (rows) => {
    const list = await rows.checklists.get(id);
    if (!list || !isOwn(list, ourKinds)) return;
    await discard(rows, 'checklist', list);
    await rows.checklists.delete(id);
  });
}

/** Brings a removed kind back. @throws Refused where nothing lasts. */
export function putBackKind(id: string): Promise<void> {
  return writeForGood(async (rows) => {
    const list = await takeBack(rows, 'checklist', id);
    if (list) await rows.checklists.put(list);
  });
}

function isOurs(id: string): boolean {
  return ourKinds.some((kind) => kind.id === id);
}

async function refuseTaken(rows: Rows, name: string, id?: string): Promise<void> {
  const kinds = kindsAmong(ourKinds, kindNames[uiLanguage], await rows.checklists.toArray());
  if (isNameTaken(name, kinds, id)) throw new Refused({ because: 'nameTaken' });
}
