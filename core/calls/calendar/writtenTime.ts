/** Finds days and times of day in what people write, in German and English, in figures and in words. */
import { type Day, daysAfter, weekdayOf } from '../../calendar/day.ts';
import { readDay, readYearlyDay } from '../../calendar/readDay.ts';
import { inYear, nextOn } from '../../people/yearlyDate.ts';

const MONTH = '(?:jan|feb|mär|mar|mae|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zäé]{0,7}';
const DATE = new RegExp(
  [
    String.raw`(?<!\d)\d{4}-\d\d-\d\d(?!\d)`,
    String.raw`(?<![\d.:])\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\d\d)?(?!\d)`,
    String.raw`(?<![\d.:])\d{1,2}(?:st|nd|rd|th)?\.?(?:\sof)?\s?${MONTH}\.?,?(?:\s\d{4}(?!\d|:))?`,
    String.raw`(?<!\p{L})${MONTH}\.?\s\d{1,2}(?:st|nd|rd|th)?(?![\d:.]\d)(?:,?\s\d{4}(?!\d|:))?`,
  ].join('|'),
  'giu',
);
const SLASHES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?![\d/])/;

/** Weekdays as their first letters, from Monday. */
const WEEKDAY =
  /(?<!\p{L})(?:(mo(?:n|ntags?|nday)?)|(di(?:enstags?)?|tue(?:s|sday)?)|(mi(?:ttwochs?)?|wed(?:nesday)?)|(do(?:nnerstags?)?|thu(?:rs|rsday)?)|(fr(?:eitags?|i|iday)?)|(sa(?:mstags?|t|turday)?)|(so(?:nntags?)?|sun(?:day)?))(?!\p{L})/iu;

/** The weekday that a line names, from 0 for Monday; -1 for none. `do`, `so` and `sun` alone are other words, too. */
function weekdayIn(line: string): number {
  const found = WEEKDAY.exec(line);
  if (!found) return -1;
  const isShort = found[0].length < 4;
  const isAbbreviated = /[.,]/.test(line.charAt(found.index + found[0].length));
  return isShort && !isAbbreviated ? -1 : found.slice(1).findIndex((each) => each !== undefined);
}

/** The day that a line names by its date; null if there is none, or it could be another. */
export function dateIn(line: string, today: Day): Day | null {
  for (const [found] of line.matchAll(DATE)) {
    const plain = found
      .toLowerCase()
      .replace(/(\d)(?:st|nd|rd|th)(?!\p{L})/u, '$1')
      .replace(/\sof\s/, ' ')
      .replace(/^(\d{1,2})\.?\s?(?=\p{L})/u, '$1 ')
      .replace(/(\p{L})\.?,?\s(?=\d{4}$)/u, '$1 ')
      .replace(/(?<![,\s])[,\s]+$/, '');
    const whole = readDay(plain);
    if (whole) return whole;
    const yearly = readYearlyDay(plain);
    if (yearly)
      return yearly.year === null ? nextOn(yearly.on, today) : inYear(yearly.on, yearly.year);
  }
  return slashedDate(line);
}

/** `3/12/2026` is two days: which one, the weekday says, or an hour in the American way. */
function slashedDate(line: string): Day | null {
  const [, a = '', b = '', year = ''] = SLASHES.exec(line) ?? [];
  if (a === '') return null;
  const two = (part: string) => part.padStart(2, '0');
  const dayOf = (month: string, date: string) =>
    readDay(`${year.padStart(4, '20')}-${two(month)}-${two(date)}`);
  const days = [dayOf(a, b), dayOf(b, a)].flatMap((day) => day ?? []);
  const weekday = weekdayIn(line);
  const named = weekday === -1 ? days : days.filter((day) => weekdayOf(day) === weekday);
  if (new Set(named).size === 1) return named[0] ?? null;
  return /\d\s?[ap]\.?m\b/i.test(line) ? (named[0] ?? null) : null;
}

/** The day that a line names from today on, such as "tomorrow" or "on Thursday"; null if there is none. */
export function comingDayIn(line: string, today: Day): Day | null {
  if (/(?<!\p{L})übermorgen(?!\p{L})|day after tomorrow/iu.test(line)) return daysAfter(today, 2);
  // In the morning, or a greeting.
  const words = line.replace(
    /(?<!\p{L})(?:guten|am|heute|jeden|schönen) morgen(?!\p{L})/giu,
    (all) => (/^heute/i.test(all) ? 'heute' : ''),
  );
  if (/(?<!\p{L})(?:morgen|tomorrow)(?!\p{L})/iu.test(words)) return daysAfter(today, 1);
  if (/(?<!\p{L})(?:heute|today|tonight)(?!\p{L})/iu.test(words)) return today;
  const weekday = weekdayIn(line);
  if (weekday === -1) return null;
  return daysAfter(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** A time of day in a line. */
export interface WrittenTime {
  hour: number;
  minute: number;
  /** What follows it in the line, and the end of a span that it begins: a time zone may stand there. */
  rest: string;
}

const HALF = String.raw`(?:([ap])\.?m\.?(?!\p{L})|(uhr|h|o'clock)(?!\p{L}))`;
/** `14:00`, `2:00 PM`, `15.30 Uhr`. */
const CLOCK = new RegExp(
  String.raw`(?<![\d:.,/+−-])(\d{1,2})([:.])([0-5]\d)(?![:.]?\d)\s?${HALF}?`,
  'giu',
);
/** `15 Uhr`, `15 Uhr 30`, `3pm`. */
const HOUR = new RegExp(
  String.raw`(?<![\d:.,/+−-])(\d{1,2})\s?${HALF}(?:\s([0-5]\d)(?!\d))?`,
  'giu',
);
/** The end of a span: `– 2:30pm`, `bis 14:30 Uhr`. */
const END =
  /^\s?(?:[-–—]|to|bis|until)\s?(\d{1,2})(?:[:.]([0-5]\d))?\s?(?:([ap])\.?m\.?(?!\p{L})|uhr)?/iu;

/** Numbers in words, by which hours are called. */
const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:eins?|one)$/, 1],
  [/^(?:zwei|two)$/, 2],
  [/^(?:drei|three)$/, 3],
  [/^(?:vier|four)$/, 4],
  [/^(?:fünf|five)$/, 5],
  [/^(?:sechs|six)$/, 6],
  [/^(?:sieben|seven)$/, 7],
  [/^(?:acht|eight)$/, 8],
  [/^(?:neun|nine)$/, 9],
  [/^(?:zehn|ten)$/, 10],
  [/^(?:elf|eleven)$/, 11],
  [/^(?:zwölf|twelve)$/, 12],
  [/^dreizehn$/, 13],
  [/^vierzehn$/, 14],
  [/^fünfzehn$/, 15],
  [/^sechzehn$/, 16],
  [/^siebzehn$/, 17],
  [/^achtzehn$/, 18],
  [/^neunzehn$/, 19],
  [/^zwanzig$/, 20],
];

/** Before an hour in words or figures: how many minutes away from it, in words. */
const AWAY: readonly (readonly [RegExp, number])[] = [
  [/^(?:halb)$/, -30],
  [/^(?:viertel nach|(?:a )?quarter past)$/, 15],
  [/^(?:viertel vor|dreiviertel|(?:a )?quarter to)$/, -15],
  [/^half past$/, 30],
];
const SPOKEN =
  /(?<!\p{L})((?:(?:um|gegen|at)\s)?(?:halb|viertel nach|viertel vor|dreiviertel|(?:a )?quarter past|(?:a )?quarter to|half past)|um|gegen|at)\s(\p{L}{2,9}|\d{1,2})(?!\p{L}|\d|[:.]\d)(\s(?:uhr|o'clock))?/giu;
const ALONE = /(?<!\p{L})(\p{L}{3,9})\s(?:uhr|o'clock)(?!\p{L})/iu;

/** The time of day in a line; null if there is none. */
export function timeIn(line: string): WrittenTime | null {
  return clockIn(line) ?? spokenIn(line) ?? noonIn(line);
}

function clockIn(line: string): WrittenTime | null {
  for (const found of [...line.matchAll(CLOCK), ...line.matchAll(HOUR)]) {
    const isClock = found[2] === ':' || found[2] === '.';
    const [hours = '', minutes = '0', half, word] = isClock
      ? [found[1], found[3], found[4], found[5]]
      : [found[1], found[4], found[2], found[3]];
    const after = line.slice(found.index + found[0].length);
    const end = END.exec(after);
    // `15.30` alone may be a date or an amount.
    if (found[2] === '.' && !half && !word && !/uhr/i.test(end?.[0] ?? '')) continue;
    const hour = Number(hours);
    const meridiem = half?.toLowerCase() ?? (end?.[3] && startHalf(hour, Number(end[1]), end[3]));
    if (hour > 23 || (meridiem && (hour === 0 || hour > 12))) continue;
    const rest = end ? after.slice(end[0].length) : after;
    const isBare = !meridiem && !isClock && hours.length === 1;
    return {
      hour: meridiem
        ? (hour % 12) + (meridiem === 'p' ? 12 : 0)
        : isBare
          ? likelyHour(hour, line)
          : hour,
      minute: Number(minutes),
      rest,
    };
  }
  return null;
}

/** The half of the day in which a span begins whose end says its own: `11:30 – 12:30pm` begins before noon. */
function startHalf(start: number, end: number, half: string): string {
  const isSame = start % 12 <= end % 12;
  const own = half.toLowerCase();
  return isSame ? own : own === 'p' ? 'a' : 'p';
}

function spokenIn(line: string): WrittenTime | null {
  for (const found of line.matchAll(SPOKEN)) {
    const before = (found[1] ?? '').toLowerCase().replace(/^(?:um|gegen|at) /, '');
    const away = AWAY.find(([pattern]) => pattern.test(before))?.[1] ?? 0;
    const time = hourCalled(found[2] ?? '', line);
    // "At one point" and "um vier Ecken" are no hours, but for a word that says so.
    const isSure = away !== 0 || found[3] !== undefined || /^(?:um|at)$/i.test(found[1] ?? '');
    if (time === null || !isSure) continue;
    const minutes = (time * 60 + away + 24 * 60) % (24 * 60);
    const rest = line.slice(found.index + found[0].length);
    return { hour: Math.floor(minutes / 60), minute: minutes % 60, rest };
  }
  const alone = ALONE.exec(line);
  const hour = alone && hourCalled(alone[1] ?? '', line);
  if (alone === null || hour === null) return null;
  return { hour, minute: 0, rest: line.slice(alone.index + alone[0].length) };
}

function hourCalled(word: string, line: string): number | null {
  const plain = word.toLowerCase().normalize('NFC');
  const hour = /^\d/.test(plain)
    ? Number(plain)
    : NUMBERS.find(([pattern]) => pattern.test(plain))?.[1];
  return hour === undefined || hour > 23 ? null : likelyHour(hour, line);
}

/** Nobody meets between one and seven at night: an hour of which no half is said is one of the day. */
function likelyHour(hour: number, line: string): number {
  if (hour > 12) return hour;
  if (/mittags|(?<!\p{L})noon/iu.test(line) && hour >= 11) return hour;
  if (/nachmittag|abend|afternoon|evening/i.test(line)) return (hour % 12) + 12;
  if (/(?<!\p{L})(?:früh|morgens|vormittags?|in the morning)(?!\p{L})/iu.test(line)) return hour;
  return hour > 0 && hour < 7 ? hour + 12 : hour;
}

function noonIn(line: string): WrittenTime | null {
  const found = /(?<!\p{L})(?:at noon|mittags)(?!\p{L})/iu.exec(line);
  return found && { hour: 12, minute: 0, rest: line.slice(found.index + found[0].length) };
}
