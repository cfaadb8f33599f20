/** How soon a page that can be seen shows what was done in another. */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../workshop/launch.ts';
import { rest } from './opens.ts';

/** The first acts fill the caches, and are not counted. */
const WARM_UP = 2;

/**
 * Ticks the items of a checklist in one window, one after the other, while another window shows it, too.
 *
 * @param extension the folder of the unpacked extension
 * @returns of each tick the milliseconds from the click to the frame in which the other window has it
 */
export async function agreements(extension: string): Promise<number[]> {
  const { browser, origin } = await launchChromium({ extension, headless: true });
  try {
    const [one, other] = await Promise.all([opened(), opened()]);
    const times: number[] = [];
    const boxes = await one.$$eval('input[type=checkbox]', (all) => all.length);
    for (let box = 0; box < boxes; box += 1) {
      const seen = other.evaluate(frameWithTick, box);
      const clicked = await one.evaluate(clickOn, box);
      times.push((await seen) - clicked);
      await rest(300);
    }
    return times.slice(WARM_UP);
  } finally {
    await browser.close();
  }

  async function opened(): Promise<Page> {
    const page = await browser.newPage({ type: 'window' });
    await page.goto(`${origin}popup.html?panel`);
    await page.waitForSelector('html[data-started] input[type=checkbox]');
    return page;
  }
}

/** Runs in a page. @returns when, in milliseconds since 1970 */
function clickOn(box: number): number {
  const clicked = performance.timeOrigin + performance.now();
  document.querySelectorAll<HTMLElement>('input[type=checkbox]')[box]?.click();
  return clicked;
}

/** Runs in a page. @returns when, in milliseconds since 1970 */
async function frameWithTick(box: number): Promise<number> {
  const isTicked = () =>
    document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[box]?.checked;
  while (!isTicked()) await new Promise(requestAnimationFrame);
  return performance.timeOrigin + performance.now();
}
