import { dayOf } from '../../core/calendar/localDay.ts';
import type { ChannelKind } from '../../core/people/channel.ts';
import {
  another,
  type DayStep,
  done,
  later,
  noted,
  notForMe,
  STEP_NOTE_LIMIT,
} from '../../core/steps/day.ts';
import { shortEnough } from '../../core/wording.ts';
import { writeForGood } from '../open.ts';
import { contactOf } from '../people/contactOfStep.ts';
import { type Noted, putContact, withdraw } from '../people/putContact.ts';
import type { Rows } from '../shelf.ts';
import { type Turn, takeBack, type Undo, writeReversibly } from '../undo.ts';

// What the user does with the step of a day. Each act resolves to what takes it back, and rejects
// with Refused where nothing lasts. A step that was settled meanwhile, in another tab, stays as it is.

/**
 * The step is done. If it names a person, they were in touch, and their rhythm starts again.
 *
 * @param channel by which they were in touch; null where that is not known
 */
export async function doneStep(id: string, channel: ChannelKind | null = null): Promise<Undo> {
  let contact: Noted | null = null;
  const { turns } = await act(id, async (row, rows) => {
    const at = Date.now();
    const { personId, note } = row;
    contact =
      personId === null
        ? null
        : await putContact(rows, { id: contactOf(id), personId, at, channel, note });
    return done(row, at);
  });
  return () => writeForGood((rows) => undone(rows, id, contact, turns));
}

/** Takes back that a step is done. What was noted on it stays on its row. */
async function undone(
  rows: Rows,
  id: string,
  noted: Noted | null,
  turns: readonly Turn[],
): Promise<number> {
  if (turns.length === 0) return 0;
  if (noted) {
    const note = (await rows.steps.get(id))?.note ?? noted.contact.note;
    const isGone = await withdraw(rows, { ...noted, contact: { ...noted.contact, note } });
    // Who has told more of the contact has done the step.
    if (!isGone) return 1;
  }
  await takeBack(
    rows,
    turns.filter(({ table }) => table === 'steps'),
  );
  return 0;
}

/** The step is put off. */
export async function putOffStep(id: string, until: 'tomorrow' | 'next-week'): Promise<Undo> {
  const { undo } = await act(id, (row) => later(row, until, dayOf(Date.now())));
  return undo;
}

/** Another step, please. */
export async function anotherStep(id: string): Promise<Undo> {
  const { undo } = await act(id, async (row, rows) =>
    another(row, await rows.steps.where('day').between(row.day, row.day, true, true).toArray()),
  );
  return undo;
}

/** The step does not come again. If it names a person, it is the person who is not proposed again. */
export async function hideStep(id: string): Promise<Undo> {
  const { undo } = await act(id, async (row, rows) => {
    const person = row.personId && (await rows.people.get(row.personId));
    if (person) await rows.people.put({ ...person, paused: true });
    return notForMe(row);
  });
  return undo;
}

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

/** @throws if there is no such step: then nothing would be left of the act */
function act(
  id: string,
  change: (row: DayStep, rows: Rows) => DayStep | null | Promise<DayStep | null>,
) {
  return writeReversibly(async (rows) => {
    const row = await rows.steps.get(id);
    if (!row) throw new Error(`There is no step ${id}.`);
    if (row.outcome !== 'open') return;
    const changed = await change(row, rows);
    if (changed) await rows.steps.put(changed);
  });
}
