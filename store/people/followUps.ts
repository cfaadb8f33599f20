import { type Day, dayOf } from '../../core/calendar/day.ts';
import { followUpOf, withFollowUp, withoutFollowUp } from '../../core/people/occasions.ts';
import { FOLLOW_UP_LIMIT, type FollowUp, type Person } from '../../core/people/person.ts';
import { type DayStep, followUpDone, proposed, standing } from '../../core/steps/day.ts';
import { type Choice, TO_A_PERSON } from '../../core/steps/step.ts';
import { requireText } from '../../core/wording.ts';
import { writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { recordRowChanges, revert, type Undo, writeUndoable } from '../undo.ts';
import { changePersonRow } from './people.ts';
import { CONTACT_TABLES, contactOf, putContact, withdrawContact } from './putContact.ts';

const TABLES = [...CONTACT_TABLES, 'steps'] as const;
type FollowUpTables = Pick<Tables, 'people' | 'steps' | 'trash'>;

/** The input for a follow-up. */
export type NewFollowUp = Pick<FollowUp, 'day' | 'text'>;

/** @throws Refused if the text is blank or too long */
export function newFollowUp({ day, text }: NewFollowUp): FollowUp {
  return { id: crypto.randomUUID(), day, text: requireText(text, FOLLOW_UP_LIMIT) };
}

/**
 * Remembers what to ask or do with a person on a day. Where that has come, it is the step of today, unless
 * that is settled or has a day of its own.
 *
 * @throws Refused if the text is blank or too long, or nothing lasts
 */
export async function addFollowUp(personId: string, input: NewFollowUp): Promise<Undo> {
  const followUp = newFollowUp(input);
  const { undo } = await writeUndoable(TABLES, (rows) => putFollowUp(rows, personId, followUp));
  return undo;
}

/** Puts a follow-up to a person. Part of an act. */
export async function putFollowUp(
  rows: FollowUpTables,
  personId: string,
  followUp: FollowUp,
): Promise<void> {
  await changePersonRow(rows, personId, (person) => withFollowUp(person, followUp));
  const today = dayOf(Date.now());
  const person = await rows.people.get(personId);
  if (!person || followUp.day > today) return;
  const ofToday = await stepsOf(rows, today);
  const step = standing(ofToday, today);
  if (step && (step.outcome !== 'open' || isOccasion(step))) return;
  const why = { kind: 'follow-up', ...followUp } as const;
  const choice: Choice = { step: TO_A_PERSON, personId, why };
  await rows.steps.put(proposed(choice, ofToday, today, person.name));
  // It was only proposed: it may come another day.
  if (step) await rows.steps.delete(step.id);
}

function isOccasion({ why }: DayStep): boolean {
  return why.kind === 'follow-up' || why.kind === 'yearly-date';
}

/**
 * Changes the day or the text of a follow-up. A step of today about it makes room for another one.
 *
 * @throws Refused if the text is blank or too long, or nothing lasts
 */
export async function changeFollowUp(
  personId: string,
  id: string,
  change: Partial<NewFollowUp>,
): Promise<Undo> {
  const fits = { ...change };
  if (change.text !== undefined) fits.text = requireText(change.text, FOLLOW_UP_LIMIT);
  const { undo } = await writeUndoable(TABLES, async (rows) => {
    const known = await followUpIn(rows, personId, id);
    if (!known) return;
    await withdrawStep(rows, id);
    await putFollowUp(rows, personId, { ...known, ...fits });
  });
  return undo;
}

/** Removes a follow-up that is not needed any more. @throws Refused where nothing lasts */
export async function removeFollowUp(personId: string, id: string): Promise<Undo> {
  const { undo } = await writeUndoable(TABLES, async (rows) => {
    if (!(await followUpIn(rows, personId, id))) return;
    await changePersonRow(rows, personId, (person) => withoutFollowUp(person, id));
    await withdrawStep(rows, id);
  });
  return undo;
}

/**
 * A follow-up is taken care of: it becomes a contact, and the step of today about it is done.
 *
 * @returns undoes it
 * @throws Refused where nothing lasts
 */
export async function settleFollowUp(personId: string, id: string): Promise<Undo> {
  const trace = await writeForGood(TABLES, async (rows) => {
    const now = Date.now();
    const followUp = await followUpIn(rows, personId, id);
    if (!followUp) return null;
    const step = standing(await stepsOf(rows, dayOf(now)), dayOf(now));
    const settled = step && followUpDone(step, id, followUp.text, now);
    const { changes } = await recordRowChanges(rows, async (recorded) => {
      await changePersonRow(recorded, personId, (person) => withoutFollowUp(person, id));
      if (settled) await recorded.steps.put(settled);
    });
    const contact = await putContact(rows, {
      id: settled ? contactOf(settled.id) : `follow-up/${id}`,
      ...{ personId, at: now, channel: null, note: followUp.text },
    });
    return { changes, contact };
  });
  return () =>
    writeForGood(TABLES, async (rows) => {
      if (!trace) return 0;
      if (trace.contact && !(await withdrawContact(rows, trace.contact))) return 1;
      return revert(rows, trace.changes);
    });
}

async function followUpIn(
  rows: Pick<Tables, 'people'>,
  personId: string,
  id: string,
): Promise<FollowUp | undefined> {
  const person: Person | undefined = await rows.people.get(personId);
  return person && followUpOf(person, id);
}

/** Removes the open step of today about a follow-up, so that another one is proposed. */
async function withdrawStep(rows: Pick<Tables, 'steps'>, id: string): Promise<void> {
  for (const row of await stepsOf(rows, dayOf(Date.now()))) {
    const isAbout = row.why.kind === 'follow-up' && row.why.id === id;
    if (isAbout && row.outcome === 'open') await rows.steps.delete(row.id);
  }
}

async function stepsOf(rows: Pick<Tables, 'steps'>, day: Day): Promise<DayStep[]> {
  return rows.steps.where('day').between(day, day, true, true).toArray();
}
