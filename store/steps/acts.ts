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
import { putContact } from '../people/contacts.ts';
import type { Rows } from '../shelf.ts';
import { type Undo, writeReversibly } from '../undo.ts';

// What the user does with the step of a day. Each act resolves to what takes it back, and rejects
// with Refused where nothing lasts. A step that was settled meanwhile, in another tab, stays as it is.

/**
 * The step is done. If it names a person, they were in touch, and their rhythm starts again.
 *
 * @param channel by which they were in touch; null where that is not known
 */
export function doneStep(id: string, channel: ChannelKind | null = null): Promise<Undo> {
  return act(id, async (row, rows) => {
    const at = Date.now();
    const settled = done(row, at);
    if (settled?.personId) {
      await putContact(rows, {
        id: contactOf(id),
        personId: settled.personId,
        at,
        channel,
        note: '',
      });
    }
    return settled;
  });
}

/** The step is put off. */
export function putOffStep(id: string, until: 'tomorrow' | 'next-week'): Promise<Undo> {
  return act(id, (row) => later(row, until, dayOf(Date.now())));
}

/** Another step, please. */
export function anotherStep(id: string): Promise<Undo> {
  return act(id, async (row, rows) =>
    another(row, await rows.steps.where('day').between(row.day, row.day, true, true).toArray()),
  );
}

/** The step does not come again. If it names a person, it is the person who is not proposed again. */
export function hideStep(id: string): Promise<Undo> {
  return act(id, async (row, rows) => {
    const person = row.personId && (await rows.people.get(row.personId));
    if (person) await rows.people.put({ ...person, paused: true });
    return notForMe(row);
  });
}

/** Notes what came of a step that is done. @throws Refused if it is too long, or nothing lasts. */
export async function noteOnStep(id: string, note: string): Promise<void> {
  const text = shortEnough(note, STEP_NOTE_LIMIT);
  await writeForGood(async (rows) => {
    const row = await rows.steps.get(id);
    if (!row) throw new Error(`There is no step ${id}.`);
    await rows.steps.put(noted(row, text));
    const contact = await rows.contacts.get(contactOf(id));
    if (contact) await rows.contacts.put({ ...contact, note: text });
  });
}

async function act(
  id: string,
  change: (row: DayStep, rows: Rows) => DayStep | null | Promise<DayStep | null>,
): Promise<Undo> {
  const { undo } = await writeReversibly(async (rows) => {
    const row = await rows.steps.get(id);
    if (row?.outcome !== 'open') return;
    const changed = await change(row, rows);
    if (changed) await rows.steps.put(changed);
  });
  return undo;
}

/** What the contact is called that a step made. */
function contactOf(stepRowId: string): string {
  return `step/${stepRowId}`;
}
