import type { ReadonlySignal } from '@preact/signals';
import { merge } from '../../core/people/merge.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import { fitting } from '../../core/people/personLimits.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import type { Rows } from '../shelf.ts';
import { changeDiscarded, discard, takeBack } from '../trash.ts';
import { type Undo, writeReversibly } from '../undo.ts';

/** Everybody, in no order. */
export const people = live(() => (rows) => rows.people.toArray());

/** How many there are. */
export const peopleCount = live(() => (rows) => rows.people.count());

/** The person whose id `id` holds; null where there is none. */
export function personWith(
  id: ReadonlySignal<string | null>,
): ReadonlySignal<Person | null | undefined> {
  return live(() => {
    const asked = id.value;
    if (asked === null) return null;
    return async (rows) => (await rows.people.get(asked)) ?? null;
  });
}

/** What is told of somebody new: a name suffices. */
export type NewPerson = Pick<Person, 'name'> & Partial<Omit<Person, 'id' | 'addedAt'>>;

/**
 * Adds somebody.
 *
 * @returns the id
 * @throws Refused if a text is blank or too long, or nothing lasts
 */
export async function addPerson(told: NewPerson): Promise<string> {
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
    ...told,
    id: crypto.randomUUID(),
    addedAt: Date.now(),
  });
  await writeForGood(async (rows) => {
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
  await writeForGood(async (rows) => {
    const person = await rows.people.get(id);
    if (person) await rows.people.put(fitting({ ...person, ...change }));
    // Removed meanwhile, perhaps in another tab, while somebody was writing.
    else {
      await changeDiscarded(rows, 'person', id, (row) => ({
        ...row,
        person: fitting({ ...row.person, ...change }),
      }));
    }
  });
}

/** Moves a person to the trash, with all contacts. `putBackPerson` undoes it. @throws Refused where nothing lasts. */
export function removePerson(id: string): Promise<void> {
  return writeForGood(async (rows) => {
    const person = await rows.people.get(id);
    if (!person) return;
    const contacts = await contactsIn(rows, id);
    await discard(rows, 'person', { id, person, contacts });
    await rows.people.delete(id);
    for (const contact of contacts) await rows.contacts.delete(contact.id);
  });
}

/** Brings a removed person back as they were. @throws Refused where nothing lasts. */
export function putBackPerson(id: string): Promise<void> {
  return writeForGood(async (rows) => {
    const discarded = await takeBack(rows, 'person', id);
    if (!discarded) return;
    await rows.people.put(discarded.person);
    for (const contact of discarded.contacts) await rows.contacts.put(contact);
  });
}

/**
 * Makes two entries one (see `merge`): the one called `id` stays, and gets the contacts of the other,
 * which goes to the trash.
 *
 * @throws Refused where nothing lasts
 */
export async function mergePeople(id: string, otherId: string): Promise<Undo> {
  const { undo } = await writeReversibly(async (rows) => {
    const [person, other] = [await rows.people.get(id), await rows.people.get(otherId)];
    if (!person || !other || id === otherId) return;
    const contacts = await contactsIn(rows, otherId);
    await discard(rows, 'person', { id: otherId, person: other, contacts });
    await rows.people.put(merge(person, other));
    await rows.people.delete(otherId);
    for (const contact of contacts) await rows.contacts.put({ ...contact, personId: id });
  });
  return undo;
}

async function contactsIn(rows: Rows, personId: string): Promise<Contact[]> {
  return rows.contacts.where('personId').between(personId, personId, true, true).toArray();
}
