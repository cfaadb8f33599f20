import { type Day, dayOf, daysAfter } from '../calendar/day.ts';
import type { FollowUp, Person } from './person.ts';
import { nextOn, type YearlyDate, yearlyKey } from './yearlyDate.ts';

/** What a day has in store with a person: a follow-up, or a day of every year. */
export type Occasion =
  | { kind: 'follow-up'; person: Person; day: Day; followUp: FollowUp }
  | { kind: 'yearly-date'; person: Person; day: Day; date: YearlyDate };

/**
 * What is there for a day, the first to be thought of first: follow-ups of that day and of days before,
 * which wait until they are done, and then the yearly dates of the day.
 *
 * A follow-up is the user's own appointment, and comes also with somebody who is paused. A yearly date is
 * left out then, and where the two were in touch that day.
 *
 * @param now in milliseconds since 1970, UTC
 */
export function occasionsOn(people: Iterable<Person>, now: number): Occasion[] {
  const today = dayOf(now);
  const found: Occasion[] = [];
  for (const person of people) {
    for (const followUp of person.followUps ?? []) {
      const { day } = followUp;
      if (day <= today) found.push({ kind: 'follow-up', person, day, followUp });
    }
    if (!person.dates || !mayBeGreeted(person, now)) continue;
    for (const date of person.dates) {
      if (nextOn(date.on, today) === today)
        found.push({ kind: 'yearly-date', person, day: today, date });
    }
  }
  return found.sort(inOrder);
}

/** What is there on the days after today, as many as `days`, the next first. Whoever is paused that day has no yearly date. */
export function occasionsAhead(people: Iterable<Person>, today: Day, days: number): Occasion[] {
  const found: Occasion[] = [];
  // Days are compared as text: to read them as dates takes long where many people are known.
  const last = daysAfter(today, days);
  const add = (occasion: Occasion) => {
    if (occasion.day > today && occasion.day <= last) found.push(occasion);
  };
  for (const person of people) {
    for (const followUp of person.followUps ?? [])
      add({ kind: 'follow-up', person, day: followUp.day, followUp });
    if (!person.dates || person.paused) continue;
    const rested = person.restsUntil === null ? today : dayOf(person.restsUntil);
    for (const date of person.dates) {
      const day = nextOn(date.on, today);
      if (day >= rested) add({ kind: 'yearly-date', person, day, date });
    }
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || inOrder(a, b));
}

function mayBeGreeted({ paused, restsUntil, lastContactAt }: Person, now: number): boolean {
  if (paused || (restsUntil ?? 0) > now) return false;
  return lastContactAt === null || dayOf(lastContactAt) < dayOf(now);
}

function inOrder(a: Occasion, b: Occasion): number {
  if (a.kind !== b.kind) return a.kind === 'follow-up' ? -1 : 1;
  const [one, other] = [placeOf(a), placeOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Follow-ups by their days; birthdays before anniversaries and others. */
function placeOf(occasion: Occasion): string {
  if (occasion.kind === 'follow-up') return `${occasion.day} ${occasion.followUp.id}`;
  const { date, person } = occasion;
  return `${date.kind === 'birthday' ? 0 : 1} ${person.id} ${yearlyKey(date)}`;
}

// Each of these returns the person with other follow-ups.

export function withFollowUp(person: Person, followUp: FollowUp): Person {
  const others = (person.followUps ?? []).filter(({ id }) => id !== followUp.id);
  const inOrderOfDays = [...others, followUp].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { ...person, followUps: inOrderOfDays };
}

export function withoutFollowUp(person: Person, id: string): Person {
  return { ...person, followUps: (person.followUps ?? []).filter((one) => one.id !== id) };
}

/** The follow-up of that id; `undefined` if it is done, or was removed. */
export function followUpOf(person: Person, id: string): FollowUp | undefined {
  return person.followUps?.find((one) => one.id === id);
}
