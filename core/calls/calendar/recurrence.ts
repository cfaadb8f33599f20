import ICAL from 'ical.js';
import { DAY_MS } from '../../calendar/day.ts';

/** Thrown where an event repeats by a rule that nobody can be trusted to count. */
export class UnusualRule extends Error {
  override name = 'UnusualRule';
}

/** The parts that Google, Outlook, Apple, Nextcloud and Zoom write, for each frequency. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['BYDAY', 'BYMONTH', 'BYHOUR', 'BYMINUTE'],
  WEEKLY: ['BYDAY', 'BYMONTH'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'],
};

/** The library goes through each day of an interval. Programs offer 99, or 999. */
const INTERVAL_LIMIT = 1_000;

/**
 * Whether a rule is one that ical.js is right about. It was measured with the answers of another
 * library (`tests/fixtures/calendars/rules.json`): of what is refused here, it has much wrong.
 */
export function isSupported({ freq, interval, parts }: ICAL.Recur, first: ICAL.Time): boolean {
  const known = PARTS[freq];
  if (!known || interval > INTERVAL_LIMIT) return false;
  if (Object.keys(parts).some((part) => !known.includes(part))) return false;
  const { BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS } = parts;
  // Such as the last Friday: it is counted among weekdays, of a month.
  if (BYSETPOS && (!BYDAY || BYMONTHDAY)) return false;
  if (freq !== 'YEARLY') return true;
  if (BYDAY) return BYMONTH !== undefined;
  // It takes 31 November for 1 December.
  return !BYMONTH || BYMONTH.length === 1 || BYMONTHDAY !== undefined || first.day <= 28;
}

/** How many steps one series may take: 80 years of months take 2,000. */
const STEPS_PER_SERIES = 4_000;

/** And a whole file: about two seconds of work. A full calendar takes 10,000. */
const STEPS_PER_FILE = 80_000;

/** Takes a step; throws UnusualRule where there were enough. */
export type Step = () => void;

/**
 * Counts the steps of recurrences, so that no file, whoever wrote it, keeps the reader busy forever.
 *
 * @returns what gives each series its own count
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
 * When a rule says that an event begins: ical.js knows. It always begins at the first event of a
 * series, and never comes back from some rules that are never true: here long series are cut short,
 * and its steps are counted.
 */

/** A part of time, in milliseconds since 1970, UTC; `to` is no longer in it. */
export interface Span {
  from: number;
  to: number;
}

/** In milliseconds since 1970, UTC. */
export function instantOf(time: ICAL.Time): number {
  return time.toUnixTime() * 1_000;
}

/**
 * The times within `span` at which an event happens that began with `first`.
 *
 * @throws UnusualRule if nobody can say; an Error where the rule makes no sense
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

/** When a rule ends, by the clocks of its event where it does not say UTC; a day ends with its last second. */
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
 * A time a while before `from` at which the days, weeks or months of a series begin anew, and how often
 * it happened until then. Years are few enough to go through.
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
  // Not each month has a 29th.
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

/** How often it happens in each of its days, or weeks; null where that changes. */
function timesEachPeriod({ freq, parts: { BYDAY, ...others } }: ICAL.Recur): number | null {
  if (Object.keys(others).length > 0 || freq === 'MONTHLY') return null;
  if (freq === 'WEEKLY') return BYDAY ? new Set(BYDAY).size : 1;
  return BYDAY ? null : 1;
}

/** The library's iterator, which counts the steps of each of its loops that may have no end. */
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
