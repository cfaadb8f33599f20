import { ownValue } from '../ownValue.ts';
import type { Rhythm, RhythmUnit, UsualRhythm } from './person.ts';

/** A length of calendar time. */
export type Span = { days: number } | { months: number };

/** The calendar span of each usual rhythm; null if it never recurs. */
export const RHYTHM_SPANS: Readonly<Record<UsualRhythm, Span | null>> = {
  week: { days: 7 },
  'two-weeks': { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  year: { months: 12 },
  none: null,
};

/** How long each unit is. */
const UNIT_SPANS: Readonly<Record<RhythmUnit, Span>> = {
  days: { days: 1 },
  weeks: { days: 7 },
  months: { months: 1 },
  years: { months: 12 },
};

/** The highest number of units: 999 days, or 99 of any other. */
export const RHYTHM_COUNT_LIMITS: Readonly<Record<RhythmUnit, number>> = {
  days: 999,
  weeks: 99,
  months: 99,
  years: 99,
};

/** The count and unit of a rhythm such as `10-days`; null for any other, as a usual one. */
export function countedRhythm(rhythm: string): { count: number; unit: RhythmUnit } | null {
  const [, digits = '', name = ''] =
    /^([1-9]\d{0,2})-(days|weeks|months|years)$/.exec(rhythm) ?? [];
  const [count, unit] = [Number(digits), name as RhythmUnit];
  const isOne = name !== '' && count <= RHYTHM_COUNT_LIMITS[unit];
  return isOne ? { count, unit } : null;
}

/**
 * The rhythm of that length: a usual one, if there is one.
 *
 * @returns null for a count that is no whole number from 1 to the unit's limit
 */
export function rhythmOfCount(count: number, unit: RhythmUnit): Rhythm | null {
  const rhythm = `${count}-${unit}` as const;
  const span = countedRhythm(rhythm) && spanOfRhythm(rhythm);
  if (!span) return null;
  const usual = Object.entries(RHYTHM_SPANS).find(([, one]) => one && isSameSpan(one, span));
  return usual ? (usual[0] as UsualRhythm) : rhythm;
}

const spans = new Map<string, Span | null>();

/** The span of a rhythm; null for `none`, and for one that only a newer version knows. */
export function spanOfRhythm(rhythm: Rhythm): Span | null {
  const usual = ownValue(RHYTHM_SPANS, rhythm);
  if (usual !== undefined) return usual;
  // Asked for each of thousands of people.
  const known = spans.get(rhythm);
  if (known !== undefined) return known;
  const counted = countedRhythm(rhythm);
  const span = counted && times(UNIT_SPANS[counted.unit], counted.count);
  if (span) spans.set(rhythm, span);
  return span;
}

function times(span: Span, count: number): Span {
  return 'days' in span ? { days: span.days * count } : { months: span.months * count };
}

function isSameSpan(a: Span, b: Span): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An upper bound of its days. */
export function longestDays(span: Span): number {
  return 'days' in span ? span.days : 31 * span.months;
}

/** A lower bound of its days. */
export function shortestDays(span: Span): number {
  return 'days' in span ? span.days : 28 * span.months;
}
