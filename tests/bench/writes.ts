/** What the second copy costs: an act in the database and the copy beside one in the database. */
import type { Page } from 'puppeteer-core';
import { inOwnPage } from './ownPage.ts';
import { median } from './statistics.ts';
import type { WriteTimes } from './writesPage.ts';

/** Some more that are not counted: the first fill the caches. */
const WARM_UP = 20;

/**
 * Saves favourites by turns in the one way and in the other.
 *
 * @param checkout whose store does it
 * @returns the medians in milliseconds
 */
export function acknowledgements(
  rounds: number,
  checkout?: string,
): Promise<{ plain: number; twice: number }> {
  const measure = async (page: Page) => {
    await page.waitForFunction(() => window.measureWrites);
    const times = (await page.evaluate(
      (count) => window.measureWrites?.(count),
      WARM_UP + rounds,
    )) as WriteTimes;
    return {
      plain: median(times.plain.slice(WARM_UP)),
      twice: median(times.twice.slice(WARM_UP)),
    };
  };
  return inOwnPage('writesPage.ts', measure, checkout);
}
