import { sameValue } from '../sameValue.ts';
import type { Contact, Person } from './person.ts';

/** A person, and every contact with them. */
export interface ContactHistory {
  person: Person;
  contacts: readonly Contact[];
}

/**
 * With one more contact: the rhythm starts again, if it is the latest.
 *
 * A date of the last contact that the user has entered by hand becomes a contact of its own before
 * another takes its place: it comes into its own again when that one is removed.
 *
 * @param contact replaces the one of its id, if there is one
 * @param dateId the id that a date entered by hand gets
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
  // Who was put off, and then spoken to, waits for their rhythm and for nothing else.
  const startsAgain = { ...person, lastContactAt: contact.at, restsUntil: null };
  return { person: startsAgain, contacts: [...contacts, ...date] };
}

/**
 * Without a contact. If it was the last, the latest of those that are left is; a date that the user
 * has entered by hand since stays.
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
 * What `withContact` has made of `before`, taken back.
 *
 * @param known as they are now
 * @returns null if the contact was changed since: it stays then, and everything with it
 */
export function contactTakenBack(
  known: ContactHistory,
  contact: Contact,
  before: ContactHistory,
): ContactHistory | null {
  const now = known.contacts.find(({ id }) => id === contact.id);
  if (!now) return known;
  // It may have moved to whom the person has become.
  if (!sameValue(now, { ...contact, personId: now.personId })) return null;
  const { person, contacts } = withoutContact(known, now);
  if (known.person.lastContactAt !== now.at) return { person, contacts };
  const { lastContactAt, restsUntil } = before.person;
  const rests = { ...person, restsUntil: person.restsUntil ?? restsUntil };
  const ids = new Set(before.contacts.map(({ id }) => id));
  const others = contacts.filter(({ id }) => !ids.has(id));
  // Nothing else was noted since, but the date that was entered by hand.
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
