import ICAL from 'ical.js';
import { oneLine } from '../../people/import/cell.ts';
import type { EventParts, Properties } from './calendarParts.ts';
import { UnusualRule } from './usualRule.ts';
import { UTC } from './zone.ts';
import type { ZonesOfFile } from './zonesOfFile.ts';

/** A time in a calendar. */
export interface Moment {
  time: ICAL.Time;
  /** The name of a zone that nobody knows, so that the user's own was taken; null where it is known. */
  unknown: string | null;
}

/** An event, or the series of it, or one of a series that is otherwise than the rest. */
export interface CalendarEvent {
  start: Moment;
  /** In milliseconds; null where the calendar does not say. */
  lasts: number | null;
  /** Which of a series it stands for; null for the series itself. */
  instead: Moment | null;
  rules: ICAL.Recur[];
  alsoAt: Moment[];
  notAt: Moment[];
  /** The higher, the newer; then by `stamp`. */
  sequence: number;
  stamp: string;
  isCancelled: boolean;
  isAllDay: boolean;
  properties: Properties;
}

/** In UTF-16 units. */
const TITLE_LIMIT = 200;

export function titleOf(properties: Properties): string {
  const title = oneLine(properties.text('summary')).slice(0, TITLE_LIMIT);
  // Half a character may be left at its end.
  return title.replace(/[\ud800-\udbff]$/, '').trim();
}

/** The times in the properties of one name. @throws an Error where they make no sense */
export type ReadTimes = (properties: Properties, name: string) => Moment[];

/** In UTF-16 units, how long the times of one name in one event usually are at most. */
const USUAL_LENGTH = 500;
/** And how much longer those of a whole file may be: some 100,000 exceptions, about two seconds of work. */
const LENGTH_LIMIT = 2_000_000;

/** Reads times in the zones of one file. @param local is for those without a zone */
export function timesIn(zones: ZonesOfFile, local: ICAL.Timezone): ReadTimes {
  let left = LENGTH_LIMIT;
  return (properties, name) => {
    left -= Math.max(0, properties.lengthOf(name) - USUAL_LENGTH);
    if (left < 0) throw new UnusualRule();
    return properties.all(name).flatMap((property) => {
      const zoneName = property?.getFirstParameter('tzid')?.trim() ?? '';
      return (property?.getValues() ?? [null]).map((value, i) => {
        // A period begins with its start.
        const time = value instanceof ICAL.Period ? value.start : value;
        if (!(time instanceof ICAL.Time)) throw new Error(`no time: ${name}`);
        // The library takes 31 February for 3 March.
        const written = String(property?.jCal[3 + i]);
        if (!written.startsWith(time.toString().slice(0, 13)))
          throw new Error(`no such time: ${name}`);
        if (time.zone === UTC) return { time, unknown: null };
        const zone = zoneName === '' ? local : zones(zoneName);
        time.zone = zone ?? local;
        return { time, unknown: zone ? null : zoneName };
      });
    });
  };
}

/** @throws UnusualRule if nobody can say when it is; an Error where its times or rules make no sense */
export function readEvent({ properties, method }: EventParts, readTimes: ReadTimes): CalendarEvent {
  // A rule for exceptions, and exceptions that stand for all that follow: nobody writes them today.
  const isOfOld = properties.first('recurrence-id')?.getParameter('range');
  if (properties.has('exrule') || isOfOld) throw new UnusualRule();
  const [start] = readTimes(properties, 'dtstart');
  if (!start) throw new Error('no start');
  return {
    start,
    lasts: lengthOf(properties, start, readTimes),
    instead: readTimes(properties, 'recurrence-id')[0] ?? null,
    rules: properties.all('rrule').map((property) => {
      const rule = property?.getFirstValue();
      if (!(rule instanceof ICAL.Recur) || !rule.freq) throw new Error('no rule');
      return rule;
    }),
    alsoAt: readTimes(properties, 'rdate'),
    notAt: readTimes(properties, 'exdate'),
    sequence: Number(properties.text('sequence')) || 0,
    stamp: properties.text('dtstamp'),
    isCancelled: method === 'CANCEL' || /^\s*CANCELLED\s*$/i.test(properties.text('status')),
    isAllDay: start.time.isDate || /^\s*TRUE/i.test(properties.text('x-microsoft-cdo-alldayevent')),
    properties,
  };
}

function lengthOf(properties: Properties, start: Moment, readTimes: ReadTimes): number | null {
  const [end] = readTimes(properties, 'dtend');
  const duration = properties.first('duration')?.getFirstValue();
  let seconds = 0;
  if (duration instanceof ICAL.Duration) seconds = duration.toSeconds();
  else if (end && end.unknown === start.unknown) {
    seconds = end.time.toUnixTime() - start.time.toUnixTime();
  }
  return seconds > 0 ? seconds * 1_000 : null;
}
