import { DAY_MS } from '../calendar/day.ts';
import type { Circles, Person } from './person.ts';
import { dueAt, longestQuiet } from './rhythm.ts';

/** A person, and when they are due: in milliseconds since 1970, UTC. */
export interface Upcoming {
  person: Person;
  due: number;
}

/** So long somebody is left alone who was in contact with the user, unless their rhythm is shorter. In milliseconds. */
const LATELY_MS = 7 * DAY_MS;

/**
 * The people who would be next by their rhythms, the first due first; among those due on the same moment,
 * the one with the longest silence. People without a rhythm, paused ones, and those who were in contact
 * with the user since `morning` are left out; so are those of the week before who are not due today.
 *
 * @param morning in milliseconds since 1970, UTC
 * @param most how many are wanted at most
 */
export function nextPeople(
  people: Iterable<Person>,
  circles: Circles,
  morning: number,
  most: number,
): readonly Upcoming[] {
  const next: Upcoming[] = [];
  for (const person of people) {
    const due = dueAt(person, circles);
    const last = person.lastContactAt ?? 0;
    if (due === null || last >= morning) continue;
    if (last >= morning - LATELY_MS && due >= morning + DAY_MS) continue;
    const upcoming = { person, due };
    const final = next.at(-1);
    if (next.length === most && final && inOrder(upcoming, final) > 0) continue;
    const place = next.findIndex((other) => inOrder(upcoming, other) < 0);
    next.splice(place === -1 ? next.length : place, 0, upcoming);
    if (next.length > most) next.pop();
  }
  return next;
}

function inOrder(a: Upcoming, b: Upcoming): number {
  return a.due - b.due || longestQuiet(a.person, b.person);
}
