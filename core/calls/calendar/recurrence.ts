import ICAL from 'ical.js';
import { DAY_MS } from '../../calendar/day.ts';
import { ownValue } from '../../ownValue.ts';

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
  const known = ownValue(PARTS, freq);
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
  const begins = instantOf(first);
  return simplified(rule, first)
    .flatMap((one) => startsOfSimple({ ...one, until }, span, step))
    .filter((time) => instantOf(time) >= begins);
}

/** A rule, and a time whose hour each of its occurrences has. */
interface Series {
  rule: ICAL.Recur;
  first: ICAL.Time;
}

function startsOfSimple(
  { rule, first, until }: Series & { until: ICAL.Time | null },
  span: Span,
  step: Step,
): ICAL.Time[] {
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

/** At most so many times on a day. */
const TIMES_A_DAY = 24;

/**
 * Writes a rule in parts that ical.js expands correctly, where that means the same: without hours that are the
 * start's, with one rule for each of several hours, and with the days that BYSETPOS picks.
 */
function simplified(rule: ICAL.Recur, first: ICAL.Time): Series[] {
  const { BYHOUR, BYMINUTE, BYSECOND, ...days } = rule.parts;
  const { hour, minute, second } = first;
  const isOwn = (some: readonly unknown[] | undefined, own: number) =>
    !some || some.every((one) => one === own);
  const times = {
    ...(!isOwn(BYHOUR, hour) && { BYHOUR }),
    ...(!isOwn(BYMINUTE, minute) && { BYMINUTE }),
    ...(!isOwn(BYSECOND, second) && { BYSECOND }),
  };
  const count = Object.keys(times).length;
  const others = count === 0 ? simplifiedDays(rule, days) : rule;
  const parts = count === 0 ? others.parts : { ...days, ...times };
  const plain = Object.assign(others.clone(), { parts });
  // The library knows hours of a day itself. Of several, BYSETPOS and COUNT mean some.
  const isKnown = count === 0 || (rule.freq === 'DAILY' && !times.BYSECOND);
  if (isKnown || days.BYSETPOS || rule.count !== null) return [{ rule: plain, first }];
  const combined = (BYHOUR ?? [hour]).flatMap((h) =>
    (BYMINUTE ?? [minute]).flatMap((m) =>
      (BYSECOND ?? [second]).map((s) =>
        Object.assign(first.clone(), { hour: Number(h), minute: Number(m), second: Number(s) }),
      ),
    ),
  );
  if (combined.length > TIMES_A_DAY) throw new UnusualRule();
  const ofDays = simplifiedDays(rule, days);
  return combined.map((time) => ({ rule: ofDays, first: time }));
}

const WEEK = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Likewise, for a rule that has one time a day. */
function simplifiedDays(rule: ICAL.Recur, parts: ICAL.Recur['parts']): ICAL.Recur {
  const { freq, interval } = rule;
  const { BYSETPOS, ...bare } = parts;
  const { BYDAY, BYMONTH, BYMONTHDAY } = bare;
  const as = (other: ICAL.Recur['parts'], often = freq) =>
    Object.assign(rule.clone(), { parts: other, freq: often });
  const isFirst = BYSETPOS?.some((place) => place === 1 || place === -1);
  if (freq === 'DAILY') {
    if (BYSETPOS && isFirst) return simplifiedDays(rule, bare);
    const isMonthly = BYMONTHDAY && interval === 1 && !BYSETPOS && !(BYDAY && BYMONTH);
    return isMonthly ? simplifiedDays(as(parts, 'MONTHLY'), parts) : as(parts);
  }
  if (freq === 'WEEKLY' && BYSETPOS) {
    if (!BYDAY) return as(isFirst ? bare : parts);
    const from = Number(rule.wkst ?? 2) - 1;
    const ordered = WEEK.map((_, i) => WEEK[(from + i) % 7] ?? '').filter((day) =>
      BYDAY.some((one) => String(one) === day),
    );
    const picked = ordered.filter((_, i) =>
      BYSETPOS.some((place) => place === i + 1 || place === i - ordered.length),
    );
    return as(picked.length > 0 ? { ...bare, BYDAY: picked } : parts);
  }
  if (freq === 'MONTHLY') {
    const isLast = [28, 29, 30, 31].every((day) => BYMONTHDAY?.some((one) => one === day));
    const isLastDay = !BYDAY && isLast && BYSETPOS?.length === 1 && BYSETPOS[0] === -1;
    const plain = isLastDay ? { ...bare, BYMONTHDAY: [-1] } : parts;
    // A set of a year is one of a month if there is one month.
    const isYearly =
      BYMONTH &&
      interval === 1 &&
      !(BYDAY && BYMONTHDAY) &&
      (BYMONTH.length === 1 || !(plain.BYSETPOS || BYMONTHDAY));
    return as(plain, isYearly ? 'YEARLY' : freq);
  }
  return as(parts);
}

/** UNTIL, in the event's zone unless it is UTC; a date ends with its last second. */
export function endOf({ until }: ICAL.Recur, first: ICAL.Time): ICAL.Time | null {
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
  const days = interval * (ownValue(DAYS, freq) ?? Number.POSITIVE_INFINITY);
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
