/** What the second copy costs: an act in the database and the copy beside one in the database. */
import { inOwnPage } from './ownPage.ts';
import { median } from './statistics.ts';
import type { WriteTimes } from './writesPage.ts';

/** Some more that are not counted: the first fill the caches. */
const WARM_UP = 20;

/**
 * Saves favourites by turns in the one way and in the other.
 *
 * @returns the medians in milliseconds
 */
export function acknowledgements(rounds: number): Promise<{ plain: number; twice: number }> {
  return inOwnPage('writesPage.ts', async (page) => {
    await page.waitForFunction(() => window.measureWrites);
    const times = (await page.evaluate(
      (count) => window.measureWrites?.(count),
      WARM_UP + rounds,
    )) as WriteTimes;
    return {
      plain: median(times.plain.slice(WARM_UP)),
      twice: median(times.twice.slice(WARM_UP)),
    };
  });
}
