import type ICAL from 'ical.js';
import { oneLine } from '../../people/import/columns.ts';
import type { EventParts } from './calendarParts.ts';
import type { Properties } from './calendarProperty.ts';
import { parseTimes, valueIn } from './calendarProperty.ts';
import { parseRule, parseTime } from './parseTime.ts';
import { endOf, instantOf, UnusualRule } from './recurrence.ts';
import { UTC, type ZonesOfFile } from './timeZones.ts';

export interface CalendarTime {
  time: ICAL.Time;
  /** The TZID, if the zone is unknown and the user's was assumed; null if the zone is known. */
  unknown: string | null;
  /** Whether it has a custom zone without a definition, so that the user's was assumed. */
  isAssumed: boolean;
}

/** A single event, a series, or an exception to a series. */
export interface CalendarEvent {
  start: CalendarTime;
  /** In milliseconds; null if unknown. */
  duration: number | null;
  /** Whether it is a single exception to a series. */
  isException: boolean;
  /** Which occurrence it replaces (RECURRENCE-ID); null for a series, and where that is invalid. */
  recurrenceId: CalendarTime | null;
  /**
   * From when on it replaces all occurrences of the series (RANGE=THISANDFUTURE); null for any other.
   */
  splitFrom: CalendarTime | null;
  rules: ICAL.Recur[];
  extraTimes: CalendarTime[];
  excludedTimes: CalendarTime[];
  /**
   * Whether `splitFrom` has no times of its own: each later occurrence of the series is moved as this one is.
   */
  isShift: boolean;
  /**
   * What is wrong with its recurrence, so that only its start is certain; null if nothing is. A rule that
   * ends before its start is read as if it went on for a year.
   */
  defect: 'broken' | 'unusual-rule' | 'early-end' | null;
  /** The higher, the newer; ties are decided by `stamp`. */
  sequence: number;
  stamp: string;
  isCancelled: boolean;
  isAllDay: boolean;
  properties: Properties;
}

/** In UTF-16 units. */
const TITLE_LIMIT = 200;

export function titleOf(properties: Properties): string {
  // What is not declared as a text may be cut apart by the library.
  const title = oneLine(properties.text('summary').toWellFormed()).slice(0, TITLE_LIMIT);
  // The cut may have left half a surrogate pair.
  return title.replace(/[\ud800-\udbff]$/, '').trim();
}

export interface Times {
  moments: CalendarTime[];
  /** Whether every value could be parsed. */
  areValid: boolean;
}

/** @throws UnusualRule if there are too many */
export type ReadTimes = (properties: Properties, name: string) => Times;

/** In UTF-16 units: the usual length of all times under one name in one event. */
const USUAL_LENGTH = 500;
/** By how much a whole file may exceed that: about 100,000 exceptions, two seconds of work. */
const LENGTH_LIMIT = 2_000_000;

/**
 * Makes a reader of times for one file.
 *
 * @param local the zone of times without one
 */
export function timesIn(zones: ZonesOfFile, local: ICAL.Timezone): ReadTimes {
  let left = LENGTH_LIMIT;
  return (properties, name) => {
    left -= Math.max(0, properties.lengthOf(name) - USUAL_LENGTH);
    const lines = properties.lines(name);
    if (left < 0 || !lines) throw new UnusualRule();
    const moments: CalendarTime[] = [];
    let areValid = true;
    for (const line of lines) {
      const written = parseTimes(line, (text) => parseTime(text) !== null);
      for (const value of written?.values ?? []) {
        // A period begins with its start.
        const time = parseTime(value.split('/', 1)[0] ?? '');
        if (!time || !written) areValid = false;
        else moments.push(timeOf(time, written, zones, local));
      }
    }
    return { moments, areValid };
  };
}

function timeOf(
  time: ICAL.Time,
  { zone: name, isDateOnly }: { zone: string; isDateOnly: boolean },
  zones: ZonesOfFile,
  local: ICAL.Timezone,
): CalendarTime {
  // Some programs declare VALUE=DATE and then write midnight.
  if (isDateOnly && isMidnight(time)) time.isDate = true;
  if (time.zone === UTC) return { time, unknown: null, isAssumed: false };
  const zone = name === '' ? local : zones(name);
  time.zone = zone === null || zone === 'made-up' ? local : zone;
  return { time, unknown: zone ? null : name, isAssumed: zone === 'made-up' };
}

export function isMidnight({ hour, minute, second }: ICAL.Time): boolean {
  return hour + minute + second === 0;
}

/**
 * Parses an event. If only its start is valid, the event is kept with a `defect`.
 *
 * @throws UnusualRule if its times cannot be determined; an Error if its start is invalid
 */
export function readEvent({ properties, method }: EventParts, readTimes: ReadTimes): CalendarEvent {
  const [start] = readTimes(properties, 'dtstart').moments;
  if (!start) throw new Error('no start');
  const written = properties
    .lines('rrule')
    ?.map(valueIn)
    .filter((value) => !NO_VALUE.test(value.trim()));
  const rules = written?.map(parseRule) ?? [null];
  const extraTimes = readTimes(properties, 'rdate');
  const [original = null] = readTimes(properties, 'recurrence-id').moments;
  const range = RANGE.exec(properties.lines('recurrence-id')?.[0] ?? '')?.[1]?.toUpperCase();
  const isOnward = range === 'THISANDFUTURE' && original !== null;
  const hasOwnTimes = extraTimes.moments.length + rules.length > 0;
  const endsEarly = rules.filter((rule) => rule !== null && endsBefore(rule, start.time));
  for (const rule of endsEarly) if (rule) rule.until = dayAfter(start.time, EARLY_END_DAYS);
  const isBroken = rules.includes(null) || !extraTimes.areValid;
  return {
    start,
    duration: lengthOf(properties, start, readTimes),
    isException: properties.has('recurrence-id') && !isOnward,
    recurrenceId: isOnward ? null : original,
    splitFrom: isOnward ? original : null,
    isShift: isOnward && !hasOwnTimes,
    rules: rules.filter((rule) => rule !== null),
    extraTimes: extraTimes.moments,
    excludedTimes: readTimes(properties, 'exdate').moments,
    // EXRULE is obsolete.
    defect: !NO_VALUE.test(properties.value('exrule').trim())
      ? 'unusual-rule'
      : isBroken
        ? 'broken'
        : endsEarly.length > 0
          ? 'early-end'
          : null,
    sequence: Math.max(0, Number(properties.text('sequence')) || 0),
    stamp: properties.text('dtstamp'),
    isCancelled: isCancelled({ properties, method }),
    isAllDay:
      start.time.isDate || ALL_DAY.some((name) => /^(?:TRUE|1)$/i.test(properties.value(name))),
    properties,
  };
}

/** For how many days a rule is looked at that ends before its start: mostly it has the year before. */
export const EARLY_END_DAYS = 366;

/** Whether a rule ends on a day before its start. */
function endsBefore(rule: ICAL.Recur, start: ICAL.Time): boolean {
  const end = endOf(rule, start);
  return end !== null && instantOf(end) < instantOf(start) && dateOf(end) < dateOf(start);
}

function dayAfter(time: ICAL.Time, days: number): ICAL.Time {
  const day = time.clone();
  day.adjust(days, 0, 0, 0);
  return day;
}

function dateOf(time: ICAL.Time): string {
  return time.toString().slice(0, 10);
}

/** What programs write where they have no value. */
const NO_VALUE = /^(?:null|none|nil|undefined|false)?$/i;

/** Properties by which Exchange, Hotmail and Funambol mark whole days. */
const ALL_DAY = [
  'x-microsoft-cdo-alldayevent',
  'x-microsoft-msncalendar-alldayevent',
  'x-funambol-allday',
] as const;

export const RANGE = /^[^:]{0,500};\s*RANGE\s*=\s*"?(\w+)/i;

export function isCancelled({ properties, method }: EventParts): boolean {
  return method === 'CANCEL' || /^CANCEL(?:L?ED)?$/i.test(properties.value('status'));
}

/** How Exchange and Outlook prefix the title of a cancelled event, in the languages they have. */
const CALLED_OFF = [
  'abgesagt|abgesagter termin|termin abgesagt|(?:termin )?entfällt|entfallen|fällt (?:heute |leider )?aus|storniert|storno',
  'cancell?ed event(?: with note)?|cancell?ed|event cancell?ed|annulée?|(?:evento )?annullat[oa]|(?:evento )?cancelad[oa]|cancel·lat|anulat',
  'geannuleerd|afgelast|inställ[td]|avlyst|aflyst|peruttu|peruutettu|odwołan[eo]|anulowan[eo]|zrušen[oé]',
  'lemondva|törölve|otkazano|preklicano|ακυρώθηκε|отменено|скасовано|[iİ]ptal edildi',
  '已取消|キャンセル済み|취소됨',
];

/** The prefix may be in brackets, and behind that of a forwarded mail. */
const CALLED_OFF_TITLE = new RegExp(
  `^(?:(?:wg|aw|fwd?|re|updated|aktualisiert)\\s?:\\s{0,2}){0,3}[^\\p{L}\\p{N}]{0,5}(?:${CALLED_OFF.join('|')})(?:\\s?[:：!\\])】]|\\s[-–—]\\s)`,
  'iu',
);

/** Behind a title it is in brackets, behind a dash, or in capitals: `Runde (abgesagt)`. */
const CALLED_OFF_BEHIND = new RegExp(
  `(?:[([]\\s?(?:${CALLED_OFF.join('|')})\\s?[)\\]]|\\s[-–—]\\s?(?:${CALLED_OFF.join('|')}))[!.]{0,3}$`,
  'iu',
);

/** Without a dash or a bracket it is in capitals, or a whole sentence. */
const CALLED_OFF_LOUDLY =
  /\s(?:ABGESAGT|ENTFÄLLT|STORNIERT|CANCELL?ED|fällt (?:heute |leider )?aus)[!.]{0,3}$|^(?:ABGESAGT|ENTFÄLLT|STORNIERT|CANCELL?ED)\s\S/u;

/**
 * Whether an event is cancelled without STATUS:CANCELLED: its title says so, and the time is shown as
 * free.
 */
export function isCalledOff(properties: Properties): boolean {
  const busy = properties.value('x-microsoft-cdo-busystatus');
  const isFree = busy === '' ? !/^OPAQUE$/i.test(properties.value('transp')) : /^FREE$/i.test(busy);
  const title = titleOf(properties);
  return (
    isFree &&
    [CALLED_OFF_TITLE, CALLED_OFF_BEHIND, CALLED_OFF_LOUDLY].some((way) => way.test(title))
  );
}

/** So many people of an invitation are looked at: more are an audience. */
const PARTICIPANTS_LIMIT = 100;

/** The e-mail addresses of the people who are part of an event, in small letters, the organizer's first. */
export function participantsOf(properties: Properties): string[] {
  const lines = [...(properties.lines('organizer') ?? []), ...(properties.lines('attendee') ?? [])];
  const people = lines.slice(0, PARTICIPANTS_LIMIT).filter((line) => !IS_THING.test(line));
  return [...new Set(people.map(addressIn).filter((address) => address !== ''))];
}

/** A room, or something else that is booked along. */
const IS_THING = /;\s*CUTYPE\s*=\s*"?(?:ROOM|RESOURCE)\b/i;

/** Where the value is none, as with an account on a server, a parameter may tell the address (RFC 7986). */
function addressIn(line: string): string {
  // Names may have colons, and no quotation marks around them.
  const written = /:\s*mailto:\s*([^\s@:]+@[^\s@:]+)\s*$/i.exec(line);
  const told = written ?? /;\s*EMAIL\s*=\s*"?(?:mailto:)?([^\s@";:]+@[^\s@";:]+)/i.exec(line);
  return told?.[1]?.toLowerCase() ?? '';
}

function lengthOf(
  properties: Properties,
  start: CalendarTime,
  readTimes: ReadTimes,
): number | null {
  const [end] = readTimes(properties, 'dtend').moments;
  let seconds = durationIn(properties.value('duration'));
  if (seconds === null && end && end.unknown === start.unknown) {
    seconds = end.time.toUnixTime() - start.time.toUnixTime();
  }
  return seconds !== null && seconds > 0 ? seconds * 1_000 : null;
}

/** An RFC 5545 duration in seconds; null if `text` is none. */
function durationIn(text: string): number | null {
  const shape =
    /^\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = shape.exec(text) ?? [];
  const all =
    ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 3_600 +
    Number(minutes) * 60 +
    Number(seconds);
  return shape.test(text) ? all : null;
}
