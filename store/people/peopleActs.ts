import { dayOf } from '../../core/calendar/day.ts';
import { merge } from '../../core/people/merge.ts';
import { fitting, type Person, type RemovedPerson } from '../../core/people/person.ts';
import type { YearlyDate } from '../../core/people/yearlyDate.ts';
import { proposed, standing } from '../../core/steps/day.ts';
import { type Choice, TO_A_PERSON } from '../../core/steps/step.ts';
import { writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { moveToTrash, removeUndoable, restoreFromTrash } from '../trash.ts';
import { revert, type Undo, writeUndoable } from '../undo.ts';
import { changePersonRow, type NewPerson, newPerson } from './people.ts';
import { CONTACT_TABLES, contactsOf } from './putContact.ts';

/**
 * As `addPerson`; and writing to them becomes the step of today, unless that is settled or names somebody.
 */
export async function addPersonForToday(input: NewPerson): Promise<{ id: string; undo: Undo }> {
  const person = newPerson(input);
  const { undo } = await writeUndoable(['people', 'steps'], async (rows) => {
    await rows.people.put(person);
    await nameToday(rows, person);
  });
  return { id: person.id, undo };
}

async function nameToday(rows: Pick<Tables, 'steps'>, person: Person): Promise<void> {
  const today = dayOf(person.addedAt);
  const ofToday = await rows.steps.where('day').between(today, today, true, true).toArray();
  const step = standing(ofToday, today);
  if (step && (step.outcome !== 'open' || step.personId !== null)) return;
  const choice: Choice = { step: TO_A_PERSON, personId: person.id, why: { kind: 'just-added' } };
  await rows.steps.put(proposed(choice, ofToday, today, person.name));
  // It was only proposed: it may come another day.
  if (step) await rows.steps.delete(step.id);
}

/**
 * Changes a person.
 *
 * @throws Refused if a text is blank or too long, or nothing lasts
 */
export async function changePerson(id: string, change: Partial<Omit<Person, 'id'>>): Promise<void> {
  const fits = fitting(change);
  await writeForGood(['people', 'trash'], (rows) =>
    changePersonRow(rows, id, (person) => ({ ...person, ...fits })),
  );
}

/** Changes a person's birthday and other days of every year. @throws Refused where nothing lasts */
export async function changeDates(
  id: string,
  change: (dates: readonly YearlyDate[]) => YearlyDate[],
): Promise<Undo> {
  const { undo } = await writeUndoable(['people', 'trash'], (rows) =>
    changePersonRow(rows, id, (person) => ({ ...person, dates: change(person.dates ?? []) })),
  );
  return undo;
}

/** Passes over a person's turn: their rhythm counts from now. @throws Refused where nothing lasts */
export async function skipTurn(id: string): Promise<Undo> {
  const { undo } = await writeUndoable(['people', 'trash'], (rows) =>
    changePersonRow(rows, id, (person) => ({ ...person, skippedAt: Date.now() })),
  );
  return undo;
}

/** Moves a person to the trash, with all contacts. @throws Refused where nothing lasts */
export function removePerson(id: string): Promise<Undo> {
  return removeUndoable(CONTACT_TABLES, {
    ...{ kind: 'person', id, restore: restorePerson },
    async remove(rows) {
      const person = await rows.people.get(id);
      if (!person) return undefined;
      const contacts = await contactsOf(rows, id);
      await rows.people.delete(id);
      for (const contact of contacts) await rows.contacts.delete(contact.id);
      return { id, person, contacts };
    },
  });
}

/** Restores a person from the trash, without overwriting rows that exist. Part of an act. */
export async function restorePerson(
  rows: Pick<Tables, 'contacts' | 'people'>,
  { person, contacts }: RemovedPerson,
): Promise<void> {
  if (!(await rows.people.get(person.id))) await rows.people.put(person);
  for (const contact of contacts) {
    if (!(await rows.contacts.get(contact.id))) await rows.contacts.put(contact);
  }
}

/** All tables that refer to people. */
const MERGE_TABLES = [...CONTACT_TABLES, 'calls', 'reminders', 'steps'] as const;

/**
 * Merges two people (see `merge`): `id` stays, and gets the contacts, steps and calls of the other, who goes
 * to the trash.
 *
 * @throws Refused where nothing lasts; an Error if one of them does not exist, or they are the same
 */
export async function mergePeople(id: string, otherId: string): Promise<Undo> {
  const { result: was, changes } = await writeUndoable(MERGE_TABLES, async (rows) => {
    const [person, other] = [await rows.people.get(id), await rows.people.get(otherId)];
    if (!person || !other || id === otherId) throw new Error('There are no two people to merge.');
    // Without contacts: they are moved to the other person.
    await moveToTrash(rows, 'person', { id: otherId, person: other, contacts: [], into: id });
    await rows.people.put(merge(person, other));
    await rows.people.delete(otherId);
    for (const contact of await contactsOf(rows, otherId)) {
      await rows.contacts.put({ ...contact, personId: id });
    }
    for (const step of await rows.steps.toArray()) {
      if (step.personId === otherId) await rows.steps.put({ ...step, personId: id });
    }
    for (const one of await rows.people.toArray()) {
      if (!one.introducedBy?.includes(otherId)) continue;
      const by = one.introducedBy.map((each) => (each === otherId ? id : each));
      await rows.people.put({ ...one, introducedBy: [...new Set(by)] });
    }
    await replacePersonInCalls(rows, otherId, id);
    return other;
  });
  return () =>
    writeForGood(MERGE_TABLES, async (rows) => {
      // From the trash, where it may have been edited since.
      const removed = await restoreFromTrash(rows, 'person', otherId);
      // Deleted from the trash meanwhile: restored anyway, or the contacts would belong to nobody.
      await restorePerson(rows, removed ?? { id: otherId, person: was, contacts: [] });
      return revert(
        rows,
        changes.filter(({ table, key }) => table !== 'trash' && key !== otherId),
      );
    });
}

/** Replaces a person by another in all calls and reminders. Part of an act. */
async function replacePersonInCalls(
  rows: Pick<Tables, 'calls' | 'reminders'>,
  personId: string,
  otherId: string,
): Promise<void> {
  for (const call of await rows.calls.toArray()) {
    if (!call.personIds.includes(personId)) continue;
    const personIds = call.personIds.map((id) => (id === personId ? otherId : id));
    await rows.calls.put({ ...call, personIds: [...new Set(personIds)] });
  }
  for (const reminder of await rows.reminders.toArray()) {
    if (reminder.personId === personId)
      await rows.reminders.put({ ...reminder, personId: otherId });
  }
}
