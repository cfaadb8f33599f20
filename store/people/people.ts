import type { ReadonlySignal } from '@preact/signals';
import { type Contact, fitting, type Person } from '../../core/people/person.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { changeInTrash } from '../trash.ts';
import { contactsOf } from './putContact.ts';

/** Everybody, in no order. */
export const people = live(() => (rows) => rows.people.toArray());

/** The people whose ids are in `ids`, in that order, without those who were deleted. */
export function peopleWith(
  ids: ReadonlySignal<readonly string[] | undefined>,
): ReadonlySignal<Person[] | undefined> {
  return live(() => {
    const asked = ids.value;
    if (asked === undefined) return null;
    return async (rows) => {
      const found = await Promise.all(asked.map((id) => rows.people.get(id)));
      return found.filter((person) => person !== undefined);
    };
  });
}

/** The latest contact with each of the people whose ids are in `ids`, by the id of the person. */
export function latestContactsWith(
  ids: ReadonlySignal<readonly string[] | undefined>,
): ReadonlySignal<ReadonlyMap<string, Contact> | undefined> {
  return live(() => {
    const asked = ids.value;
    if (asked === undefined) return null;
    return async (rows) => {
      const all = await Promise.all(asked.map((id) => contactsOf(rows, id)));
      const latest = all.flatMap((some) => some.toSorted((a, b) => b.at - a.at)[0] ?? []);
      return new Map(latest.map((contact) => [contact.personId, contact]));
    };
  });
}

/** The person whose id is in `id`, or null. */
export function personWith(
  id: ReadonlySignal<string | null>,
): ReadonlySignal<Person | null | undefined> {
  return live(() => {
    const asked = id.value;
    if (asked === null) return null;
    return async (rows) => (await rows.people.get(asked)) ?? null;
  });
}

/**
 * Changes the stored row of a person, not the one that a page shows, which may be out of date. A person who
 * was removed meanwhile is changed in the trash. Part of an act.
 *
 * @throws an Error if they are not in the trash either
 */
export async function changePersonRow(
  rows: Pick<Tables, 'people' | 'trash'>,
  id: string,
  change: (person: Person) => Person,
): Promise<void> {
  const person = await rows.people.get(id);
  if (person) await rows.people.put(change(person));
  else {
    await changeInTrash(rows, 'person', id, (row) => ({ ...row, person: change(row.person) }));
  }
}

/** The input for a new person: only the name is required. */
export type NewPerson = Pick<Person, 'name'> & Partial<Omit<Person, 'id' | 'addedAt'>>;

/**
 * Adds somebody.
 *
 * @returns the id
 * @throws Refused if a text is blank or too long, or nothing lasts
 */
export async function addPerson(input: NewPerson): Promise<string> {
  const person = newPerson(input);
  await writeForGood(['people'], async (rows) => {
    await rows.people.put(person);
  });
  return person.id;
}

/** The row of a new person. @throws Refused if a text is blank or too long */
export function newPerson(input: NewPerson): Person {
  return fitting({
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
}
