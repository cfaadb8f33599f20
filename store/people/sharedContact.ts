import type { Contact } from '../../core/people/person.ts';
import { completeStepFor } from '../steps/acts.ts';
import type { Tables } from '../storageBackend.ts';
import { type RowChange, revert } from '../undo.ts';
import { CONTACT_TABLES, type ContactChange, putContact, withdrawContact } from './putContact.ts';

/** The tables of a contact with several people, which may complete the step of the day. */
export const SHARED_CONTACT_TABLES = [...CONTACT_TABLES, 'steps'] as const;
type SharedContactTables = Pick<Tables, (typeof SHARED_CONTACT_TABLES)[number]>;

/** What a contact with several people has changed, for its undo. */
export interface ContactsTrace {
  contacts: readonly ContactChange[];
  changes: readonly RowChange[];
}

/**
 * Logs a contact with each of several people, as after a call: restarts their rhythms, and completes a step of today
 * that names one of them. People who do not exist any more are left out. Part of an act.
 *
 * @param now in milliseconds since 1970, UTC
 */
export async function putContacts(
  rows: SharedContactTables,
  all: readonly Contact[],
  now: number,
): Promise<ContactsTrace> {
  const contacts: ContactChange[] = [];
  const changes: RowChange[] = [];
  for (const contact of all) {
    const noted = await putContact(rows, contact);
    if (!noted) continue;
    contacts.push(noted);
    changes.push(...(await completeStepFor(rows, contact.personId, contact.at, now)));
  }
  return { contacts, changes };
}

/**
 * Reverts `putContacts`, and what else the act has changed.
 *
 * @param rows all tables of the changes, at least
 * @returns how many rows were left, wholly or in part, because they were changed since
 */
export async function withdrawContacts(
  rows: SharedContactTables,
  { contacts, changes }: ContactsTrace,
): Promise<number> {
  let left = 0;
  for (const noted of contacts.toReversed()) if (!(await withdrawContact(rows, noted))) left += 1;
  return left + (await revert(rows, changes));
}
