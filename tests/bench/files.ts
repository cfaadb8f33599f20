/** How long the readers take for large files of every kind, as a worker of the library runs them. */
import type { FileTimes } from './filesPage.ts';
import { inOwnPage } from './ownPage.ts';
import { median } from './statistics.ts';

/**
 * Reads made-up files, one kind after the other, round after round; a first round is not counted.
 *
 * @returns the medians in milliseconds, by what was read
 */
export function readingOfFiles(rounds: number): Promise<Record<string, number>> {
  return inOwnPage('filesPage.ts', async (page) => {
    await page.waitForFunction(() => window.measureReading);
    const times = (await page.evaluate((count) => window.measureReading?.(count), 1 + rounds)) as
      | FileTimes
      | undefined;
    return Object.fromEntries(
      Object.entries(times ?? {}).map(([kind, all]) => [kind, median(all.slice(1))]),
    );
  });
}
