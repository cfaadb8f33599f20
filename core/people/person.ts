import type { Day } from '../calendar/day.ts';
import { limitText, requireText } from '../wording.ts';
import type { Channel, ContactKind } from './channel.ts';
import type { YearlyDate } from './yearlyDate.ts';

/** The usual rhythms, the most frequent first; `none` is no rhythm. */
export const RHYTHMS = [
  'week',
  'two-weeks',
  'month',
  'quarter',
  'half-year',
  'year',
  'none',
] as const;
export type UsualRhythm = (typeof RHYTHMS)[number];

/** What a rhythm of any length is counted in. */
export const RHYTHM_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type RhythmUnit = (typeof RHYTHM_UNITS)[number];

/** How often a user wants to be in touch with somebody: a usual rhythm, or one such as `10-days`. */
export type Rhythm = UsualRhythm | `${number}-${RhythmUnit}`;

/** That of somebody of whom nothing more is said. */
export const USUAL_RHYTHM: Rhythm = 'month';

/** How somebody is spoken to, in German. */
export const ADDRESSES = ['du', 'sie'] as const;
export type Address = (typeof ADDRESSES)[number];

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
  // Rows of earlier versions lack the following fields, and so does whoever has nothing in them.
  /** What to ask or do on a day, and after it until it is done. What is done is a contact. */
  followUps?: FollowUp[];
  /** Birthdays and other days of every year. */
  dates?: YearlyDate[];
  /** When the user passed over this person's turn: the rhythm counts from here, too. */
  skippedAt?: number | null;
  /** The last day of a heavy time, in which messages are gentle and ask nothing of work. */
  heavyUntil?: Day | null;
  /** Where and how the two met, in the user's words. */
  howMet?: string;
  /** The ids of the people who introduced them. */
  introducedBy?: string[];
  /** Where the person lives, in the user's words. */
  place?: string;
  /** How the user speaks to them: `du` where it is missing. */
  address?: Address;
}

/** Something to ask or do with a person on a day, and after it until it is done. */
export interface FollowUp {
  /** A UUID. */
  id: string;
  day: Day;
  /** In the user's words, such as "ask how the move went". */
  text: string;
}

/** The most characters of a follow-up. */
export const FOLLOW_UP_LIMIT = 200;

/** Whether a person has a heavy time on a day: it ends by itself. */
export function isHeavy({ heavyUntil }: Pick<Person, 'heavyUntil'>, day: Day): boolean {
  return heavyUntil != null && day <= heavyUntil;
}

/** A group of the user's own naming. */
export interface Circle {
  id: string;
  name: string;
  /** The default for its people. */
  rhythm: Rhythm | null;
  // Rows of earlier versions lack the following fields, and so does a circle with nothing in them.
  /** Where it meets: an https link, or words. */
  meetsAt?: string;
  nextMeeting?: Meeting | null;
}

/** When a circle meets, by the clock where it meets: a time zone does not move it. */
export interface Meeting {
  day: Day;
  /** As `19:30`; empty where only the day is known. */
  time: string;
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
  howMet: 1_000,
  place: 200,
} as const;

/** The fields of a person that are texts. */
type TextField = keyof typeof PERSON_LIMITS;
const TEXT_FIELDS = Object.keys(PERSON_LIMITS) as TextField[];

/** The most characters of a circle's name. */
export const CIRCLE_NAME_LIMIT = 60;

/** The most characters of where it meets: as long as links are. */
export const MEETS_AT_LIMIT = 2_000;

/**
 * Validates changed fields of a person and trims texts. Unchanged fields are not checked: notes joined
 * by a merge may be longer than the limit.
 *
 * @throws Refused if the name is blank, or a text is too long
 */
export function fitting<Part extends Partial<Person>>(part: Part): Part {
  const fits = { ...part };
  if (part.name !== undefined) fits.name = requireText(part.name, PERSON_LIMITS.name);
  for (const field of TEXT_FIELDS) {
    const text = part[field];
    if (field !== 'name' && text !== undefined) fits[field] = limitText(text, PERSON_LIMITS[field]);
  }
  return fits;
}
