import { sameValue } from '../sameValue.ts';
import type { Contact, Person } from './person.ts';

/** A person with all contacts. */
export interface ContactHistory {
  person: Person;
  contacts: readonly Contact[];
}

/**
 * Adds or replaces a contact. If it is the latest, the rhythm restarts.
 *
 * A last-contact date that the user has typed in becomes a contact row before the new one replaces it,
 * so that it is restored if the new contact is removed.
 *
 * @param contact replaces the one with its id, if there is one
 * @param dateId the id of the row for a typed-in date
 */
export function withContact(
  known: ContactHistory,
  contact: Contact,
  dateId: string,
): ContactHistory {
  const { person } = known;
  const others = known.contacts.filter(({ id }) => id !== contact.id);
  const { lastContactAt: last } = person;
  const contacts = [...others, contact];
  if (last !== null && last > contact.at) return { person, contacts };
  const isByHand = last !== null && !known.contacts.some(({ at }) => at === last);
  const date: Contact[] = isByHand
    ? [{ id: dateId, personId: person.id, at: last, channel: null, note: '' }]
    : [];
  // A contact also ends a postponement.
  const startsAgain = { ...person, lastContactAt: contact.at, restsUntil: null };
  return { person: startsAgain, contacts: [...contacts, ...date] };
}

/**
 * Removes a contact. If it was the last one, the latest remaining one takes its place; a date that the
 * user has typed in since stays.
 */
export function withoutContact(
  { person, contacts }: ContactHistory,
  contact: Contact,
): ContactHistory {
  const left = contacts.filter(({ id }) => id !== contact.id);
  if (left.length === contacts.length || person.lastContactAt !== contact.at) {
    return { person, contacts: left };
  }
  return { person: { ...person, lastContactAt: latestOf(left) }, contacts: left };
}

/**
 * Reverts `withContact`, which was applied to `before`.
 *
 * @param known the current state
 * @returns null if the contact was changed since, so that it stays
 */
export function contactTakenBack(
  known: ContactHistory,
  contact: Contact,
  before: ContactHistory,
): ContactHistory | null {
  const now = known.contacts.find(({ id }) => id === contact.id);
  if (!now) return known;
  // A merge of people may have moved it.
  if (!sameValue(now, { ...contact, personId: now.personId })) return null;
  const { person, contacts } = withoutContact(known, now);
  if (known.person.lastContactAt !== now.at) return { person, contacts };
  const { lastContactAt, restsUntil } = before.person;
  const rests = { ...person, restsUntil: person.restsUntil ?? restsUntil };
  const ids = new Set(before.contacts.map(({ id }) => id));
  const others = contacts.filter(({ id }) => !ids.has(id));
  // Whether the only new row is the one made of the typed-in date.
  const isDate = others.every(
    ({ at, channel, note }) => at === lastContactAt && channel === null && note === '',
  );
  if (!isDate || contacts.length - others.length < ids.size) return { person: rests, contacts };
  return {
    person: { ...rests, lastContactAt },
    contacts: contacts.filter(({ id }) => ids.has(id)),
  };
}

function latestOf(contacts: readonly Contact[]): number | null {
  return contacts.reduce<number | null>(
    (latest, { at }) => (latest === null ? at : Math.max(latest, at)),
    null,
  );
}
