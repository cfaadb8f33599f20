import { type Day, daysBetween } from '../calendar/day.ts';

/** The day of a month, without a year: `04-12`. Sorts as text. */
export type MonthDay = string;

/** `other` has its name in the label. */
export const YEARLY_KINDS = ['birthday', 'anniversary', 'other'] as const;
export type YearlyKind = (typeof YEARLY_KINDS)[number];

/** A day that comes back each year. */
export interface YearlyDate {
  kind: YearlyKind;
  /** What the user calls it; empty where the kind says it all. */
  label: string;
  on: MonthDay;
  /** The first year, such as that of birth; null where unknown. */
  year: number | null;
}

/** The most characters of a label. */
export const DATE_LABEL_LIMIT = 60;

/** The same for dates that are the same but for the year, which one of them may lack. */
export function yearlyKey({ kind, label, on }: YearlyDate): string {
  return `${on} ${kind} ${label.trim().toLowerCase()}`;
}

/**
 * The day of a year on which it comes round: 29 February is the 28th in common years.
 *
 * @param year such as 2026
 */
export function inYear(on: MonthDay, year: number): Day {
  const real = on === '02-29' && !isLeapYear(year) ? '02-28' : on;
  return `${String(year).padStart(4, '0')}-${real}`;
}

/** The first day from `today` on when it comes round; that is today, if it does today. */
export function nextOn(on: MonthDay, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const thisYear = inYear(on, year);
  return thisYear >= today ? thisYear : inYear(on, year + 1);
}

/** The last day until `today` when it came round; that is today, if it does today. */
export function lastOn(on: MonthDay, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const thisYear = inYear(on, year);
  return thisYear <= today ? thisYear : inYear(on, year - 1);
}

/** How many days it is until it comes round: 0 today. */
export function daysUntil(on: MonthDay, today: Day): number {
  return daysBetween(today, nextOn(on, today));
}

/** Dates of both lists, each once; one with a year takes the place of the same without. */
export function unitedDates(dates: readonly YearlyDate[]): YearlyDate[] {
  const united: YearlyDate[] = [];
  for (const date of dates) {
    const at = united.findIndex(
      (one) =>
        yearlyKey(one) === yearlyKey(date) &&
        (one.year === date.year || one.year === null || date.year === null),
    );
    const known = united[at];
    if (!known) united.push(date);
    else if (known.year === null) united[at] = date;
  }
  return united;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
