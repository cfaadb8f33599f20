import type { Day } from './day.ts';

/** The first letters of the months' names, English and German, without accents and dots. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^m(?:ar|aer|rz)/,
  /^apr/,
  /^ma[yi]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[ck]t/,
  /^nov/,
  /^de[cz]/,
];

/**
 * Parses a date: `12 Mar 2025`, `12. März 2025`, `Mar 12, 2025`, `12.03.2025` or `2025-03-12`.
 * Two-digit years are of this century. Null if it is invalid or ambiguous, such as `3/4/2025`.
 */
export function readDay(text: string): Day | null {
  return dayIn(text.trim().toLowerCase().normalize('NFC'), 1900);
}

function dayIn(plain: string, firstYear: number): Day | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(plain);
  if (iso) return day(iso[1], Number(iso[2]), iso[3], firstYear);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)$/.exec(plain);
  if (german) return day(german[3], Number(german[2]), german[1], firstYear);
  const dayFirst = /^(\d{1,2})\.?[\s-]+([a-zäé]{3,10})\.?[\s-]+(\d{4}|\d\d)$/.exec(plain);
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], firstYear);
  const monthFirst = /^([a-zäé]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(plain);
  if (monthFirst) return day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], firstYear);
  return null;
}

/** The day of a month, and the year where it is known. */
export interface YearlyDay {
  /** Such as `04-12`. */
  on: string;
  year: number | null;
}

const FIRST_YEAR = 1000;

/** Apple's year for no year. */
const NO_YEAR = 1604;

/**
 * Parses a day of every year, with its first year or without: all that `readDay` does, and `12.4.`, `12. April`,
 * `April 12`, `--04-12`, `--0412`, `19840412` or `1984-04-12T00:00:00Z`. Null for what is no such day, such as a year alone.
 */
export function readYearlyDay(text: string): YearlyDay | null {
  const plain = text.trim().toLowerCase().normalize('NFC');
  const digits = /^(\d{4}|--)-?(\d\d)-?(\d\d)(?:t.*)?$/.exec(plain);
  if (digits) return yearly(digits[1], Number(digits[2]), digits[3]);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(plain);
  if (german) return yearly('--', Number(german[2]), german[1]);
  const dayFirst = /^(\d{1,2})\.?\s?([a-zäé]{3,10})\.?$/.exec(plain);
  if (dayFirst) return yearly('--', monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-zäé]{3,10})\.?\s(\d{1,2})$/.exec(plain);
  if (monthFirst) return yearly('--', monthOf(monthFirst[1]), monthFirst[2]);
  const whole = dayIn(plain, FIRST_YEAR);
  if (whole === null) return null;
  const [year = '', month, date] = whole.split('-');
  // A birthday in '84 was in the last century: nobody enters one that is still to come.
  const past = Number(year) > LAST_YEAR && !plain.includes(year) ? Number(year) - 100 : year;
  return yearly(String(past), Number(month), date);
}

/** The last year that two digits mean. */
const LAST_YEAR = 2030;

function yearly(shownYear = '', month: number, date = ''): YearlyDay | null {
  const known = shownYear === '--' || Number(shownYear) === NO_YEAR ? null : Number(shownYear);
  // 2000 was a leap year: 29 February is a day of every year.
  const real = day(String(known ?? 2000).padStart(4, '0'), month, date, FIRST_YEAR);
  return real === null ? null : { on: real.slice(5), year: known };
}

/** From 1; 0 if unknown. */
function monthOf(name = ''): number {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return MONTHS.findIndex((month) => month.test(plain)) + 1;
}

function day(
  shortYear = '',
  month: number,
  date: string | undefined,
  firstYear: number,
): Day | null {
  const year = shortYear.padStart(4, '20');
  const time = new Date(Date.UTC(Number(year), month - 1, Number(date)));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === Number(date);
  return exists && Number(year) >= firstYear
    ? `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    : null;
}
