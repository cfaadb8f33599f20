import type { Day } from './day.ts';

/**
 * The user's day on which a time falls, in the time zone in which they are.
 *
 * @param at in milliseconds since 1970, UTC
 */
export function dayOf(at: number): Day {
  const time = new Date(at);
  const [month, date] = [twoDigits(time.getMonth() + 1), twoDigits(time.getDate())];
  return `${time.getFullYear()}-${month}-${date}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
