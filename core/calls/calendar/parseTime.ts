import ICAL from 'ical.js';
import { DAY_MS } from '../../calendar/day.ts';
import { ownValue } from '../../ownValue.ts';
import { unquoted } from '../../wording.ts';
import { UTC } from './timeZones.ts';

/** RFC 5545 or ISO 8601; seconds may be missing, and there may be an offset. */
const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?T?Z?$/i;

/** In UTF-16 units. */
const LENGTH_LIMIT = 50;

/**
 * Parses a time or a date: UTC if it says so, else without a zone. Null if it is invalid; the library
 * takes 31 February for 3 March.
 */
export function parseTime(text: string): ICAL.Time | null {
  const written = text.length > LENGTH_LIMIT ? null : TIME.exec(unquoted(text));
  if (!written) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = written
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day || year < 100)
    return null;
  if (written[4] === undefined) return ICAL.Time.fromData({ year, month, day, isDate: true });
  // 24:00 is midnight of the next day.
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

/** A UTC offset in minutes; null if there is none. */
function offsetIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -ahead : ahead;
}

/** In UTF-16 units, without white space. */
const RULE_LENGTH_LIMIT = 500;

const FREQUENCIES = /^(?:SECOND|MINUTE|HOUR|DAI|WEEK|MONTH|YEAR)LY$/;
const NUMBERS = /^[+-]?\d{1,3}(?:,[+-]?\d{1,3})*$/;
const WEEKDAY = /^([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)[A-Z]{0,7}$/;

/** Values that mean "no end"; some programs write year 1. */
const NO_END =
  /^(?:0+(?:T0+Z?)?|0\d{3}[\dT:Z-]*|NONE|NULL|NIL|UNDEFINED|NEVER|FOREVER|INFINITY|INFINITE|FALSE|NAN|N\/A|-1)$/;
/** 1601, 1970 and 1980 are epochs that mean "not set". */
const FIRST_YEAR = 1_981;

/**
 * Parses the value of an `RRULE` leniently: white space, case, quotation marks, brackets and empty parts
 * are ignored, and an UNTIL that means "none" is dropped. Null if a part is invalid.
 */
export function parseRule(value: string): ICAL.Recur | null {
  const parts = parseCalendarParts(value);
  if (!parts) return null;
  const normalized: string[] = [];
  let until: ICAL.Time | null = null;
  let count: number | null = null;
  const isByWeek = /^(?:DAILY|WEEKLY)$/.test(parts.get('FREQ') ?? '');
  for (const [name, text] of parts) {
    const sound = normalizePart(name, text, isByWeek);
    if (sound === null) return null;
    if (sound !== '') normalized.push(sound);
    if (name === 'UNTIL' && !NO_END.test(text)) until = parseTime(text);
    if (name === 'COUNT' && Number(text) > 0) count = Number(text);
  }
  try {
    const rule = ICAL.Recur.fromString(normalized.join(';'));
    rule.until = until && until.year >= FIRST_YEAR ? until : null;
    rule.count = count;
    return rule.freq ? rule : null;
  } catch {
    // The library throws for numbers out of range.
    return null;
  }
}

/**
 * UNTIL of a rule, even if the rest is invalid; null if there is none. If only the month of it is valid,
 * about its end.
 */
export function parseUntil(value: string): ICAL.Time | null {
  const text = parseCalendarParts(value)?.get('UNTIL') ?? '';
  const [month = ''] = /^\d{4}-?\d\d-?(?=\d\d)/.exec(text) ?? [];
  const until = parseTime(text) ?? parseTime(`${month}28`);
  return until && until.year >= FIRST_YEAR ? until : null;
}

/** In milliseconds. */
const PERIODS: Readonly<Record<string, number>> = {
  SECONDLY: 1_000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: DAY_MS,
  WEEKLY: 7 * DAY_MS,
};

/**
 * How long a rule goes on that counts its times and names none of them, even if it is unusual, in milliseconds; null
 * for any other.
 */
export function spanByCount(value: string): number | null {
  const parts = parseCalendarParts(value);
  const period = ownValue(PERIODS, parts?.get('FREQ') ?? '');
  const [count, interval] = [Number(parts?.get('COUNT')), Number(parts?.get('INTERVAL') ?? 1)];
  const isPlain = parts && ![...parts.keys()].some((name) => name.startsWith('BY'));
  return isPlain && period && count > 0 && interval > 0 ? count * interval * period : null;
}

function parseCalendarParts(value: string): Map<string, string> | null {
  if (value.length > 10 * RULE_LENGTH_LIMIT) return null;
  // Some programs repeat the property name.
  const plain = value
    .replace(/[\s"'()[\]{}\\]/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (plain.length > RULE_LENGTH_LIMIT) return null;
  const parts = plain.split(/;|,(?=[A-Z-]+=)/).map((part) => {
    const at = part.indexOf('=');
    const text = part.slice(at + 1).replace(/^TZID=[^:]+:/, '');
    return at === -1 ? ([part, ''] as const) : ([part.slice(0, at), text] as const);
  });
  return new Map(parts.filter(([, text]) => text !== ''));
}

/** Normalizes a part for the library; '' to drop it, null if it is invalid. */
function normalizePart(name: string, text: string, isByWeek: boolean): string | null {
  const list = text.split(',').filter((item) => item !== '');
  switch (name) {
    case 'FREQ':
      return FREQUENCIES.test(text) ? `FREQ=${text}` : null;
    case 'INTERVAL':
      return /^-?\d+(?:\.0+)?$/.test(text) ? `INTERVAL=${Math.max(1, Number(text))}` : null;
    case 'COUNT':
      return /^-?\d+(?:\.0+)?$/.test(text) || NO_END.test(text) ? '' : null;
    case 'UNTIL':
      return NO_END.test(text) || parseTime(text) ? '' : null;
    case 'WKST': {
      const [, , day] = WEEKDAY.exec(text) ?? [];
      return day ? `WKST=${day}` : '';
    }
    case 'BYDAY': {
      const days = list.map((item) => WEEKDAY.exec(item));
      if (days.some((day) => !day)) return null;
      // A number before a weekday makes no sense within a week.
      return `BYDAY=${days.map((day) => `${isByWeek ? '' : Number(day?.[1]) || ''}${day?.[2]}`).join()}`;
    }
    // Libraries write the start into the rule.
    case 'DTSTART':
    case 'TZID':
      return '';
    case 'RSCALE':
      return text.startsWith('GREGORIAN') ? '' : null;
    case 'SKIP':
      return text === 'OMIT' ? '' : null;
    default:
      if (name.startsWith('X-')) return '';
      return name.startsWith('BY') && NUMBERS.test(list.join()) ? `${name}=${list.join()}` : null;
  }
}
