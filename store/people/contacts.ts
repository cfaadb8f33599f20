import type { ReadonlySignal } from '@preact/signals';
import { startOfDay } from '../../core/calendar/localTime.ts';
import { COMPASS_DAYS } from '../../core/people/compass.ts';
import type { Contact } from '../../core/people/person.ts';
import { shortEnough } from '../../core/wording.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import type { Rows } from '../shelf.ts';
import { discard } from '../trash.ts';
import { type Undo, writeReversibly } from '../undo.ts';

/** The most characters of a note on a contact: it is a line. */
export const CONTACT_NOTE_LIMIT = 500;

/** The contacts that the compass looks at, in no order. */
export const recentContacts = live(() => (rows) => {
  const from = startOfDay(Date.now(), { days: 1 - COMPASS_DAYS });
  return rows.contacts.where('at').between(from, Number.MAX_SAFE_INTEGER, true, true).toArray();
});

/** Every contact with the person whose id `id` holds, the latest first. */
export function contactsWith(
  id: ReadonlySignal<string | null>,
): ReadonlySignal<Contact[] | undefined> {
  return live(() => {
    const asked = id.value;
    if (asked === null) return null;
    return async (rows) => {
      const contacts = await rows.contacts
        .where('personId')
        .between(asked, asked, true, true)
        .toArray();
      return contacts.toSorted((a, b) => b.at - a.at);
    };
  });
}

/** What is told of a contact. */
export type NewContact = Pick<Contact, 'personId' | 'at' | 'channel' | 'note'>;

/**
 * Notes that the user and a person were in touch: their rhythm starts again.
 *
 * @returns what takes it back
 * @throws Refused if the note is too long, or nothing lasts
 */
export async function logContact(told: NewContact): Promise<Undo> {
  const contact = {
    ...told,
    id: crypto.randomUUID(),
    note: shortEnough(told.note, CONTACT_NOTE_LIMIT),
  };
  const { undo } = await writeReversibly((rows) => putContact(rows, contact));
  return undo;
}

/** The part of an act that notes a contact and starts the rhythm again. */
export async function putContact(rows: Rows, contact: Contact): Promise<void> {
  await rows.contacts.put(contact);
  const person = await rows.people.get(contact.personId);
  if (!person) return;
  const lastContactAt = Math.max(person.lastContactAt ?? contact.at, contact.at);
  // Who was put off, and then spoken to, waits for their rhythm and for nothing else.
  await rows.people.put({ ...person, lastContactAt, restsUntil: null });
}

/** Changes a contact; the person's last contact follows. @throws Refused if the note is too long, or nothing lasts. */
export async function changeContact(
  id: string,
  change: Partial<Pick<Contact, 'at' | 'channel' | 'note'>>,
): Promise<void> {
  await writeForGood(async (rows) => {
    const contact = await rows.contacts.get(id);
    if (!contact) return;
    const changed = { ...contact, ...change };
    await rows.contacts.put({ ...changed, note: shortEnough(changed.note, CONTACT_NOTE_LIMIT) });
    await followContacts(rows, contact.personId, contact.at);
  });
}

/**
 * Moves a contact to the trash; the person's last contact follows.
 *
 * @returns what takes it back
 * @throws Refused where nothing lasts
 */
export async function removeContact(id: string): Promise<Undo> {
  const { undo } = await writeReversibly(async (rows) => {
    const contact = await rows.contacts.get(id);
    if (!contact) return;
    await discard(rows, 'contact', contact);
    await rows.contacts.delete(id);
    await followContacts(rows, contact.personId, contact.at);
  });
  return undo;
}

/**
 * Where the last contact of a person was the one `at`, it is the latest of those that are left. A
 * date that the user has entered by hand, and that no contact bears out, stays.
 */
async function followContacts(rows: Rows, personId: string, at: number): Promise<void> {
  const person = await rows.people.get(personId);
  if (person?.lastContactAt !== at) return;
  const left = await rows.contacts
    .where('personId')
    .between(personId, personId, true, true)
    .toArray();
  const lastContactAt = left.length > 0 ? Math.max(...left.map((contact) => contact.at)) : null;
  await rows.people.put({ ...person, lastContactAt });
}
