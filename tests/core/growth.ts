import { expect } from 'vitest';

// How long something takes depends on the machine; how that grows does not: a text of twice the length takes twice as
// long, and not four times.

/** So short a time says nothing about growth, in milliseconds. */
const SHORT = 100;

/** Into so many parts the largest size is cut. */
const PARTS = 32;

/** Long strings and arrays lie in memory of another kind, which alone takes up to four times as long. */
const LIMIT = 6;

/**
 * Fails where the time that something takes grows much faster than its size: where doing it once takes much longer than
 * doing it with each of its parts. Both take about as long, so that no clock is too coarse for one.
 *
 * @param act what it does with so much; a refusal is an answer, too
 * @param size the largest, in any unit
 */
export function expectLinear(act: (size: number) => unknown, size: number): void {
  const whole = timeOf(() => act(size), 1);
  if (whole < SHORT) return;
  expect(whole / timeOf(() => act(size / PARTS), PARTS)).toBeLessThan(LIMIT);
}

/** In milliseconds of this thread, whatever else keeps the machine busy; the shortest of three times. */
function timeOf(act: () => unknown, repeats: number): number {
  const times = [1, 2, 3].map(() => {
    const start = process.threadCpuUsage();
    for (let i = 0; i < repeats; i += 1) {
      try {
        act();
      } catch {
        // A refusal is an answer, too.
      }
    }
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
