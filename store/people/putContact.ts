import {
  type ContactHistory,
  contactTakenBack,
  withContact,
} from '../../core/people/contactHistory.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import type { Tables } from '../storageBackend.ts';
import { changeInTrash, findInTrash } from '../trash.ts';

/** The longest note on a contact, in characters. */
export const CONTACT_NOTE_LIMIT = 500;

/** The tables of a contact: itself, its person, and the trash, where either may be. */
export const CONTACT_TABLES = ['contacts', 'people', 'trash'] as const;
export type ContactTables = Pick<Tables, (typeof CONTACT_TABLES)[number]>;

/** What `withdrawContact` needs. */
export interface ContactChange {
  contact: Contact;
  before: ContactHistory;
}

/**
 * Logs a contact and restarts the rhythm. For a person who was removed meanwhile, it goes to the trash with
 * them; after a merge, to the merged person. Part of an act.
 *
 * @returns null if the person does not exist any more
 */
export async function putContact(
  rows: ContactTables,
  contact: Contact,
): Promise<ContactChange | null> {
  let noted: ContactChange | null = null;
  await changeKnown(rows, contact.personId, (known) => {
    noted = { contact: { ...contact, personId: known.person.id }, before: known };
    return withContact(known, noted.contact, crypto.randomUUID());
  });
  return noted;
}

/**
 * Reverts `putContact`.
 *
 * @returns false if the contact was changed since: then nothing is reverted
 */
export async function withdrawContact(rows: ContactTables, noted: ContactChange): Promise<boolean> {
  const { contact, before } = noted;
  const { personId } = (await rows.contacts.get(contact.id)) ?? contact;
  let isUnchanged = true;
  await changeKnown(rows, personId, (known) => {
    const former = contactTakenBack(known, contact, before);
    isUnchanged = former !== null;
    return former ?? known;
  });
  return isUnchanged;
}

/**
 * Changes a person and their contacts, wherever they are: in the table, in the trash, or merged into another.
 * Does nothing if they do not exist.
 */
export async function changeKnown(
  rows: ContactTables,
  personId: string,
  change: (known: ContactHistory) => ContactHistory,
): Promise<void> {
  const person = await personNow(rows, personId);
  if (person) {
    const before = { person, contacts: await contactsOf(rows, person.id) };
    await putKnown(rows, before, change(before));
  } else if (await findInTrash(rows, 'person', personId)) {
    await changeInTrash(rows, 'person', personId, (row) => ({ ...row, ...change(row) }));
  }
}

/** The person with that id, or into whom they were merged; `undefined` if neither exists. */
export async function personNow(
  rows: Pick<Tables, 'people' | 'trash'>,
  id: string,
): Promise<Person | undefined> {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next && !seen.has(next); ) {
    const person = await rows.people.get(next);
    if (person) return person;
    seen.add(next);
    next = (await findInTrash(rows, 'person', next))?.into;
  }
  return undefined;
}

async function putKnown(
  rows: Pick<Tables, 'contacts' | 'people'>,
  before: ContactHistory,
  after: ContactHistory,
): Promise<void> {
  if (after.person !== before.person) await rows.people.put(after.person);
  for (const contact of after.contacts) {
    if (!before.contacts.includes(contact)) await rows.contacts.put(contact);
  }
  const kept = new Set(after.contacts.map(({ id }) => id));
  for (const { id } of before.contacts) if (!kept.has(id)) await rows.contacts.delete(id);
}

/** Every contact with a person, in no order. */
export async function contactsOf(
  rows: Pick<Tables, 'contacts'>,
  personId: string,
): Promise<Contact[]> {
  return rows.contacts.where('personId').between(personId, personId, true, true).toArray();
}

/** The id of the contact that follows from a call: always the same, so that it is not logged twice. */
export function contactOfCall(callId: string, personId: string): string {
  return `call/${callId}/${personId}`;
}

const STEP = 'step/';

/** The id of the contact that follows from a step. */
export function contactOf(stepRowId: string): string {
  return `${STEP}${stepRowId}`;
}

/** The id of the step's row from which a contact follows, or null. */
export function stepOf(contactId: string): string | null {
  return contactId.startsWith(STEP) ? contactId.slice(STEP.length) : null;
}
