/** What the step of the day costs where many people are known. */
import type { ChoiceTimes } from './choicePage.ts';
import { inOwnPage } from './ownPage.ts';

/**
 * Has a step chosen among made-up people, each time on another day.
 *
 * @param people how many there are
 * @param rounds how often
 */
export function choices(people: number, rounds: number): Promise<ChoiceTimes> {
  return inOwnPage('choicePage.ts', async (page) => {
    await page.waitForFunction(() => window.measureChoices);
    return (await page.evaluate(
      (count, times) => window.measureChoices?.(count, times),
      people,
      rounds,
    )) as ChoiceTimes;
  });
}
