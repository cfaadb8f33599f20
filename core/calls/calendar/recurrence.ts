import ICAL from 'ical.js';
import { DAY_MS } from '../../calendar/day.ts';

/** Thrown for a recurrence rule that cannot be expanded reliably. */
export class UnusualRule extends Error {
  override name = 'UnusualRule';
}

/** Rule parts that common calendars write, for each frequency. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['BYDAY', 'BYMONTH', 'BYHOUR', 'BYMINUTE'],
  WEEKLY: ['BYDAY', 'BYMONTH'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'],
};

/** The library iterates over each day of an interval. Programs offer up to 999. */
const INTERVAL_LIMIT = 1_000;

/**
 * Whether ical.js expands a rule correctly. Compared with another library
 * (`tests/fixtures/calendars/rules.json`): it gets much wrong of what is refused here.
 */
export function isSupported({ freq, interval, parts }: ICAL.Recur, first: ICAL.Time): boolean {
  const known = PARTS[freq];
  if (!known || interval > INTERVAL_LIMIT) return false;
  if (Object.keys(parts).some((part) => !known.includes(part))) return false;
  const { BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS } = parts;
  // BYSETPOS is only reliable for weekdays of a month, such as the last Friday.
  if (BYSETPOS && (!BYDAY || BYMONTHDAY)) return false;
  if (freq !== 'YEARLY') return true;
  if (BYDAY) return BYMONTH !== undefined;
  // ical.js takes 31 November for 1 December.
  return !BYMONTH || BYMONTH.length === 1 || BYMONTHDAY !== undefined || first.day <= 28;
}

/** Steps for one series: 80 years of months take 2,000. */
const STEPS_PER_SERIES = 4_000;

/** Steps for a whole file: about two seconds. A full calendar takes 10,000. */
const STEPS_PER_FILE = 80_000;

/**
 * Counts a step.
 *
 * @throws UnusualRule if the limit is reached
 */
export type Step = () => void;

/**
 * Limits the work for recurrences, so that no file keeps the worker busy forever.
 *
 * @returns a function that gives each series its own counter
 */
export function stepCounters(): () => Step {
  let ofFile = STEPS_PER_FILE;
  return () => {
    let ofSeries = STEPS_PER_SERIES;
    return () => {
      ofFile--;
      ofSeries--;
      if (ofFile < 0 || ofSeries < 0) throw new UnusualRule();
    };
  };
}

/**
 * Expansion of rules by ical.js, which always starts at the first occurrence and never returns from
 * some rules that match nothing. So long series are shortened, and iterations counted.
 */

/** An interval in milliseconds since 1970, UTC; `to` is exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** In milliseconds since 1970, UTC. */
export function instantOf(time: ICAL.Time): number {
  return time.toUnixTime() * 1_000;
}

/**
 * The occurrences within `span` of a series that began with `first`.
 *
 * @throws UnusualRule if that is uncertain; an Error if the rule is invalid
 */
export function startsOf(rule: ICAL.Recur, first: ICAL.Time, span: Span, step: Step): ICAL.Time[] {
  const until = endOf(rule, first);
  if (until && instantOf(until) < span.from) return [];
  if (!isSupported(rule, first)) throw new UnusualRule();
  const { start, passed } = jump(rule, first, span.from);
  const count = rule.count === null ? null : rule.count - passed;
  if (count !== null && count < 1) return [];
  const series = iteratorOf(Object.assign(rule.clone(), { until, count }), start, step);
  const found: ICAL.Time[] = [];
  for (let time = series.next(); time && instantOf(time) < span.to; time = series.next()) {
    if (instantOf(time) >= span.from) found.push(time.clone());
  }
  return found;
}

/** UNTIL, in the event's zone unless it is UTC; a date ends with its last second. */
function endOf({ until }: ICAL.Recur, first: ICAL.Time): ICAL.Time | null {
  if (!until) return null;
  const end = until.clone();
  if (end.zone !== ICAL.Timezone.utcTimezone) end.zone = first.zone;
  if (end.isDate) {
    end.isDate = false;
    end.adjust(1, 0, 0, -1);
  }
  return end;
}

/**
 * Skips ahead to the start of a period before `from`, and says how many occurrences were skipped.
 * Yearly rules are not worth it.
 */
function jump(
  rule: ICAL.Recur,
  first: ICAL.Time,
  from: number,
): { start: ICAL.Time; passed: number } {
  const { freq, interval, count } = rule;
  const each = timesEachPeriod(rule);
  const days = interval * (DAYS[freq] ?? Number.POSITIVE_INFINITY);
  const periods = Math.floor((from - instantOf(first)) / (days * DAY_MS)) - 1;
  // Not every month has a 29th.
  const isOdd = freq === 'MONTHLY' && first.day > 28;
  if (periods < 1 || isOdd || (count !== null && each === null)) {
    return { start: first, passed: 0 };
  }
  const start = first.clone();
  if (freq === 'MONTHLY') {
    const months = first.month - 1 + periods * interval;
    start.year += Math.floor(months / 12);
    start.month = (months % 12) + 1;
  } else start.adjust(periods * days, 0, 0, 0);
  return { start, passed: periods * (each ?? 0) };
}

/** The most days of a period. */
const DAYS: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31 };

/** Occurrences in each period; null if that varies. */
function timesEachPeriod({ freq, parts: { BYDAY, ...others } }: ICAL.Recur): number | null {
  if (Object.keys(others).length > 0 || freq === 'MONTHLY') return null;
  if (freq === 'WEEKLY') return BYDAY ? new Set(BYDAY).size : 1;
  return BYDAY ? null : 1;
}

/** The library's iterator, with a counter in each loop that may be endless. */
function iteratorOf(rule: ICAL.Recur, dtstart: ICAL.Time, step: Step): ICAL.RecurIterator {
  class Counted extends ICAL.RecurIterator {
    override check_contracting_rules() {
      step();
      return super.check_contracting_rules();
    }

    override expand_year_days(year: number) {
      step();
      return super.expand_year_days(year);
    }

    override increment_month() {
      step();
      super.increment_month();
    }
  }
  return new Counted({ rule, dtstart });
}
