import { noted, STEP_NOTE_LIMIT } from '../../core/steps/day.ts';
import { shortEnough } from '../../core/wording.ts';
import { writeForGood } from '../open.ts';
import { contactOf } from '../people/contactIds.ts';

/** Notes what came of a step that is done. @throws Refused if it is too long, or nothing lasts. */
export async function noteOnStep(id: string, note: string): Promise<void> {
  const text = shortEnough(note, STEP_NOTE_LIMIT);
  await writeForGood(async (rows) => {
    const row = await rows.steps.get(id);
    if (!row) throw new Error(`There is no step ${id}.`);
    await rows.steps.put(noted(row, text));
    const contact = await rows.contacts.get(contactOf(id));
    // The same note, unless it was told apart in the library.
    if (contact?.note === row.note) await rows.contacts.put({ ...contact, note: text });
  });
}
