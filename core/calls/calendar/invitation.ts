import ICAL from 'ical.js';
import { type Day, dayOf, daysAfter } from '../../calendar/day.ts';
import { callLinkInText, type RoomOf } from './callLink.ts';
import { comingDayIn, dateIn, timeIn, type WrittenTime } from './writtenTime.ts';
import { guessZone, namedZone } from './zoneName.ts';

/** What the text of an invitation says, for the user to correct and confirm. */
export interface Invitation {
  /** Empty where it says none. */
  title: string;
  /** In milliseconds since 1970, UTC; null where it says no time. */
  startsAt: number | null;
  /** An https address: the call's, else the only one of the text; null if there is none. */
  link: string | null;
  /** A time zone that could be several, or is not known: the user's own was taken. Empty otherwise. */
  unknownZone: string;
}

/** In UTF-16 units: no invitation is longer. */
const TEXT_LIMIT = 50_000;
const LINE_LIMIT = 1_000;
const LINES_LIMIT = 400;

/** In characters. */
const TITLE_LIMIT = 200;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * Reads the text of an invitation as people copy it from a mail or a calendar, in German or English. A time
 * without a day is the next one; one without a zone is the user's.
 *
 * @param now in milliseconds since 1970, UTC
 * @returns null if it has neither a time nor a link
 */
export function readInvitation(text: string, now: number, roomOf: RoomOf): Invitation | null {
  const plain = text.slice(0, TEXT_LIMIT).normalize('NFC').replace(INVISIBLE, '');
  const lines = withoutHeaders(
    plain.split(/\r\n?|\n/, LINES_LIMIT).map((line) =>
      line
        .slice(0, LINE_LIMIT)
        // Quoted in an answer.
        .replace(/^[\s>|]+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
  const link = callLinkInText(plain, roomOf);
  const time = startIn(lines.map(withoutAddresses), now);
  if (link === null && time === null) return null;
  return {
    title: titleIn(lines),
    startsAt: time?.startsAt ?? null,
    link,
    unknownZone: time?.unknownZone ?? '',
  };
}

/** A mail's own header says when it was sent. */
function withoutHeaders(lines: readonly string[]): string[] {
  return lines.filter((line, i) => {
    if (/^(?:on|am) .{1,300} (?:wrote|schrieb)(?: .{0,200})?:$/i.test(line)) return false;
    if (/^(?:sent|gesendet):/i.test(line)) return false;
    const isBelowSender = /^(?:from|von):/i.test(lines[i - 1] ?? '');
    return !(isBelowSender && /^(?:date|datum):/i.test(line));
  });
}

function withoutAddresses(line: string): string {
  return line.replace(/<?https?:\S*/gi, ' ');
}

const TIME_LABEL =
  /^(?:time|when|zeit|uhrzeit|wann|date and time|datum und uhrzeit|date\/time|start|beginn)\s?:/i;
/** What has figures that are no times. */
const DIAL_IN =
  /^(?:\+\d|tel|phone|dial|einwahl|one tap|pin\b|or dial|passcode|kenncode|kennung|meeting[- ](?:id|number|kenn)|besprechungs-id)/i;

/** When it begins; null where no line has a time. */
function startIn(
  lines: readonly string[],
  now: number,
): { startsAt: number; unknownZone: string } | null {
  const today = dayOf(now);
  const timed = lines.flatMap((line, i) => {
    const time = DIAL_IN.test(line) ? null : timeIn(line);
    if (!time) return [];
    const isLabelled = TIME_LABEL.test(line);
    const isDated = dateIn(line, today) !== null;
    return [{ i, time, worth: (isLabelled ? 2 : 0) + (isDated ? 1 : 0) }];
  });
  const [best] = timed.toSorted((a, b) => b.worth - a.worth || a.i - b.i);
  if (!best) return null;
  const day = dayFor(best.i, lines, today);
  const { zone, unknownZone } = zoneOf(best.time, lines);
  const at = (on: Day) => timeAt(on, best.time, zone);
  const startsAt = at(day ?? today);
  return {
    startsAt: day === null && startsAt <= now ? at(daysAfter(today, 1)) : startsAt,
    unknownZone,
  };
}

/** The day in the line of the time, in those around it, or anywhere. */
function dayFor(i: number, lines: readonly string[], today: Day): Day | null {
  const order = [i, i - 1, i - 2, i + 1, ...lines.keys()];
  for (const find of [dateIn, comingDayIn]) {
    for (const at of order) {
      const day = find(lines[at] ?? '', today);
      if (day !== null) return day;
    }
  }
  return null;
}

function timeAt(on: Day, { hour, minute }: WrittenTime, zone: ICAL.Timezone | null): number {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  if (!zone) return new Date(year, month - 1, day, hour, minute).getTime();
  const time = ICAL.Time.fromData({ year, month, day, hour, minute, second: 0 });
  return Date.UTC(year, month - 1, day, hour, minute) - zone.utcOffset(time) * 1_000;
}

const ZONE_LABEL = /^(?:zeitzone|time ?zone)\s?:\s?(.{1,200})$/i;
/** Written in the way of zones, whether it is known or not. */
const ZONES = [
  /\((?:UTC|GMT)[^)]{0,10}\)[^|]{0,150}/,
  /(?<!\p{L})(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[\w+/-]{2,40}/u,
  /(?<!\p{L})(?:MES?Z|CES?T|GMT|UTC|BST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|IST|JST|WES?[TZ]|OES?Z|EES?T|AE[SD]T)(?!\p{L})(?: ?[+−-]\d{1,2}(?::?\d\d)?)?/u,
  /(?<!\p{L})(?:[A-Z]\p{L}{2,20} ){1,3}(?:[Tt]ime|[Zz]eit)(?!\p{L})(?: \([^)]{1,40}\))?/u,
];
/** `Amsterdam, Berlin, Rome`, which a sentence may be as well. */
const CITIES = /^[\s,|·()]*(\p{Lu}[\p{L}. -]{2,30}(?:, \p{Lu}[\p{L}. -]{2,30}){0,8})/u;

/** The zone beside a time, or in a line of its own. */
function zoneOf(
  { rest }: WrittenTime,
  lines: readonly string[],
): { zone: ICAL.Timezone | null; unknownZone: string } {
  const own = lines.map((line) => ZONE_LABEL.exec(line)?.[1]).find((name) => name !== undefined);
  const written = [...ZONES.map((pattern) => pattern.exec(rest)?.[0]), own]
    .filter((name) => name !== undefined)
    .map((name) => name.replace(/(?<![\s.,;])[\s.,;]+$/, ''));
  for (const name of written) {
    const zone = zoneCalled(name);
    if (zone) return { zone, unknownZone: '' };
  }
  const [, cities] = CITIES.exec(rest) ?? [];
  const zone = cities === undefined ? null : zoneCalled(cities.trim());
  return { zone, unknownZone: zone ? '' : (written[0] ?? '') };
}

function zoneCalled(name: string): ICAL.Timezone | null {
  return namedZone(name) ?? guessZone(name) ?? guessZone(name.split(' (')[0] ?? name);
}

const TITLE_LABEL =
  /^(?:topic|subject|thema|betreff|title|titel|event|veranstaltung|termin|what|was|worum)\s?:\s?(.+)$/i;
/** What mail programs put before a subject. */
const BEFORE_SUBJECT =
  /^(?:(?:re|aw|fwd?|wg|invitation|updated invitation|einladung|aktualisierte einladung|accepted|zugesagt)\s?:\s?)/i;
/** The first line of a mail, or of an invitation without a title. */
const NO_TITLE =
  /^(?:hallo|hi|hey|hello|liebe|lieber|dear|guten|good|moin|servus|grüezi|sehr geehrt|[_=*-]{3,}|microsoft teams|google meet|zoom|webex|join|jetzt|hier klicken)|invit(?:es|ing) you|lädt (?:sie|dich)|[.!?,:]$|https?:|@/i;

function titleIn(lines: readonly string[]): string {
  const labelled = lines.map((line) => TITLE_LABEL.exec(line)?.[1]).find((found) => found);
  // Calendars put the title above the time.
  const [first = ''] = lines.filter((line) => line !== '');
  let title =
    labelled ?? (NO_TITLE.test(first) || timeIn(first) || /^[^:]{1,30}:/.test(first) ? '' : first);
  while (BEFORE_SUBJECT.test(title)) title = title.replace(BEFORE_SUBJECT, '');
  return [...title].slice(0, TITLE_LIMIT).join('').trim();
}
