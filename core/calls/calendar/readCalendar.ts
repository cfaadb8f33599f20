import ICAL from 'ical.js';
import { type Day, daysAfter } from '../../calendar/day.ts';
import { decode } from '../../files/decode.ts';
import type { CalendarCall, CalendarReading } from './calendarCall.ts';
import { isCalledOff, timesIn, titleOf } from './calendarEvent.ts';
import { type CalendarParts, type EventParts, partsOf } from './calendarParts.ts';
import { callLinkIn, type RoomOf } from './callLink.ts';
import { type DaySpan, eventsOn, isElsewhere } from './eventsOn.ts';
import { instantOf } from './recurrence.ts';
import type { Occurrence } from './series.ts';
import { stepsOfFile } from './steps.ts';
import { UTC, zoneNamed } from './zone.ts';
import { zonesOf } from './zonesOfFile.ts';

/** How far the reading has come, in characters of the text. */
export interface Progress {
  done: number;
  total: number;
}

/** Which day is read, and where the user is. */
export interface DayAsked {
  day: Day;
  /** The user's, such as `Europe/Berlin`. */
  timeZone: string;
}

/** Of an id, which becomes part of a row's, in UTF-16 units. RFC 7986 says 255 bytes. */
const UID_LIMIT = 1_000;

/** What a message about an event says that is not one: an answer to an invitation, say. */
const NO_EVENTS = new Set(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']);

/**
 * What of a calendar file begins on one day: what crosses midnight is of the day on which it begins.
 *
 * @param roomOf which room an address is an invitation to, under any name; null where it is to none
 * @param tell is told how far it is
 * @throws CalendarError or FileError if the file cannot be used
 */
export function readCalendar(
  bytes: Uint8Array,
  fileName: string,
  { day, timeZone }: DayAsked,
  roomOf: RoomOf,
  tell: (progress: Progress) => void = () => {},
): CalendarReading {
  const text = decode(bytes, fileName);
  const parts = partsOf(text, (done) => tell({ done, total: text.length }));
  const local = zoneNamed(timeZone) ?? UTC;
  const span = spanOf(day, local);
  const readTimes = timesIn(zonesOf(parts), local);
  const stepsOfSeries = stepsOfFile();
  const reading: CalendarReading = { calls: [], leftOut: [] };
  for (const events of byId(parts).values()) {
    if (events.length === 1 && events.every((event) => isElsewhere(event, span))) continue;
    const { occurrences, leftOut } = eventsOn(span, events, readTimes, stepsOfSeries());
    reading.calls.push(...occurrences.map((one) => callOf(one, roomOf)));
    reading.leftOut.push(...leftOut);
  }
  reading.calls = withoutTwins(reading.calls).sort((a, b) => a.startsAt - b.startsAt);
  return reading;
}

/** From the first moment of a day up to that of the next. */
function spanOf(day: Day, zone: ICAL.Timezone): DaySpan {
  const beginning = (of: Day) => {
    const time = ICAL.Time.fromDateString(of);
    time.zone = zone;
    return instantOf(time);
  };
  // Clocks of two places differ by no more than 26 hours.
  const near = { from: daysAfter(day, -2), to: daysAfter(day, 2) };
  return { from: beginning(day), to: beginning(daysAfter(day, 1)), near };
}

/** The events that share an id; each without one is on its own. */
function byId({ events }: CalendarParts): Map<string, EventParts[]> {
  const groups = new Map<string, EventParts[]>();
  for (const [i, event] of events.entries()) {
    if (NO_EVENTS.has(event.method)) continue;
    const uid = event.properties.text('uid').trim();
    const id = uid === '' ? `none ${i}` : `id ${uid}`;
    const group = groups.get(id);
    if (group) group.push(event);
    else groups.set(id, [event]);
  }
  return groups;
}

/** An event may be told twice, once without the address of its call. */
function withoutTwins(calls: readonly CalendarCall[]): CalendarCall[] {
  const byTime = new Map<string, CalendarCall>();
  for (const call of calls) {
    const key = `${call.startsAt} ${call.uid}`;
    if (!byTime.get(key)?.link) byTime.set(key, call);
  }
  return [...byTime.values()];
}

function callOf(
  { event: { start, lasts, properties }, startsAt }: Occurrence,
  roomOf: RoomOf,
): CalendarCall {
  const title = titleOf(properties);
  return {
    uid: (properties.text('uid').trim() || title).slice(0, UID_LIMIT).toWellFormed(),
    startsAt,
    endsAt: lasts && startsAt + lasts,
    title,
    link: callLinkIn(properties, roomOf),
    isCalledOff: isCalledOff(properties),
    isZoneAssumed: start.isAssumed,
  };
}
