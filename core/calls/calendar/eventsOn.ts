import type { Day } from '../../calendar/day.ts';
import type { LeftOut } from './calendarCall.ts';
import { type ReadTimes, readEvent, titleOf } from './calendarEvent.ts';
import type { EventParts } from './calendarParts.ts';
import type { Span } from './recurrence.ts';
import { type Occurrence, occurrencesOn } from './series.ts';
import type { Step } from './steps.ts';
import { UnusualRule } from './usualRule.ts';

/** What begins on a day, of the events that share an id, and what nobody can tell of. */
export function eventsOn(
  day: Span,
  parts: readonly EventParts[],
  readTimes: ReadTimes,
  step: Step,
): { occurrences: Occurrence[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const events = parts.flatMap((part) =>
    orLeftOut(part, leftOut, () => [readEvent(part, readTimes)]),
  );
  const [first] = parts;
  const all = first ? orLeftOut(first, leftOut, () => occurrencesOn(day, events, step)) : [];
  const occurrences = all.filter(({ event: { start, properties } }) => {
    if (start.unknown === null) return true;
    leftOut.push({ title: titleOf(properties), why: 'unknown-zone', zone: start.unknown });
    return false;
  });
  return { occurrences, leftOut };
}

function orLeftOut<T>({ properties }: EventParts, leftOut: LeftOut[], read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    // The library refuses what makes no sense with errors of many kinds.
    const why = error instanceof UnusualRule ? 'unusual-rule' : 'broken';
    leftOut.push({ title: titleOf(properties), why });
    return [];
  }
}

/**
 * Most events of a calendar are single ones of other days: it takes no more than their date to see.
 *
 * @param near the days between which it might be
 */
export function isElsewhere({ properties }: EventParts, near: { from: Day; to: Day }): boolean {
  if (properties.has('rrule') || properties.has('rdate')) return false;
  const date = properties.text('dtstart').slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(date) && (date < near.from || date > near.to);
}
