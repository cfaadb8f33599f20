import { expect } from 'vitest';

// How long something takes depends on the machine; how that grows does not: eight times as much takes eight times as
// long, and not sixty-four.

/** So short a time says nothing about growth, in milliseconds. */
const SHORT = 100;

/**
 * Fails where the time that something takes grows much faster than its size.
 *
 * @param act what it does with so much; a refusal is an answer, too
 * @param size the largest, in any unit
 */
export function expectLinear(act: (size: number) => unknown, size: number): void {
  const long = timeOf(() => act(size));
  if (long < SHORT) return;
  expect(long / timeOf(() => act(size / 8))).toBeLessThan(24);
}

/** In milliseconds of this thread, whatever else keeps the machine busy; the shortest of three times. */
function timeOf(act: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = process.threadCpuUsage();
    try {
      act();
    } catch {
      // A refusal is an answer, too.
    }
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
