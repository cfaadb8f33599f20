import { limitText, requireText } from '../wording.ts';
import type { Channel, ContactKind } from './channel.ts';

/**
 * How often a user wants to be in touch with somebody, the most frequent first; `none` is no rhythm.
 */
export const RHYTHMS = ['week', 'two-weeks', 'month', 'quarter', 'half-year', 'none'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** That of somebody of whom nothing more is said. */
export const USUAL_RHYTHM: Rhythm = 'month';

/** Somebody the user wants to stay in touch with. Times are in milliseconds since 1970, UTC. */
export interface Person {
  /** A UUID. */
  id: string;
  name: string;
  /** Empty where unknown, like the role. */
  organisation: string;
  role: string;
  /** The ids of the circles that the person belongs to. */
  circles: string[];
  /** Null: the rhythm of the first of its circles that has one, else none. */
  rhythm: Rhythm | null;
  channels: Channel[];
  /** The user's notes: the personal half and the professional one. */
  personal: string;
  professional: string;
  /** Null where no contact is known. */
  lastContactAt: number | null;
  /** The person is not proposed before this time; null if not postponed. */
  restsUntil: number | null;
  paused: boolean;
  addedAt: number;
}

/** A group of the user's own naming. */
export interface Circle {
  id: string;
  name: string;
  /** The default for its people. */
  rhythm: Rhythm | null;
}

/** One time that the user and a person were in touch. */
export interface Contact {
  id: string;
  personId: string;
  at: number;
  /** Null where the user did not say. */
  channel: ContactKind | null;
  note: string;
}

/** A person in the trash, with their contacts. */
export interface RemovedPerson {
  id: string;
  person: Person;
  contacts: readonly Contact[];
  /** The id of the person into whom they were merged, and who has their contacts. */
  into?: string | undefined;
}

/** Circles by their ids. */
export type Circles = ReadonlyMap<string, Circle>;

export function circlesById(circles: Iterable<Circle>): Circles {
  return new Map([...circles].map((circle) => [circle.id, circle]));
}

/** The most characters of each text about a person. What an import reads has the same limits. */
export const PERSON_LIMITS = {
  name: 120,
  organisation: 200,
  role: 200,
  personal: 10_000,
  professional: 10_000,
} as const;

/** The most characters of a circle's name. */
export const CIRCLE_NAME_LIMIT = 60;

/**
 * Validates changed fields of a person and trims texts. Unchanged fields are not checked: notes joined
 * by a merge may be longer than the limit.
 *
 * @throws Refused if the name is blank, or a text is too long
 */
export function fitting<Part extends Partial<Person>>(part: Part): Part {
  const fits = { ...part };
  if (part.name !== undefined) fits.name = requireText(part.name, PERSON_LIMITS.name);
  for (const field of ['organisation', 'role', 'personal', 'professional'] as const) {
    const text = part[field];
    if (text !== undefined) fits[field] = limitText(text, PERSON_LIMITS[field]);
  }
  return fits;
}
