import ICAL from 'ical.js';
import { DAY_MS } from '../../calendar/day.ts';
import { UTC } from './timeZones.ts';

/** As in RFC 5545, or with the marks of ISO 8601; also without its seconds, and with an offset. */
const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?T?$/i;

/** The longest that it could be, in UTF-16 units. */
const LENGTH_LIMIT = 50;

/**
 * The time that `text` writes out, or the day: in UTC where it says so, else without a zone. Null where
 * it is none, or none that exists: the library takes 31 February for 3 March.
 */
export function parseTime(text: string): ICAL.Time | null {
  const written = text.length > LENGTH_LIMIT ? null : TIME.exec(text.trim());
  if (!written) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = written
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day || year < 100)
    return null;
  if (written[4] === undefined) return ICAL.Time.fromData({ year, month, day, isDate: true });
  // 24:00 is the next day's midnight.
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null;
  const ahead = offsetIn(written[7]);
  const wall = midnight.getTime() + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1_000;
  const at = new Date(wall - (ahead ?? 0) * 60_000);
  if (ahead !== null && Math.abs(ahead) * 60_000 > DAY_MS) return null;
  const time = ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  });
  if (ahead !== null) time.zone = UTC;
  return time;
}

/** How far a written offset is ahead of UTC, in minutes; null where there is none. */
function offsetIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -ahead : ahead;
}

/** No rule that a program writes is longer, in UTF-16 units and without white space. */
const RULE_LENGTH_LIMIT = 500;

const FREQUENCIES = /^(?:SECOND|MINUTE|HOUR|DAI|WEEK|MONTH|YEAR)LY$/;
const NUMBERS = /^[+-]?\d{1,3}(?:,[+-]?\d{1,3})*$/;
const WEEKDAY = /^([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)[A-Z]{0,7}$/;

/** What programs write where a rule has no end; year 1 is one of them. */
const NO_END =
  /^(?:0+(?:T0+Z?)?|0\d{3}[\dT:Z-]*|NONE|NULL|NIL|UNDEFINED|NEVER|FOREVER|INFINITY|-1)$/;
/** Earlier than this, the end of a rule is none: 1601 and 1970 are how computers write nothing. */
const FIRST_YEAR = 1_971;

/**
 * The rule in the value of an `RRULE`, as its program meant it: white space, small letters and empty
 * parts make no difference, and an end that says "none" is none. Null where a part makes no sense.
 */
export function parseRule(value: string): ICAL.Recur | null {
  const parts = parseCalendarParts(value);
  if (!parts) return null;
  const said: string[] = [];
  let until: ICAL.Time | null = null;
  let count: number | null = null;
  const isByWeek = /^(?:DAILY|WEEKLY)$/.test(parts.get('FREQ') ?? '');
  for (const [name, text] of parts) {
    const sound = normalizePart(name, text, isByWeek);
    if (sound === null) return null;
    if (sound !== '') said.push(sound);
    if (name === 'UNTIL' && !NO_END.test(text)) until = parseTime(text);
    if (name === 'COUNT' && Number(text) > 0) count = Number(text);
  }
  try {
    const rule = ICAL.Recur.fromString(said.join(';'));
    rule.until = until && until.year >= FIRST_YEAR ? until : null;
    rule.count = count;
    return rule.freq ? rule : null;
  } catch {
    // The library refuses numbers that are out of range.
    return null;
  }
}

/** When the rule in such a value ends, also where it makes no sense otherwise; null where it does not. */
export function parseUntil(value: string): ICAL.Time | null {
  const until = parseTime(parseCalendarParts(value)?.get('UNTIL') ?? '');
  return until && until.year >= FIRST_YEAR ? until : null;
}

function parseCalendarParts(value: string): Map<string, string> | null {
  if (value.length > 10 * RULE_LENGTH_LIMIT) return null;
  // Some write the name of the property twice.
  const plain = value
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (plain.length > RULE_LENGTH_LIMIT) return null;
  const parts = plain.split(';').map((part) => {
    const at = part.indexOf('=');
    return at === -1 ? ([part, ''] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
  });
  return new Map(parts.filter(([, text]) => text !== ''));
}

/** A part of a rule for the library; '' where it says nothing; null where it makes no sense. */
function normalizePart(name: string, text: string, isByWeek: boolean): string | null {
  const list = text.split(',').filter((item) => item !== '');
  switch (name) {
    case 'FREQ':
      return FREQUENCIES.test(text) ? `FREQ=${text}` : null;
    case 'INTERVAL':
      return /^-?\d+$/.test(text) ? `INTERVAL=${Math.max(1, Number(text))}` : null;
    case 'COUNT':
      return /^-?\d+$/.test(text) || NO_END.test(text) ? '' : null;
    case 'UNTIL':
      return NO_END.test(text) || parseTime(text) ? '' : null;
    case 'WKST': {
      const [, , day] = WEEKDAY.exec(text) ?? [];
      return day ? `WKST=${day}` : '';
    }
    case 'BYDAY': {
      const days = list.map((item) => WEEKDAY.exec(item));
      if (days.some((day) => !day)) return null;
      // "The first Monday" is one of a month or a year: of a week it is Monday.
      return `BYDAY=${days.map((day) => `${isByWeek ? '' : day?.[1]}${day?.[2]}`).join()}`;
    }
    case 'RSCALE':
      return text.startsWith('GREGORIAN') ? '' : null;
    case 'SKIP':
      return text === 'OMIT' ? '' : null;
    default:
      if (name.startsWith('X-')) return '';
      return name.startsWith('BY') && NUMBERS.test(list.join()) ? `${name}=${list.join()}` : null;
  }
}
