import { daysAgo, monthsBetween, startOfDay } from '../calendar/day.ts';
import type { Circles, Person, Rhythm } from './person.ts';

type Span = { days: number } | { months: number };

/** How far each rhythm reaches, by the calendar; null where it never comes round. */
export const RHYTHM_SPANS: Readonly<Record<Rhythm, Span | null>> = {
  week: { days: 7 },
  'two-weeks': { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  none: null,
};

/** So many months without a word make a contact a dormant one. */
export const DORMANT_MONTHS = 6;

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

/** The person's own rhythm, else that of the first of its circles that has one, else none. */
export function rhythmOf(person: Person, circles: Circles): Rhythm {
  if (person.rhythm !== null) return person.rhythm;
  for (const id of person.circles) {
    const rhythm = circles.get(id)?.rhythm;
    if (rhythm) return rhythm;
  }
  return 'none';
}

/**
 * When a person is due next, in milliseconds since 1970, UTC; null where it never is, without a
 * rhythm or paused.
 *
 * The day counts, not the hour: whoever was called on a Monday evening is due from the first moment
 * of another Monday. Nobody is due before they were added: a friend not spoken to for three years is
 * as due as everybody else who was imported that day, not three years overdue. For the same reason
 * somebody never contacted is due from then on.
 */
export function dueAt(person: Person, circles: Circles): number | null {
  const span = spanOf(person, circles);
  return span && dueBy(person, span);
}

function spanOf(person: Person, circles: Circles): Span | null {
  // A rhythm of a newer Nahbar, from its backup, is none to this one.
  return person.paused ? null : (RHYTHM_SPANS[rhythmOf(person, circles)] ?? null);
}

function dueBy(person: Person, span: Span): number {
  const allowed = allowedFrom(person);
  const { lastContactAt } = person;
  // The calendar is asked only where it may make a difference: it is the slow part.
  if (lastContactAt === null || lastContactAt + longest(span) <= allowed) return allowed;
  return Math.max(allowed, startOfDay(lastContactAt, span));
}

/** A time that is near the one when a person is due, and never after it. */
function dueNotBefore(person: Person, span: Span): number {
  const { lastContactAt } = person;
  const allowed = allowedFrom(person);
  return lastContactAt === null ? allowed : Math.max(allowed, lastContactAt + shortest(span));
}

function allowedFrom({ addedAt, restsUntil }: Person): number {
  return Math.max(addedAt, restsUntil ?? addedAt);
}

/** From any moment of a day to the first of the other; a day more or less for hours and clocks. */
function longest(span: Span): number {
  return (('days' in span ? span.days : 31 * span.months) + 1) * DAY;
}

function shortest(span: Span): number {
  return (('days' in span ? span.days : 28 * span.months) - 2) * DAY;
}

export function isDue(person: Person, circles: Circles, now: number): boolean {
  const due = dueAt(person, circles);
  return due !== null && due <= now;
}

/** Since when a person has been quiet: the last contact, or when they were added. */
export function quietSince({ lastContactAt, addedAt }: Person): number {
  return lastContactAt ?? addedAt;
}

/** For sorting by who has been quiet the longest, those first. */
export function longestQuiet(a: Person, b: Person): number {
  return quietSince(a) - quietSince(b) || inOrderOfIds(a, b);
}

/**
 * The person whom a day's step names; null where nobody is due. It looks at each person once.
 *
 * Whoever has been due for more weeks comes first, so that everybody's turn comes. Weeks and not
 * shares of the rhythm: with more people than days, all wait equally long then, while by shares
 * those with a long rhythm, who cost the fewest days, would wait for years. Within a week people are
 * equally due. Of those, somebody dormant is preferred by a user who has warmed up, the
 * longest silence first; else anybody who is not dormant comes before them, and then the shortest
 * silence. Those who are not dormant come in the order in which they became due.
 *
 * @param warmedUp whether a gentle step was done before this one
 */
export function chooseDue(
  people: Iterable<Person>,
  circles: Circles,
  now: number,
  warmedUp: boolean,
): Person | null {
  const tonight = startOfDay(now, { days: 1 });
  const dormantBefore = startOfDay(now, { months: -DORMANT_MONTHS });
  // By tonight, so that the hour of a day makes no difference.
  const weeksSince = (due: number) => Math.floor((tonight - due) / WEEK);
  let chosen: DueCandidate | null = null;
  for (const person of people) {
    const span = spanOf(person, circles);
    if (span === null) continue;
    const soonest = dueNotBefore(person, span);
    if (!(soonest <= now) || (chosen && weeksSince(soonest) < chosen.weeks)) continue;
    const due = dueBy(person, span);
    if (due > now) continue;
    const dormant = quietSince(person) < dormantBefore;
    const candidate = { person, due, weeks: weeksSince(due), dormant };
    if (chosen === null || compareDue(candidate, chosen, warmedUp) < 0) chosen = candidate;
  }
  return chosen?.person ?? null;
}

interface DueCandidate {
  person: Person;
  due: number;
  /** For how many whole weeks. */
  weeks: number;
  dormant: boolean;
}

function compareDue(a: DueCandidate, b: DueCandidate, warmedUp: boolean): number {
  if (a.weeks !== b.weeks) return b.weeks - a.weeks;
  if (a.dormant !== b.dormant) return a.dormant === warmedUp ? -1 : 1;
  const longer = quietSince(a.person) - quietSince(b.person);
  const order = a.dormant ? (warmedUp ? longer : -longer) : a.due - b.due;
  return order || inOrderOfIds(a.person, b.person);
}

function inOrderOfIds(a: Person, b: Person): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** How long ago something was, as people say it: "six weeks ago". */
export interface Silence {
  unit: 'days' | 'weeks' | 'months' | 'years';
  /** Whole units; 0 only for days, where it is today. */
  count: number;
}

/** How many days are said in days, and how many months in weeks and in months. */
const IN_DAYS = 14;
const IN_WEEKS = 2;
const IN_MONTHS = 24;

/**
 * How long it has been since `then`, by the calendar: what was last night is one day ago. Days up
 * to 13, weeks until two months are full, months until two years are. What lies ahead is today.
 *
 * @param then in milliseconds since 1970, UTC, like `now`
 */
export function silenceSince(then: number, now: number): Silence {
  const days = Math.max(0, daysAgo(then, now));
  if (days < IN_DAYS) return { unit: 'days', count: days };
  const months = monthsBetween(then, now);
  if (months < IN_WEEKS) return { unit: 'weeks', count: Math.floor(days / 7) };
  if (months < IN_MONTHS) return { unit: 'months', count: months };
  return { unit: 'years', count: Math.floor(months / 12) };
}
