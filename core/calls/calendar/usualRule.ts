import type ICAL from 'ical.js';

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
export function isUsual({ freq, interval, parts }: ICAL.Recur, first: ICAL.Time): boolean {
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
