import { type ReadonlySignal, signal } from '@preact/signals';
import { type Day, dayOf, startOfDay } from '../core/calendar/day.ts';
import { onReturned } from '../platform/visibility.ts';

const current = signal(dayOf(Date.now()));

/** The day of the user's calendar, for a page that follows it (`followDay`). */
export const today: ReadonlySignal<Day> = current;

/**
 * So often the day is looked at, in milliseconds, where midnight does not come before: no event tells
 * that the computer has slept, which no timer counts, or has come into another time zone.
 */
const LOOKS_EVERY = 5 * 60 * 1000;

/** Looks which day it is. An act that is about the day does so first. */
export function lookAtDay(): Day {
  current.value = dayOf(Date.now());
  return current.value;
}

/** Keeps `today` right, for a page that shows it and may stand for days. */
export function followDay(): void {
  let next: ReturnType<typeof setTimeout>;
  const look = () => {
    lookAtDay();
    clearTimeout(next);
    const now = Date.now();
    next = setTimeout(look, Math.min(startOfDay(now, { days: 1 }) - now, LOOKS_EVERY));
  };
  onReturned(look);
  look();
}
