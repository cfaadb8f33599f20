import { type Day, type Month, monthsAfter } from '../calendar/day.ts';
import type { ContactKind } from './channel.ts';
import type { Contact, Person } from './person.ts';

/** For how many days a month offers a look back at the one before. */
const OFFERED_DAYS = 7;

/** The month before, in the first days of a month; null on its other days. */
export function monthOffered(day: Day): Month | null {
  return Number(day.slice(8)) <= OFFERED_DAYS ? monthsAfter(day.slice(0, 7), -1) : null;
}

/** A person with whom the user was in contact in a month, and how. */
export interface InContact {
  person: Person;
  /** The ways, in the order in which each was used first. */
  channels: ContactKind[];
  /** The contacts of which something was noted, in the order of `contacts`. */
  noted: Contact[];
}

/**
 * The people of the contacts of a period, each once, in the order of their first contact in it: a chronicle,
 * in which nobody stands above others.
 *
 * @param contacts the earliest first; those with people who are not among `people` are left out
 */
export function inContactWith(
  contacts: readonly Contact[],
  people: readonly Person[],
): InContact[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const found = new Map<string, InContact>();
  for (const contact of contacts) {
    const { personId, channel, note } = contact;
    const person = byId.get(personId);
    if (!person) continue;
    const met = found.get(personId) ?? { person, channels: [], noted: [] };
    found.set(personId, met);
    if (channel !== null && !met.channels.includes(channel)) met.channels.push(channel);
    if (note.trim() !== '') met.noted.push(contact);
  }
  return [...found.values()];
}
