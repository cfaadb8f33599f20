import { merge } from '../../core/people/merge.ts';
import { fitting, type Person, type RemovedPerson } from '../../core/people/person.ts';
import { writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { moveToTrash, removeUndoable, restoreFromTrash } from '../trash.ts';
import { revert, type Undo, writeUndoable } from '../undo.ts';
import { changePersonRow } from './people.ts';
import { CONTACT_TABLES, contactsOf } from './putContact.ts';

/** What is told of somebody new: a name suffices. */
export type NewPerson = Pick<Person, 'name'> & Partial<Omit<Person, 'id' | 'addedAt'>>;

/**
 * Adds somebody.
 *
 * @returns the id
 * @throws Refused if a text is blank or too long, or nothing lasts
 */
export async function addPerson(input: NewPerson): Promise<string> {
  const person = fitting({
    organisation: '',
    role: '',
    circles: [],
    rhythm: null,
    channels: [],
    personal: '',
    professional: '',
    lastContactAt: null,
    restsUntil: null,
    paused: false,
    ...input,
    id: crypto.randomUUID(),
    addedAt: Date.now(),
  });
  await writeForGood(['people'], async (rows) => {
    await rows.people.put(person);
  });
  return person.id;
}

/**
 * Changes what is known of a person.
 *
 * @throws Refused if a text is blank or too long, or nothing lasts
 */
export async function changePerson(id: string, change: Partial<Omit<Person, 'id'>>): Promise<void> {
  const fits = fitting(change);
  await writeForGood(['people', 'trash'], (rows) =>
    changePersonRow(rows, id, (person) => ({ ...person, ...fits })),
  );
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

/** What lives is not overwritten with what it was once. Part of an act. */
export async function restorePerson(
  rows: Pick<Tables, 'contacts' | 'people'>,
  { person, contacts }: RemovedPerson,
): Promise<void> {
  if (!(await rows.people.get(person.id))) await rows.people.put(person);
  for (const contact of contacts) {
    if (!(await rows.contacts.get(contact.id))) await rows.contacts.put(contact);
  }
}

/** Wherever a person is named. */
const MERGE_TABLES = [...CONTACT_TABLES, 'calls', 'reminders', 'steps'] as const;

/**
 * Makes two entries one (see `merge`): the one called `id` stays, and gets the contacts, steps and
 * calls of the other, which goes to the trash.
 *
 * @throws Refused where nothing lasts; an Error where the two are not both there, or are one
 */
export async function mergePeople(id: string, otherId: string): Promise<Undo> {
  const { result: was, changes } = await writeUndoable(MERGE_TABLES, async (rows) => {
    const [person, other] = [await rows.people.get(id), await rows.people.get(otherId)];
    if (!person || !other || id === otherId) throw new Error('There are no two people to merge.');
    // The contacts are not removed: they move.
    await moveToTrash(rows, 'person', { id: otherId, person: other, contacts: [], into: id });
    await rows.people.put(merge(person, other));
    await rows.people.delete(otherId);
    for (const contact of await contactsOf(rows, otherId)) {
      await rows.contacts.put({ ...contact, personId: id });
    }
    for (const step of await rows.steps.toArray()) {
      if (step.personId === otherId) await rows.steps.put({ ...step, personId: id });
    }
    await replacePersonInCalls(rows, otherId, id);
    return other;
  });
  return () =>
    writeForGood(MERGE_TABLES, async (rows) => {
      // As it lies in the trash, with what was written on it since.
      const removed = await restoreFromTrash(rows, 'person', otherId);
      // Deleted for good meanwhile: without them, their contacts would be nobody's.
      await restorePerson(rows, removed ?? { id: otherId, person: was, contacts: [] });
      return revert(
        rows,
        changes.filter(({ table, key }) => table !== 'trash' && key !== otherId),
      );
    });
}

/** The part of an act that puts another person in somebody's place, in calls that were and that are to come. */
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
