/** An event with everything that its calendar says about it: how it repeats, and what is otherwise. */
import type ICAL from 'ical.js';
import type { CalendarEvent, Moment } from './calendarEvent.ts';
import { instantOf, type Span, startsOf } from './recurrence.ts';
import type { Step } from './steps.ts';

/** An event at one of its times. */
export interface Occurrence {
  event: CalendarEvent;
  /** In milliseconds since 1970, UTC. */
  startsAt: number;
}

/**
 * What of the events that share an id begins on a day.
 *
 * @throws UnusualRule if nobody can say; an Error where a rule makes no sense
 */
export function occurrencesOn(
  day: Span,
  events: readonly CalendarEvent[],
  step: Step,
): Occurrence[] {
  const current = newest(events);
  const masters = current.filter(({ instead }) => !instead);
  const others = current.filter(({ instead }) => instead);
  if (masters.length > 0 && masters.every(({ isCancelled }) => isCancelled)) return [];
  const replaced = others.flatMap(({ instead }) => instead ?? []);
  return [
    ...others.map((event) => ({ event, startsAt: instantOf(event.start.time) })),
    ...masters.flatMap((event) =>
      startsIn(event, replaced, day, step).map((startsAt) => ({ event, startsAt })),
    ),
  ].filter(
    ({ event, startsAt }) =>
      !event.isCancelled && !event.isAllDay && startsAt >= day.from && startsAt < day.to,
  );
}

/**
 * Who sends an invitation anew, does so with a higher number (RFC 5545, 3.8.7.4). Events of one number
 * may share an id by mistake: they are several, if they begin at several times.
 */
function newest(events: readonly CalendarEvent[]): CalendarEvent[] {
  const latest = Math.max(...events.map(({ instead, sequence }) => (instead ? 0 : sequence)), 0);
  const byTime = new Map<string, CalendarEvent>();
  for (const event of events.toSorted(byAge)) {
    const { instead, start } = event;
    if (instead) byTime.set(`instead ${instead.time.isDate} ${instantOf(instead.time)}`, event);
    else if (event.sequence === latest) byTime.set(`start ${instantOf(start.time)}`, event);
  }
  return [...byTime.values()];
}

function byAge(a: CalendarEvent, b: CalendarEvent): number {
  return a.sequence - b.sequence || (a.stamp < b.stamp ? -1 : Number(a.stamp > b.stamp));
}

/** When a series begins on a day, or around it, but for those that others stand for. */
function startsIn(
  { start, rules, alsoAt, notAt }: CalendarEvent,
  replaced: readonly Moment[],
  day: Span,
  step: Step,
): number[] {
  const times = [
    start.time,
    ...alsoAt.map(({ time }) => time),
    ...rules.flatMap((rule) => startsOf(rule, start.time, day, step)),
  ];
  const isLeftOut = isAmong([...notAt, ...replaced]);
  return [...new Set(times.filter((time) => !isLeftOut(time)).map(instantOf))];
}

/** Whether a time is one of `moments`, or on one of the days among them. */
function isAmong(moments: readonly Moment[]): (time: ICAL.Time) => boolean {
  const days = new Set(moments.flatMap(({ time }) => (time.isDate ? time.toString() : [])));
  const times = new Set(moments.flatMap(({ time }) => (time.isDate ? [] : instantOf(time))));
  return (time) => times.has(instantOf(time)) || days.has(time.toString().slice(0, 10));
}
