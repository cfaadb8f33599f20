import { expect } from 'vitest';

// How long something takes depends on the machine; how that grows does not: eight times as much takes eight times as
// long, and not sixty-four.

/** So short a time says nothing about growth, in milliseconds. */
const SHORT = 100;

/** Into so many parts the largest size is cut. */
const PARTS = 8;

/**
 * Fails where the time that something takes grows much faster than its size: where doing it once takes three times as
 * long as doing it with an eighth of that, eight times. Both take about as long, so that no clock is too coarse for one.
 *
 * @param act what it does with so much; a refusal is an answer, too
 * @param size the largest, in any unit
 */
export function expectLinear(act: (size: number) => unknown, size: number): void {
  const whole = timeOf(() => act(size), 1);
  if (whole < SHORT) return;
  expect(whole / timeOf(() => act(size / PARTS), PARTS)).toBeLessThan(3);
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
