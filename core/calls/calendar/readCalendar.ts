import ICAL from 'ical.js';
import { DAY_MS, type Day, daysAfter } from '../../calendar/day.ts';
import { bytesOf, decode } from '../../files/decode.ts';
import { FileError } from '../../files/fileError.ts';
import type { OnProgress } from '../../files/reading.ts';
import { type CallHost, invitedTo, roomKey } from '../room.ts';
import {
  type CalendarCall,
  CalendarError,
  type CalendarFault,
  type CalendarReading,
  type LeftOut,
} from './calendarCall.ts';
import {
  EARLY_END_DAYS,
  isCalledOff,
  isCancelled,
  participantsOf,
  RANGE,
  type ReadTimes,
  readEvent,
  timesIn,
  titleOf,
} from './calendarEvent.ts';
import { type CalendarParts, type EventParts, parseCalendarParts } from './calendarParts.ts';
import { valueIn } from './calendarProperty.ts';
import { callLinkIn, type RoomOf } from './callLink.ts';
import { type Invitation, readInvitation } from './invitation.ts';
import { parseTime, parseUntil, spanByCount } from './parseTime.ts';
import { instantOf, type Span, type Step, stepCounters, UnusualRule } from './recurrence.ts';
import { type Occurrence, occurrencesOn } from './series.ts';
import { UTC, zonesOf } from './timeZones.ts';
import { browserZone } from './zoneName.ts';

/** The requested day, and the user's time zone. */
export interface DayQuery {
  day: Day;
  /** An IANA name, such as `Europe/Berlin`. */
  timeZone: string;
}

/** For a UID, which becomes part of a row's id, in UTF-16 units. RFC 7986 recommends 255 bytes. */
const UID_LIMIT = 1_000;

/** Methods of messages that are not events, such as replies to an invitation. */
const NO_EVENTS = new Set(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']);

/**
 * The calls of a calendar file that begin on one day.
 *
 * @param roomOf see `RoomOf`
 * @param onProgress is called after each slice
 * @throws CalendarError or FileError if the file cannot be used
 */
export function readCalendar(
  bytes: Uint8Array,
  fileName: string,
  { day, timeZone }: DayQuery,
  roomOf: RoomOf,
  onProgress: OnProgress = () => {},
): CalendarReading {
  const text = decode(bytes, fileName);
  const parts = parseCalendarParts(text, (done) => onProgress({ done, total: text.length }));
  const local = browserZone(timeZone) ?? UTC;
  const span = spanOf(day, local);
  const readTimes = timesIn(zonesOf(parts), local);
  const stepsOfSeries = stepCounters();
  const reading: CalendarReading = { calls: [], leftOut: [], uids: [] };
  for (const events of byId(parts).values()) {
    const uid = events[0] && uidIn(events[0]);
    if (uid) reading.uids.push(uid);
    if (events.length === 1 && events.every((event) => isOnOtherDay(event, span))) continue;
    const { occurrences, leftOut } = eventsOn(span, events, readTimes, stepsOfSeries());
    reading.calls.push(...occurrences.map((one) => callOf(one, roomOf)));
    reading.leftOut.push(...leftOut);
    if (uid && leftOut.length > 0) reading.uids.pop();
  }
  reading.calls = withoutDuplicates(reading.calls).sort((a, b) => a.startsAt - b.startsAt);
  return reading;
}

function spanOf(day: Day, zone: ICAL.Timezone): DaySpan {
  const beginning = (of: Day) => {
    const time = ICAL.Time.fromDateString(of);
    time.zone = zone;
    return instantOf(time);
  };
  // Time zones differ by at most 26 hours.
  const near = { from: daysAfter(day, -2), to: daysAfter(day, 2) };
  return { from: beginning(day), to: beginning(daysAfter(day, 1)), near };
}

/** Groups events by UID; an event without one is a group of its own. */
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

/** The same event may be listed twice, once without its link. */
function withoutDuplicates(calls: readonly CalendarCall[]): CalendarCall[] {
  const byTime = new Map<string, CalendarCall>();
  for (const call of calls) {
    const key = `${call.startsAt} ${call.uid}`;
    if (!byTime.get(key)?.link) byTime.set(key, call);
  }
  return [...byTime.values()];
}

/** Empty where the event has none. */
function uidIn({ properties }: Pick<EventParts, 'properties'>): string {
  return properties.text('uid').trim().slice(0, UID_LIMIT).toWellFormed();
}

function callOf(
  { event: { start, duration, properties }, startsAt }: Occurrence,
  roomOf: RoomOf,
): CalendarCall {
  const title = titleOf(properties);
  return {
    uid: uidIn({ properties }) || title.slice(0, UID_LIMIT).toWellFormed(),
    startsAt,
    endsAt: duration && startsAt + duration,
    title,
    link: callLinkIn(properties, roomOf),
    isCalledOff: isCalledOff(properties),
    isZoneAssumed: start.isAssumed,
    participants: participantsOf(properties),
  };
}

/** A day's span, and the dates between which an event on it may lie in any time zone. */
export interface DaySpan extends Span {
  near: { from: Day; to: Day };
}

/** What begins on a day among events with one UID, and what cannot be determined. */
function eventsOn(
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

/** Whether an unreadable event may be on the day, judged by what can be read of it. */
function mayBeOn({ near, from }: DaySpan, part: EventParts): boolean {
  if (isCancelled(part)) return false;
  const { properties } = part;
  const isPast = (month: string | null) =>
    month !== null && daysAfter(`${month}-01`, 33) < near.from;
  // Further times may be invalid and still name their months.
  const extra = properties.lines('rdate')?.flatMap((line) => valueIn(line).split(',')) ?? [''];
  const mayRepeat = extra.some((value) => !isPast(lastMonthOf(value.trim())));
  const repeats = properties.value('rrule') !== '' || mayRepeat;
  // In any time zone. An end before the start is none.
  const start = parseTime(properties.value('dtstart'));
  const least = start ? instantOf(start) + EARLY_END_DAYS * DAY_MS : 0;
  const ends = properties.lines('rrule')?.map((line) => {
    const rule = line.slice(line.indexOf(':') + 1);
    const [until, span] = [parseUntil(rule), spanByCount(rule)];
    if (until) return instantOf(until);
    return start && span !== null ? instantOf(start) + span : null;
  });
  const isOver = (end: number) => end < from - 2 * DAY_MS;
  const hasEnded =
    ends?.length &&
    ends.every((end) => end !== null && isOver(start && end < instantOf(start) ? least : end));
  if (hasEnded && !mayRepeat) return false;
  // An invalid start may still name its month.
  const month = ['dtstart', 'recurrence-id', 'dtend']
    .map((name) => monthOf(properties.value(name)))
    .find((found) => found !== null);
  if (!month) return true;
  if (`${month}-01` > near.to) return false;
  return repeats || !isPast(month);
}

/** The last month that an invalid time may be in. */
function lastMonthOf(value: string): string | null {
  const [, year = ''] = /^([12]\d{3})(?:-|\d{4})/.exec(value) ?? [];
  return monthOf(value) ?? (year === '' ? null : `${year}-12`);
}

function monthOf(value: string): string | null {
  const [, year, month] = /^(\d{4})-?(0[1-9]|1[0-2])/.exec(value) ?? [];
  return year && month && Number(year) >= 1_000 ? `${year}-${month}` : null;
}

/** A quick test for single events of other days, which most are: it only looks at the date. */
function isOnOtherDay({ properties }: EventParts, { near }: DaySpan): boolean {
  if (properties.value('rrule') + properties.value('rdate') !== '') return false;
  if (RANGE.test(properties.lines('recurrence-id')?.[0] ?? '')) return false;
  const [, ...parts] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(properties.value('dtstart')) ?? [];
  const date = parts.join('-');
  return date !== '' && (date < near.from || date > near.to);
}

/** Messages between the page and its worker. */

export interface Question extends DayQuery {
  file: File;
  /** The user's own hosts, to recognize their rooms. */
  hosts: readonly CallHost[];
}

export type Answer = CalendarReading | { fault: CalendarFault };

/** At most so many calls: the page shows them all. */
const DAY_LIMIT = 500;

/**
 * Answers in the worker.
 *
 * @throws only unexpected errors
 */
export async function answer(
  { file, hosts, ...asked }: Question,
  onProgress: OnProgress,
): Promise<Answer> {
  try {
    const reading = readCalendar(await bytesOf(file), file.name, asked, roomsOf(hosts), onProgress);
    if (reading.calls.length > DAY_LIMIT) {
      throw new CalendarError({ what: 'too-full', limit: DAY_LIMIT });
    }
    return reading;
  } catch (error) {
    if (error instanceof CalendarError || error instanceof FileError) return { fault: error.fault };
    throw error;
  }
}

function roomsOf(hosts: readonly CallHost[]): RoomOf {
  return (address) => {
    const room = invitedTo(address, hosts);
    return room && roomKey(room);
  };
}

/** The text of an invitation, see `readInvitation`. */
export interface InvitationQuestion {
  text: string;
  /** In milliseconds since 1970, UTC. */
  now: number;
  hosts: readonly CallHost[];
}

export type WorkerQuestion = Question | InvitationQuestion;
export type WorkerAnswer = Answer | Invitation | null;

/** Answers either question in the worker. @throws only unexpected errors */
export async function answerAboutCall(
  question: WorkerQuestion,
  onProgress: OnProgress,
): Promise<WorkerAnswer> {
  if ('file' in question) return answer(question, onProgress);
  const { text, now, hosts } = question;
  return readInvitation(text, now, roomsOf(hosts));
}
