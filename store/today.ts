import { type ReadonlySignal, signal } from '@preact/signals';
import { type Day, dayOf, startOfDay } from '../core/calendar/day.ts';
import { onReturned } from '../platform/visibility.ts';

const current = signal(dayOf(Date.now()));
const currentMinute = signal(Date.now());

/** The current day in the user's time zone. Only kept current after `followDay`. */
export const today: ReadonlySignal<Day> = current;

/**
 * The time to the minute, in milliseconds since 1970, UTC: of its beginning, or of the moment in it at which
 * the page was returned to. Only kept current after `followMinute`.
 */
export const minute: ReadonlySignal<number> = currentMinute;

const MINUTE_MS = 60_000;

/**
 * How often the day is checked, in milliseconds, besides at midnight: timers stop while the computer sleeps,
 * and no event reports that, or a change of the time zone.
 */
const CHECK_INTERVAL_MS = 5 * 60 * 1000;

/** Updates and returns `today`. Acts that depend on the day call it first. */
export function lookAtDay(): Day {
  current.value = dayOf(Date.now());
  return current.value;
}

/** Keeps `today` current, for pages that may stay open for days. */
export function followDay(): void {
  let next: ReturnType<typeof setTimeout>;
  const look = () => {
    lookAtDay();
    clearTimeout(next);
    const now = Date.now();
    next = setTimeout(look, Math.min(startOfDay(now, { days: 1 }) - now, CHECK_INTERVAL_MS));
  };
  onReturned(look);
  look();
}

/** Keeps `minute` current. */
export function followMinute(): void {
  let next: ReturnType<typeof setTimeout>;
  const look = () => {
    const now = Date.now();
    currentMinute.value = now;
    clearTimeout(next);
    next = setTimeout(look, MINUTE_MS - (now % MINUTE_MS));
  };
  onReturned(look);
  look();
}
