import { dayOf, daysAgo, monthsBetween, startOfDay } from '../calendar/day.ts';
import type { Circles, Person, Rhythm } from './person.ts';
import { longestDays, type Span, shortestDays, spanOfRhythm } from './rhythmSpan.ts';

/** After so many months of silence a person is dormant, unless their rhythm is longer. */
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
 * When a person is due next, in milliseconds since 1970, UTC; null without a rhythm or if paused.
 *
 * Days count, not hours: a person who was called on a Monday evening is due from midnight of another
 * Monday. Nobody is due before they were added, so that a friend not contacted for three years is not
 * three years overdue on the day of the import. For the same reason a person never contacted is due
 * from then on.
 */
export function dueAt(person: Person, circles: Circles): number | null {
  const span = spanOf(person, circles);
  return span && dueBy(person, span);
}

function spanOf(person: Person, circles: Circles): Span | null {
  return person.paused ? null : spanOfRhythm(rhythmOf(person, circles));
}

function dueBy(person: Person, span: Span): number {
  const allowed = allowedFrom(person);
  const turnAt = lastTurn(person);
  // Calendar arithmetic is slow, and only used if it can matter.
  if (turnAt === null || turnAt + longest(span) <= allowed) return allowed;
  return Math.max(allowed, startOfDay(turnAt, span));
}

/** A cheap lower bound of when a person is due. */
function dueNotBefore(person: Person, span: Span): number {
  const turnAt = lastTurn(person);
  const allowed = allowedFrom(person);
  return turnAt === null ? allowed : Math.max(allowed, turnAt + shortest(span));
}

/** From when the rhythm counts: the last contact, or the turn that was passed over since. */
function lastTurn({ lastContactAt, skippedAt }: Person): number | null {
  if (skippedAt == null) return lastContactAt;
  return lastContactAt === null ? skippedAt : Math.max(lastContactAt, skippedAt);
}

function allowedFrom({ addedAt, restsUntil }: Person): number {
  return Math.max(addedAt, restsUntil ?? addedAt);
}

/** An upper bound; one extra day covers hours and clock changes. */
function longest(span: Span): number {
  return (longestDays(span) + 1) * DAY;
}

function shortest(span: Span): number {
  return (shortestDays(span) - 2) * DAY;
}

export function isDue(person: Person, circles: Circles, now: number): boolean {
  const due = dueAt(person, circles);
  return due !== null && due <= now;
}

/** Whether the silence is longer than six months, and than the rhythm. */
export function isDormant(person: Person, circles: Circles, now: number): boolean {
  const quiet = quietSince(person);
  const span = spanOfRhythm(rhythmOf(person, circles));
  if (quiet >= startOfDay(now, { months: -DORMANT_MONTHS })) return false;
  return span === null || isPast(span, quiet, now);
}

/** Whether a rhythm has passed in a silence of more than six months: no calendar is needed for most. */
function isPast(span: Span, quiet: number, now: number): boolean {
  return longestDays(span) <= 31 * DORMANT_MONTHS || startOfDay(quiet, span) < startOfDay(now);
}

/**
 * Whether writing to somebody takes a warm-up: they were silent for long, or no contact with them is known at
 * all, as with people who were just added or imported.
 */
export function takesCourage({ dormant, isNew }: { dormant: boolean; isNew: boolean }): boolean {
  return dormant || isNew;
}

/** For how many whole weeks a person has been due; null without a rhythm or if paused. */
export function weeksDue(person: Person, circles: Circles, now: number): number | null {
  const due = dueAt(person, circles);
  return due === null ? null : Math.floor((startOfDay(now, { days: 1 }) - due) / WEEK);
}

/** The last contact, or when the person was added. */
export function quietSince({ lastContactAt, addedAt }: Person): number {
  return lastContactAt ?? addedAt;
}

/**
 * Compares by silence, the longest first. Of one day, people who were added come before people who were heard
 * from: an hour between them says nothing.
 */
export function longestQuiet(a: Person, b: Person): number {
  const heard = Number(a.lastContactAt !== null) - Number(b.lastContactAt !== null);
  if (heard !== 0 && dayOf(quietSince(a)) === dayOf(quietSince(b))) return heard;
  return quietSince(a) - quietSince(b) || inOrderOfIds(a, b);
}

/**
 * The person for a day's step; null if nobody is due. Linear in the number of people.
 *
 * People who have been due for more weeks come first, so that nobody is starved. Whole weeks, and not
 * shares of the rhythm: by shares, those with long rhythms would wait for years if there are more
 * people than days. Within a week, a user who has warmed up gets somebody first who takes courage (`takesCourage`),
 * the one with the longest silence by their rhythm; otherwise the others come first, then the shortest
 * silence. The others come in the order in which they became due. The silence of somebody
 * new counts from when they were added: an import pushes nobody aside.
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
  // Counted from midnight, so that the hour does not matter.
  const weeksSince = (due: number) => Math.floor((tonight - due) / WEEK);
  let chosen: DueCandidate | null = null;
  for (const person of people) {
    const span = spanOf(person, circles);
    if (span === null) continue;
    const soonest = dueNotBefore(person, span);
    if (!(soonest <= now) || (chosen && weeksSince(soonest) < chosen.weeks)) continue;
    const due = dueBy(person, span);
    if (due > now) continue;
    const quiet = quietSince(person);
    const dormant = quiet < dormantBefore && isPast(span, quiet, now);
    // How many times the rhythm has passed: by days, which is near enough to compare.
    const turns = (tonight - quiet) / (longestDays(span) * DAY);
    const isCold = takesCourage({ dormant, isNew: person.lastContactAt === null });
    const candidate = { person, due, weeks: weeksSince(due), isCold, turns };
    if (chosen === null || compareDue(candidate, chosen, warmedUp) < 0) chosen = candidate;
  }
  return chosen?.person ?? null;
}

interface DueCandidate {
  person: Person;
  due: number;
  /** Whole weeks since the person became due. */
  weeks: number;
  /** See `takesCourage`. */
  isCold: boolean;
  /** The silence, in rhythms. */
  turns: number;
}

function compareDue(a: DueCandidate, b: DueCandidate, warmedUp: boolean): number {
  if (a.weeks !== b.weeks) return b.weeks - a.weeks;
  if (a.isCold !== b.isCold) return a.isCold === warmedUp ? -1 : 1;
  const longer = b.turns - a.turns;
  const order = a.isCold ? (warmedUp ? longer : -longer) : a.due - b.due;
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

/** Limits of each unit: days, months in weeks, and months. */
const IN_DAYS = 14;
const IN_WEEKS = 2;
const IN_MONTHS = 24;

/**
 * The silence since `then` in calendar units: last night is one day ago. Days up to 13, weeks up to two
 * months, months up to two years. The future counts as today.
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

/** A month has so many weeks on average. */
const WEEKS_A_MONTH = 365.25 / 12 / 7;

/** Weeks of silence in the unit that `silenceSince` would choose for them; other silences as they are. */
export function inUsualUnit(silence: Silence): Silence {
  const months = Math.floor(silence.count / WEEKS_A_MONTH);
  if (silence.unit !== 'weeks' || months < IN_WEEKS) return silence;
  if (months < IN_MONTHS) return { unit: 'months', count: months };
  return { unit: 'years', count: Math.floor(months / 12) };
}
