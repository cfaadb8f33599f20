/** Events with one UID: a series, its exceptions and its replacements. */
import type ICAL from 'ical.js';
import { type CalendarEvent, type CalendarTime, isMidnight } from './calendarEvent.ts';
import { instantOf, type Span, type Step, startsOf, UnusualRule } from './recurrence.ts';

export interface Occurrence {
  event: CalendarEvent;
  /** In milliseconds since 1970, UTC. */
  startsAt: number;
}

export interface OnDay {
  occurrences: Occurrence[];
  /** Those of which it is uncertain. */
  doubtful: { event: CalendarEvent; why: 'broken' | 'unusual-rule' }[];
}

export function occurrencesOn(day: Span, events: readonly CalendarEvent[], step: Step): OnDay {
  const current = latestRevision(events);
  const masters = current.filter(({ isException }) => !isException);
  const others = current.filter(({ isException }) => isException);
  const found: OnDay = { occurrences: [], doubtful: [] };
  if (masters.length > 0 && masters.every(({ isCancelled }) => isCancelled)) return found;
  const replaced = others.flatMap(({ recurrenceId }) => recurrenceId ?? []);
  const isOf = (at: number) => at >= day.from && at < day.to;
  for (const event of others) {
    const startsAt = instantOf(event.start.time);
    if (isCall(event) && isOf(startsAt)) found.occurrences.push({ event, startsAt });
  }
  for (const event of masters.filter(isCall)) {
    const until = endOfSeries(event, masters);
    const { starts, why } = event.isShift
      ? shiftedStarts(event, masters, replaced, day, step)
      : startsIn(event, replaced, day, step);
    const ofDay = starts.filter((at) => isOf(at) && at < until);
    const mayBegin = instantOf(event.start.time) < day.to && until > day.from;
    // A defect only matters if it leaves open whether the event is on the day.
    if (event.defect === 'unusual-rule' && why === null) {
      if (ofDay.length > 0) found.doubtful.push({ event, why: event.defect });
    } else if (event.defect === 'early-end' && !ofDay.includes(instantOf(event.start.time))) {
      if (ofDay.length > 0) found.doubtful.push({ event, why: 'broken' });
    } else {
      found.occurrences.push(...ofDay.map((startsAt) => ({ event, startsAt })));
      if (why && ofDay.length === 0 && mayBegin) found.doubtful.push({ event, why });
    }
  }
  return found;
}

function isCall({ isCancelled, isAllDay }: CalendarEvent): boolean {
  return !isCancelled && !isAllDay;
}

/** When a series ends because another replaces the rest of it, in milliseconds since 1970, UTC. */
function endOfSeries({ splitFrom }: CalendarEvent, masters: readonly CalendarEvent[]): number {
  const from = splitFrom ? instantOf(splitFrom.time) : Number.NEGATIVE_INFINITY;
  const later = masters.flatMap((other) =>
    other.splitFrom ? instantOf(other.splitFrom.time) : [],
  );
  return later.reduce((end, at) => (at > from ? Math.min(end, at) : end), Number.POSITIVE_INFINITY);
}

/**
 * Keeps the latest revision, which has the highest SEQUENCE (RFC 5545, 3.8.7.4). Events with equal
 * numbers but different starts share a UID by mistake, and all are kept.
 */
function latestRevision(events: readonly CalendarEvent[]): CalendarEvent[] {
  const latest = events.reduce(
    (max, { isException, sequence }) => Math.max(max, isException ? 0 : sequence),
    0,
  );
  const byTime = new Map<string, CalendarEvent>();
  for (const event of events.toSorted(byAge)) {
    const { isException, recurrenceId, start } = event;
    if (isException) {
      const { time } = recurrenceId ?? start;
      byTime.set(`recurrenceId ${recurrenceId !== null} ${time.isDate} ${instantOf(time)}`, event);
    } else if (event.sequence === latest) byTime.set(`start ${instantOf(start.time)}`, event);
  }
  return [...byTime.values()];
}

function byAge(a: CalendarEvent, b: CalendarEvent): number {
  return a.sequence - b.sequence || (a.stamp < b.stamp ? -1 : Number(a.stamp > b.stamp));
}

/**
 * The occurrences of a series around a day, without excluded and replaced ones, and what is wrong with
 * it.
 */
function startsIn(
  { start, rules, extraTimes, excludedTimes, defect }: CalendarEvent,
  replaced: readonly CalendarTime[],
  day: Span,
  step: Step,
): { starts: number[]; why: 'broken' | 'unusual-rule' | null } {
  let why: 'broken' | 'unusual-rule' | null = defect === 'broken' ? defect : null;
  const times = [start.time, ...extraTimes.map(({ time }) => atHourOf(start.time, time))];
  for (const rule of rules) {
    try {
      times.push(...startsOf(rule, start.time, day, step));
    } catch (error) {
      // The library throws several kinds of errors for invalid rules.
      why = error instanceof UnusualRule ? 'unusual-rule' : 'broken';
    }
  }
  const isLeftOut = isAmong([...excludedTimes, ...replaced], start.time);
  return { starts: [...new Set(times.filter((time) => !isLeftOut(time)).map(instantOf))], why };
}

/** The occurrences of a series from one on, each moved as that one is. */
function shiftedStarts(
  event: CalendarEvent,
  masters: readonly CalendarEvent[],
  replaced: readonly CalendarTime[],
  day: Span,
  step: Step,
): { starts: number[]; why: 'broken' | 'unusual-rule' | null } {
  const own = instantOf(event.start.time);
  const from = event.splitFrom ? instantOf(event.splitFrom.time) : own;
  const series = masters.findLast(
    ({ isShift, start, splitFrom }) => !isShift && instantOf(splitFrom?.time ?? start.time) <= from,
  );
  // Without the series only its own start is certain.
  if (!series) return { starts: [own], why: own < day.to ? 'unusual-rule' : null };
  const by = own - from;
  const before = { from: day.from - by, to: day.to - by };
  const { starts, why } = startsIn(series, replaced, before, step);
  return { starts: [own, ...starts.filter((at) => at > from).map((at) => at + by)], why };
}

/** An RDATE that is a date has the hour of the series. */
function atHourOf(start: ICAL.Time, time: ICAL.Time): ICAL.Time {
  if (!time.isDate || start.isDate) return time;
  const { year, month, day } = time;
  return Object.assign(start.clone(), { year, month, day });
}

/**
 * Whether a time is among `moments`, or on a date among them. Some programs write a date as its
 * midnight, even though the series is at another hour.
 */
function isAmong(moments: readonly CalendarTime[], start: ICAL.Time): (time: ICAL.Time) => boolean {
  const days = new Set<string>();
  const times = new Set<number>();
  for (const { time } of moments) {
    if (time.isDate || (isMidnight(time) && !isMidnight(start))) {
      days.add(time.toString().slice(0, 10));
    } else times.add(instantOf(time));
  }
  return (time) => times.has(instantOf(time)) || days.has(time.toString().slice(0, 10));
}
