import type { ReadonlySignal } from '@preact/signals';
import { type Month, mondayOf, monthsAfter, startOfDay } from '../../core/calendar/day.ts';
import { COMPASS_DAYS } from '../../core/people/compass.ts';
import { withContact, withoutContact } from '../../core/people/contactHistory.ts';
import { monthOffered } from '../../core/people/lookBack.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import { Refused } from '../../core/refusal.ts';
import { noted } from '../../core/steps/day.ts';
import { limitText } from '../../core/wording.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import { completeStepFor } from '../steps/acts.ts';
import type { Tables } from '../storageBackend.ts';
import { today } from '../today.ts';
import { changeInTrash, findInTrash, moveToTrash, restoreFromTrash } from '../trash.ts';
import { revert, type Undo } from '../undo.ts';
import {
  CONTACT_NOTE_LIMIT,
  CONTACT_TABLES,
  type ContactTables,
  changeKnown,
  contactsOf,
  personNow,
  putContact,
  stepOf,
  withdrawContact,
} from './putContact.ts';

/** The contacts of the period that the compass shows, in no order. */
export const recentContacts = live(() => (rows) => {
  const from = startOfDay(Date.now(), { days: 1 - COMPASS_DAYS });
  return rows.contacts.where('at').between(from, Number.MAX_SAFE_INTEGER, true, true).toArray();
});

/** The contacts since the beginning of the current month and week, the earliest first. */
export const contactsOfMonth = live(() => {
  const day = today.value;
  const monday = mondayOf(day);
  const first = `${day.slice(0, 7)}-01`;
  const from = new Date(`${monday < first ? monday : first}T00:00`).getTime();
  return async (rows) => {
    const found = rows.contacts.where('at').between(from, Number.MAX_SAFE_INTEGER, true, true);
    return (await found.toArray()).sort((a, b) => a.at - b.at);
  };
});

/** The contacts of a month, the earliest first, and whether there are any before it. Reads no others. */
export function contactsIn(
  month: Month,
): ReadonlySignal<{ contacts: Contact[]; hasEarlier: boolean } | undefined> {
  return live(() => async (rows) => {
    const { from, to } = timesOf(month);
    const found = await rows.contacts.where('at').between(from, to, true, true).toArray();
    // Counted in the index, without reading one.
    const earlier = await rows.contacts
      .where('at')
      .between(0, from - 1, true, true)
      .count();
    return { contacts: found.sort((a, b) => a.at - b.at), hasEarlier: earlier > 0 };
  });
}

/** The month before, if today offers a look back at it, and there was a contact; else null. */
export const monthToLookBackAt = live(() => {
  const month = monthOffered(today.value);
  return async (rows): Promise<Month | null> => {
    if (month === null) return null;
    const { from, to } = timesOf(month);
    const count = await rows.contacts.where('at').between(from, to, true, true).count();
    return count > 0 ? month : null;
  };
});

/** The first and the last moment of a month in the user's time zone. */
function timesOf(month: Month): { from: number; to: number } {
  const startOf = (one: Month) => new Date(`${one}-01T00:00`).getTime();
  return { from: startOf(month), to: startOf(monthsAfter(month, 1)) - 1 };
}

/** Every contact with the person whose id is in `id`, the latest first. */
export function contactsWith(
  id: ReadonlySignal<string | null>,
): ReadonlySignal<Contact[] | undefined> {
  return live(() => {
    const asked = id.value;
    if (asked === null) return null;
    return async (rows) => {
      const contacts = await contactsOf(rows, asked);
      return contacts.toSorted((a, b) => b.at - a.at);
    };
  });
}

/** The input for a contact. */
export type NewContact = Pick<Contact, 'personId' | 'at' | 'channel' | 'note'>;

/**
 * Logs a contact with a person: their rhythm starts again, and a step of today that names them is done.
 *
 * @returns undoes it
 * @throws Refused if the note is too long, or nothing lasts
 */
export async function logContact(input: NewContact): Promise<Undo> {
  const contact = {
    ...input,
    id: crypto.randomUUID(),
    note: limitText(input.note, CONTACT_NOTE_LIMIT),
  };
  const { known, changes } = await writeForGood([...CONTACT_TABLES, 'steps'], async (rows) => {
    const known = await putContact(rows, contact);
    if (!known) throw new Error(`There is no person ${input.personId}, not even in the trash.`);
    return {
      known,
      changes: await completeStepFor(rows, contact.personId, contact.at, Date.now()),
    };
  });
  return () =>
    writeForGood([...CONTACT_TABLES, 'steps'], async (rows) => {
      if (!(await withdrawContact(rows, known))) return 1;
      await revert(rows, changes);
      return 0;
    });
}

/** Changes a contact, and updates the person's last contact. @throws Refused if the note is too long, or nothing lasts. */
export async function changeContact(
  id: string,
  change: Partial<Pick<Contact, 'at' | 'channel' | 'note'>>,
): Promise<void> {
  const fits = { ...change };
  if (change.note !== undefined) fits.note = limitText(change.note, CONTACT_NOTE_LIMIT);
  await writeForGood([...CONTACT_TABLES, 'steps'], async (rows) => {
    const contact = await rows.contacts.get(id);
    // Removed meanwhile, perhaps in another tab.
    if (!contact) return changeInTrash(rows, 'contact', id, (row) => ({ ...row, ...fits }));
    const changed = { ...contact, ...fits };
    await noteOnItsStep(rows, contact, changed.note);
    if (changed.at === contact.at) return rows.contacts.put(changed);
    await changeKnown(rows, contact.personId, (known) => {
      const moved = withContact(withoutContact(known, contact), changed, crypto.randomUUID());
      // An old contact was corrected, not a new one logged: a pause goes on.
      const { restsUntil } = known.person;
      return { ...moved, person: { ...moved.person, restsUntil } };
    });
  });
}

/** The note of a step is also that of its contact, until they are edited separately. */
async function noteOnItsStep(
  rows: Pick<Tables, 'steps'>,
  contact: Contact,
  note: string,
): Promise<void> {
  const stepId = stepOf(contact.id);
  const step = stepId === null ? undefined : await rows.steps.get(stepId);
  if (step?.note === contact.note) await rows.steps.put(noted(step, note));
}

/**
 * Moves a contact to the trash, and updates the person's last contact.
 *
 * @returns undoes it
 * @throws Refused where nothing lasts
 */
export async function removeContact(id: string): Promise<Undo> {
  let was: Person['lastContactAt'] = null;
  const isRemoved = await writeForGood(CONTACT_TABLES, async (rows) => {
    const contact = await rows.contacts.get(id);
    if (!contact) return false;
    await moveToTrash(rows, 'contact', contact);
    await rows.contacts.delete(id);
    await changeKnown(rows, contact.personId, (known) => {
      was = known.person.lastContactAt;
      return withoutContact({ ...known, contacts: [...known.contacts, contact] }, contact);
    });
    return true;
  });
  // Removed by another tab, whose undo it is.
  return async () =>
    isRemoved ? writeForGood(CONTACT_TABLES, (rows) => putBack(rows, id, was)) : 0;
}

/**
 * Restores a contact from the trash. Part of an act.
 *
 * @throws Refused if its person is gone, or it exists again
 */
export async function putBackContact(rows: ContactTables, id: string): Promise<void> {
  const contact = await findInTrash(rows, 'contact', id);
  if (!contact) return;
  if (!(await personNow(rows, contact.personId))) throw new Refused({ because: 'personGone' });
  if (await rows.contacts.get(id)) throw new Refused({ because: 'thereAlready' });
  await putBack(rows, id, contact.at);
}

/**
 * Restores the row in the trash, which may have been edited since.
 *
 * @param was the person's last contact before this one was removed
 */
async function putBack(rows: ContactTables, id: string, was: number | null): Promise<number> {
  const contact = await restoreFromTrash(rows, 'contact', id);
  if (!contact) return 0;
  if (await rows.contacts.get(id)) return 1;
  await changeKnown(rows, contact.personId, (known) => {
    const { lastContactAt: last } = known.person;
    // It becomes the last contact again only if it was, and no later one has been entered since.
    const counts = was === contact.at && (last === null || last < contact.at);
    const person = counts ? { ...known.person, lastContactAt: contact.at } : known.person;
    // After a merge, the person has another id.
    const theirs = { ...contact, personId: person.id };
    return { person, contacts: [...known.contacts, theirs] };
  });
  return 0;
}
