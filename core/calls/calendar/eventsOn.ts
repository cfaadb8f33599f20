import { DAY_LASTS, type Day, daysAfter } from '../../calendar/day.ts';
import type { LeftOut } from './calendarCall.ts';
import { isCancelled, type ReadTimes, readEvent, titleOf } from './calendarEvent.ts';
import type { EventParts } from './calendarParts.ts';
import { instantOf, type Span } from './recurrence.ts';
import { type Occurrence, occurrencesOn } from './series.ts';
import type { Step } from './steps.ts';
import { UnusualRule } from './usualRule.ts';
import { writtenEnd } from './writtenRule.ts';

/** A day as it begins and ends, and the days between which an event of it might be, in any zone. */
export interface DaySpan extends Span {
  near: { from: Day; to: Day };
}

/** What begins on a day, of the events that share an id, and what nobody can tell of. */
export function eventsOn(
  day: DaySpan,
  parts: readonly EventParts[],
  readTimes: ReadTimes,
  step: Step,
): { occurrences: Occurrence[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const events = parts.flatMap((part) => {
    try {
      return [readEvent(part, readTimes)];
    } catch (error) {
      const why = error instanceof UnusualRule ? 'unusual-rule' : 'broken';
      if (mayBeOn(day, part)) leftOut.push({ title: titleOf(part.properties), why });
      return [];
    }
  });
  const found = occurrencesOn(day, events, step);
  for (const { event, why } of found.doubtful) {
    if (mayBeOn(day, { properties: event.properties, method: '' })) {
      leftOut.push({ title: titleOf(event.properties), why });
    }
  }
  const occurrences = found.occurrences.filter(({ event: { start, properties } }) => {
    if (start.unknown === null) return true;
    leftOut.push({ title: titleOf(properties), why: 'unknown-zone', zone: start.unknown });
    return false;
  });
  return { occurrences, leftOut };
}

/** Whether what cannot be read of an event may concern a day, by what can be read of it. */
function mayBeOn({ near, from }: DaySpan, part: EventParts): boolean {
  if (isCancelled(part)) return false;
  const { properties } = part;
  const repeats = properties.value('rrule') + properties.value('rdate') !== '';
  const ends = properties
    .lines('rrule')
    ?.map((line) => writtenEnd(line.slice(line.indexOf(':') + 1)));
  // By the clocks of wherever it may be.
  const hasEnded =
    ends?.length && ends.every((end) => end && instantOf(end) < from - 2 * DAY_LASTS);
  if (hasEnded && properties.value('rdate') === '') return false;
  // A start that is none may still say in which month it lies.
  const month = ['dtstart', 'recurrence-id', 'dtend'].map(monthIn(properties)).find(Boolean);
  if (!month) return true;
  if (`${month}-01` > near.to) return false;
  return repeats || daysAfter(`${month}-01`, 33) >= near.from;
}

function monthIn(properties: EventParts['properties']): (name: string) => string | null {
  return (name) => {
    const [, year, month] = /^(\d{4})-?(0[1-9]|1[0-2])/.exec(properties.value(name)) ?? [];
    return year && month && Number(year) >= 1_000 ? `${year}-${month}` : null;
  };
}

/**
 * Most events of a calendar are single ones of other days: it takes no more than their date to see.
 *
 * @param near the days between which it might be
 */
export function isElsewhere({ properties }: EventParts, { near }: DaySpan): boolean {
  if (properties.value('rrule') + properties.value('rdate') !== '') return false;
  const [, ...parts] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(properties.value('dtstart')) ?? [];
  const date = parts.join('-');
  return date !== '' && (date < near.from || date > near.to);
}
