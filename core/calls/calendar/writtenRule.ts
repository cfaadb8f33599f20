import ICAL from 'ical.js';
import { writtenTime } from './writtenTime.ts';

/** No rule that a program writes is longer, in UTF-16 units and without white space. */
const LENGTH_LIMIT = 500;

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
export function writtenRule(value: string): ICAL.Recur | null {
  const parts = partsOf(value);
  if (!parts) return null;
  const said: string[] = [];
  let until: ICAL.Time | null = null;
  let count: number | null = null;
  const isByWeek = /^(?:DAILY|WEEKLY)$/.test(parts.get('FREQ') ?? '');
  for (const [name, text] of parts) {
    const sound = soundPart(name, text, isByWeek);
    if (sound === null) return null;
    if (sound !== '') said.push(sound);
    if (name === 'UNTIL' && !NO_END.test(text)) until = writtenTime(text);
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
export function writtenEnd(value: string): ICAL.Time | null {
  const until = writtenTime(partsOf(value)?.get('UNTIL') ?? '');
  return until && until.year >= FIRST_YEAR ? until : null;
}

function partsOf(value: string): Map<string, string> | null {
  if (value.length > 10 * LENGTH_LIMIT) return null;
  // Some write the name of the property twice.
  const plain = value
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (plain.length > LENGTH_LIMIT) return null;
  const parts = plain.split(';').map((part) => {
    const at = part.indexOf('=');
    return at === -1 ? ([part, ''] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
  });
  return new Map(parts.filter(([, text]) => text !== ''));
}

/** A part of a rule for the library; '' where it says nothing; null where it makes no sense. */
function soundPart(name: string, text: string, isByWeek: boolean): string | null {
  const list = text.split(',').filter((item) => item !== '');
  switch (name) {
    case 'FREQ':
      return FREQUENCIES.test(text) ? `FREQ=${text}` : null;
    case 'INTERVAL':
      return /^-?\d+$/.test(text) ? `INTERVAL=${Math.max(1, Number(text))}` : null;
    case 'COUNT':
      return /^-?\d+$/.test(text) || NO_END.test(text) ? '' : null;
    case 'UNTIL':
      return NO_END.test(text) || writtenTime(text) ? '' : null;
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
