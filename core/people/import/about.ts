import { type Day, dayOf } from '../../calendar/day.ts';
import { readDay } from '../../calendar/readDay.ts';
import { beginningOf, happenedOn } from '../dateField.ts';
import {
  ADDRESSES,
  type Address,
  FOLLOW_UP_LIMIT,
  type FollowUp,
  PERSON_LIMITS,
  type Person,
  RHYTHMS,
  type Rhythm,
  type RhythmUnit,
} from '../person.ts';
import { normalizedName } from '../personName.ts';
import { countedRhythm, rhythmOfCount } from '../rhythmSpan.ts';

/** What a file says about somebody beside their name, their work and the ways to reach them. */
export interface About {
  /** The ids that the file gives them, as vCards do: other people of the file refer to them. */
  uids?: string[];
  place?: string;
  howMet?: string;
  introducers?: Introducer[];
  rhythm?: Rhythm | undefined;
  address?: Address | undefined;
  lastContactOn?: Day | undefined;
  followUps?: FoundFollowUp[];
  pausedUntil?: Day | typeof OPEN_END | undefined;
  heavyUntil?: Day | undefined;
}

/** A follow-up, which gets its id when it is taken over. */
export type FoundFollowUp = Pick<FollowUp, 'day' | 'text'>;

/** The end of a pause that has none. */
export const OPEN_END = 'open';

/** Somebody who introduced them. */
export interface Introducer {
  name: string;
  /** See `uids`; null if the file has none. */
  uid: string | null;
}

/** The most follow-ups of somebody. */
const FOLLOW_UPS_LIMIT = 50;

/** The most characters of how two met: as two notes joined. A longer text is cut. */
const HOW_MET_LIMIT = 10_000;

/** The fields that say something, in an object of their own; none, if none does. */
export function someAbout(about: About): { about?: About } {
  const { place = '', howMet = '', ...others } = about;
  const texts = { place: cut(place, PERSON_LIMITS.place), howMet: cut(howMet, HOW_MET_LIMIT) };
  const some = Object.entries({ ...others, ...texts }).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return some.length > 0 ? { about: Object.fromEntries(some) } : {};
}

function cut(text: string, limit: number): string {
  // A character has at most two UTF-16 units.
  return [...text.slice(0, 2 * limit)].slice(0, limit).join('');
}

/**
 * The fields of a person that a file tells. Of a contact it tells the day, which is noon there.
 *
 * @param now in milliseconds since 1970, UTC
 */
export function fieldsAbout(about: About, now: number) {
  const { place, howMet, address, lastContactOn, pausedUntil, heavyUntil } = about;
  return {
    ...(pausedUntil === OPEN_END && { paused: true }),
    ...(pausedUntil !== undefined && { restsUntil: beginningOf(pausedUntil) }),
    ...(heavyUntil !== undefined && { heavyUntil }),
    ...(lastContactOn !== undefined && { lastContactAt: happenedOn(lastContactOn, now) }),
    ...(howMet !== undefined && { howMet }),
    ...(place !== undefined && { place }),
    ...(address !== undefined && { address }),
  } satisfies Partial<Person>;
}

/** What two rows about one person say, but for the fields that `merge` unites. */
export function bothAbout(a: About = {}, b: About = {}): About {
  const uids = [...new Set([...(a.uids ?? []), ...(b.uids ?? [])])];
  const introducers = [...(a.introducers ?? []), ...(b.introducers ?? [])];
  const followUps = [...(a.followUps ?? []), ...(b.followUps ?? [])].slice(0, FOLLOW_UPS_LIMIT);
  const lastContactOn = [a.lastContactOn ?? '', b.lastContactOn ?? ''].sort()[1];
  return {
    ...b,
    ...a,
    uids,
    introducers,
    followUps,
    ...(lastContactOn ? { lastContactOn } : {}),
  };
}

/** Whether a person is said to be introduced by somebody, or has their name in how the two met. */
export function hasIntroducer(
  { introducedBy = [], howMet = '' }: Person,
  { name, uid }: Introducer,
  nameOf: ReadonlyMap<string, string>,
): boolean {
  return (
    introducedBy.some(
      (id) => id === uid || normalizedName(nameOf.get(id) ?? '') === normalizedName(name),
    ) || hasLine(howMet, name)
  );
}

function hasLine(text: string, line: string): boolean {
  return text.split('\n').some((each) => each.trim() === line);
}

/**
 * Those of a file's follow-ups that a person lacks. Whoever was in touch with them on that day or later has done it:
 * a file of some time ago would bring it back.
 */
export function followUpsToAdd(
  { followUps = [], lastContactAt }: Pick<Person, 'followUps' | 'lastContactAt'>,
  found: readonly FoundFollowUp[] = [],
): FoundFollowUp[] {
  const keyOf = ({ day, text }: FoundFollowUp) => `${day} ${text.trim()}`;
  const known = new Set(followUps.map(keyOf));
  const fresh = new Map(found.map((followUp) => [keyOf(followUp), followUp]));
  return [...fresh]
    .filter(
      ([key, { day }]) => !known.has(key) && (lastContactAt === null || day > dayOf(lastContactAt)),
    )
    .map(([, followUp]) => followUp);
}

/** Finds the people who are said to have introduced others, by an id of the file or by their name. */
export class Introducers {
  readonly #ids: Map<string, string>;
  readonly #byName: Map<string, string | null>;

  /** @param uids the ids of people by those of the file */
  constructor(people: Iterable<Person>, uids: ReadonlyMap<string, string>) {
    this.#ids = new Map();
    this.#byName = new Map();
    for (const { id, name } of people) {
      const key = normalizedName(name);
      this.#ids.set(id, id);
      // Of two of that name it is not known which.
      this.#byName.set(key, this.#byName.has(key) ? null : id);
    }
    for (const [uid, id] of uids) this.#ids.set(uid, id);
  }

  /** A person with those who introduced them. The name of somebody who is not there goes to how the two met. */
  introduce(person: Person, introducers: readonly Introducer[]): Person {
    const ids = new Set(person.introducedBy);
    let howMet = person.howMet ?? '';
    for (const { name, uid } of introducers) {
      const id = (uid !== null && this.#ids.get(uid)) || this.#byName.get(normalizedName(name));
      if (id && id !== person.id) ids.add(id);
      else if (name !== '' && !hasLine(howMet, name)) howMet = howMet ? `${howMet}\n${name}` : name;
    }
    return {
      ...person,
      ...(howMet !== '' && { howMet }),
      ...(ids.size > 0 && { introducedBy: [...ids] }),
    };
  }
}

const isUsual = (text: string) => (RHYTHMS as readonly string[]).includes(text);

/** The rhythm of an id such as `two-weeks` or `10-days`; undefined for anything else. */
export function storedRhythm(text: string): Rhythm | undefined {
  return isUsual(text) || countedRhythm(text) ? (text as Rhythm) : undefined;
}

/** Usual rhythms as they are called, in German and English. */
const RHYTHM_WORDS: readonly (readonly [RegExp, Rhythm])[] = [
  [/^(?:jede woche|every week|w(?:ö|oe)chentlich|weekly)$/, 'week'],
  [/^(?:alle zwei wochen|every two weeks)$/, 'two-weeks'],
  [/^(?:jeden monat|every month|monatlich|monthly)$/, 'month'],
  [/^(?:jedes vierteljahr|every three months|viertelj(?:ä|ae)hrlich|quarterly)$/, 'quarter'],
  [/^(?:jedes halbe jahr|every six months|halbj(?:ä|ae)hrlich)$/, 'half-year'],
  [/^(?:jedes jahr|every year|j(?:ä|ae)hrlich|yearly|annually)$/, 'year'],
  [/^(?:ohne rhythmus|no rhythm)$/, 'none'],
  [/^(?:jeden tag|every day|t(?:ä|ae)glich|daily)$/, '1-days'],
];

const UNITS: readonly (readonly [RegExp, RhythmUnit])[] = [
  [/^(?:tage?|days?)$/, 'days'],
  [/^(?:wochen?|weeks?)$/, 'weeks'],
  [/^(?:monate?|months?)$/, 'months'],
  [/^(?:jahre?|years?)$/, 'years'],
];

/** The rhythm in words such as "alle 10 Tage" or "every month"; undefined for anything else. */
export function rhythmIn(text: string): Rhythm | undefined {
  const plain = text.trim().toLowerCase().normalize('NFC');
  const [, count = '', noun = ''] = /^(?:alle|every) (\d{1,3}) (\p{L}{3,10})$/u.exec(plain) ?? [];
  const unit = UNITS.find(([pattern]) => pattern.test(noun))?.[1];
  const counted = unit && rhythmOfCount(Number(count), unit);
  return (
    counted ?? RHYTHM_WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? storedRhythm(plain)
  );
}

/** `2026-12-12: ask how the move went`. */
export function followUpsIn(lines: readonly string[]): FoundFollowUp[] {
  const found = lines.flatMap((line): FoundFollowUp[] => {
    const [, day = '', words = ''] = /^([^:]{1,30}): (.+)$/s.exec(line) ?? [];
    const read = readDay(day);
    const text = cut(words.trim(), FOLLOW_UP_LIMIT).trim();
    return read === null || text === '' ? [] : [{ day: read, text }];
  });
  return found.slice(0, FOLLOW_UPS_LIMIT);
}

/** Until when somebody is not proposed, in a word of either language or as a day; undefined for anything else. */
export function pauseIn(text: string): About['pausedUntil'] {
  const plain = text.trim().toLowerCase();
  return /^(?:open|auf weiteres|further notice)$/.test(plain)
    ? OPEN_END
    : (readDay(plain) ?? undefined);
}

/** The form of address in a word of either language; undefined for anything else. */
export function addressIn(text: string): Address | undefined {
  const plain = text.trim().toLowerCase();
  const words: Readonly<Record<Address, RegExp>> = {
    du: /^(?:du|informal)$/,
    sie: /^(?:sie|formal)$/,
  };
  return ADDRESSES.find((address) => words[address].test(plain));
}
