import { contentLines } from '../../files/contentLines.ts';
import { CalendarError } from './calendarCall.ts';
import { Properties } from './calendarProperty.ts';
import { LINK_NAMES } from './callLink.ts';

export interface EventParts {
  properties: Properties;
  /** The METHOD of its calendar, such as `REQUEST`; '' if there is none. */
  method: string;
}

/** The components of a file, with unparsed properties. */
export interface CalendarParts {
  events: EventParts[];
  /** With the STANDARD and DAYLIGHT components of each. */
  zones: { properties: Properties; observances: Properties[] }[];
}

/** At most so many events in a file: about 20 MB. */
export const EVENT_LIMIT = 50_000;

const READ: ReadonlySet<string> = new Set([
  ...['begin', 'end', 'method', 'tzid', 'tzoffsetfrom', 'tzoffsetto'],
  ...['uid', 'summary', 'status', 'transp', 'sequence', 'dtstamp', 'organizer', 'attendee'],
  ...['dtstart', 'dtend', 'duration', 'rrule', 'exrule', 'rdate', 'exdate', 'recurrence-id'],
  ...LINK_NAMES,
]);

/** Programs use X- properties of their own, for example for the address of a call. */
const isRead = { has: (name: string) => READ.has(name) || name.startsWith('x-') };

/** Properties that some programs write with raw line breaks. */
const LONG_TEXTS =
  /^(?:summary|description|comment|location|contact|styled-description|x-alt-desc)$/;

/** Property names of RFC 5545, 7986 and 9073 that are not read. */
const OTHERS: ReadonlySet<string> = new Set(
  [
    'acknowledged action attach calendar-address calscale categories class color comment',
    'completed concept contact created due exrule free geo image last-modified link location-type',
    'name participant-type percent-complete priority prodid proximity refid refresh-interval',
    'related-to repeat request-status resource-type resources source structured-data styled-description',
    'trigger tzname tzurl version',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Whether a line continues the text before it, because it begins with no property name; `Link:` or
 * `https:` is none.
 */
function isContinuation(line: string, inside: string): boolean {
  if (!LONG_TEXTS.test(inside)) return false;
  // `END: 11:00` is a time, and no end of a component.
  if (/^(?:begin|end):/i.test(line)) return !/^(?:begin|end):[a-z-]+[ \t]*$/i.test(line);
  const name = /^([a-z][\w-]{0,60})[ \t]*[:;](?!\/\/)/i.exec(line)?.[1] ?? '';
  const small = name.toLowerCase();
  // A title is shown: no unknown property becomes part of it.
  const isProperty =
    /^[\w-]{1,60}[:;](?! )/.test(line) || (name !== '' && name === name.toUpperCase());
  if (inside === 'summary' && isProperty) return false;
  // No program puts a space before a value that is of no use here, but people do: `CLASS: 7a`.
  const isOther = OTHERS.has(small) && !/^[^:;]+: /.test(line);
  const isName = READ.has(small) || isOther || small.startsWith('x-');
  // Capitalised like a word, it is part of a text: `Location: …`.
  const isWord = name !== small && name !== name.toUpperCase() && !small.startsWith('x-');
  return !isName || isWord;
}

const GLUED = /^(END:VCALENDAR)[\s\u200b\u200e\u200f\u2060\ufeff]*(?=BEGIN:VCALENDAR)/gim;

/** Progress is reported every so many UTF-16 units: about every 20 ms. */
const SLICE = 500_000;

/**
 * Splits `text` into events and time zones; alarms, tasks and other components are skipped.
 *
 * @param text see `decode`
 * @param onProgress is called with the offset that has been read
 * @throws CalendarError if it is no calendar, or a truncated one
 */
export function parseCalendarParts(
  text: string,
  onProgress: (done: number) => void,
): CalendarParts {
  refuseOthers(text);
  // Concatenated files contain byte order marks, or not even a line break.
  const apart = text.replaceAll('\n\ufeff', '\n').replace(GLUED, '$1\n');
  const parts: CalendarParts = { events: [], zones: [] };
  const open: { name: string; properties: Properties | null }[] = [];
  let method = '';
  let reported = 0;
  for (const { name, line, end } of contentLines(apart, isRead, isContinuation)) {
    const inside = open.at(-1);
    if (name === 'begin') {
      const begun = partName(line);
      open.push({ name: begun, properties: beginPart(parts, begun, inside?.name ?? '', method) });
    } else if (name === 'end') {
      if (!inside || inside.name !== partName(line)) throw new CalendarError({ what: 'broken' });
      open.pop();
      if (open.length === 0) method = '';
    } else if (name === 'method' && inside?.name === 'vcalendar') {
      method = line
        .slice(line.indexOf(':') + 1)
        .trim()
        .toUpperCase();
    } else if (name === 'rrule') {
      for (const each of splitRule(line)) inside?.properties?.add(nameOf(each), each);
    } else inside?.properties?.add(name, line);
    if (end - reported < SLICE) continue;
    reported = end;
    onProgress(reported);
  }
  if (open.length > 0) throw new CalendarError({ what: 'cut-short' });
  return parts;
}

/**
 * Splits exceptions from a rule: some programs write the whole set into one property, as in
 * `RRULE:FREQ=DAILY;EXDATE=20261124T100000Z`.
 */
function splitRule(line: string): string[] {
  const [rule = '', ...pieces] = line
    .slice(0, RULE_LENGTH_LIMIT)
    .replace(/\\n/gi, ';')
    .split(/(?<![A-Z])(?=(?:EXDATE|RDATE)[=:;])/i);
  if (pieces.length === 0) return [line];
  const times: string[] = [];
  let rest = rule;
  for (const piece of pieces) {
    // `EXDATE;TZID=…:…` has parameters before its value.
    const value = /^[A-Z]+[=:]/i.test(piece) ? 0 : piece.indexOf(':');
    const at = piece.indexOf(';', Math.max(value, 0));
    const end = at === -1 ? piece.length : at;
    times.push(
      piece
        .slice(0, end)
        .trim()
        .replace(/^([A-Z]+)=/i, '$1:'),
    );
    rest += piece.slice(end);
  }
  return [rest, ...times];
}

/** In UTF-16 units. */
const RULE_LENGTH_LIMIT = 20_000;

function nameOf(line: string): string {
  return (/^[a-z]+/i.exec(line)?.[0] ?? '').toLowerCase();
}

function partName(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toLowerCase();
}

/** Starts a component and returns where its properties go; null for one that is not read. */
function beginPart(
  parts: CalendarParts,
  name: string,
  around: string,
  method: string,
): Properties | null {
  const properties = new Properties();
  if (name === 'vevent' && around === 'vcalendar') {
    if (parts.events.length === EVENT_LIMIT) {
      throw new CalendarError({ what: 'too-many', limit: EVENT_LIMIT });
    }
    parts.events.push({ properties, method });
  } else if (name === 'vtimezone' && around === 'vcalendar') {
    parts.zones.push({ properties, observances: [] });
  } else if ((name === 'standard' || name === 'daylight') && around === 'vtimezone') {
    parts.zones.at(-1)?.observances.push(properties);
  } else return null;
  return properties;
}

function refuseOthers(text: string): void {
  const beginning = text.slice(0, 1_000).trimStart();
  if (/^BEGIN:VCALENDAR[ \t]*(?:\n|$)/i.test(beginning)) return;
  const isPage = /^<(?:!doctype|html|head|body|\?xml|!--)/i.test(beginning);
  const looksLike = isPage ? 'web-page' : /^BEGIN:VCARD/i.test(beginning) ? 'contacts' : 'other';
  throw new CalendarError({ what: 'not-a-calendar', looksLike });
}
