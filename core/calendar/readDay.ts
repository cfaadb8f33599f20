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
  const plain = text.trim().toLowerCase().normalize('NFC');
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(plain);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)$/.exec(plain);
  if (german) return day(german[3], Number(german[2]), german[1]);
  const dayFirst = /^(\d{1,2})\.?[\s-]+([a-zäé]{3,10})\.?[\s-]+(\d{4}|\d\d)$/.exec(plain);
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-zäé]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(plain);
  if (monthFirst) return day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

/** From 1; 0 if unknown. */
function monthOf(name = ''): number {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return MONTHS.findIndex((month) => month.test(plain)) + 1;
}

function day(shortYear = '', month: number, date = ''): Day | null {
  const year = shortYear.padStart(4, '20');
  const time = new Date(Date.UTC(Number(year), month - 1, Number(date)));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === Number(date);
  return exists && Number(year) >= 1900
    ? `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
    : null;
}
