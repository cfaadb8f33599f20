/** `npm run screenshots`: takes the README's pictures anew, in German and with Chromium. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from './launch.ts';
import { type Photograph, photograph } from './photographs.ts';
import { build, ROOT } from './run.ts';

const PICTURES: Record<string, Omit<Photograph, 'file'>> = {
  'newtab-light': { page: 'newtab.html', theme: 'light' },
  'newtab-dark': { page: 'newtab.html', theme: 'dark' },
  'popup-light': { page: 'popup.html', theme: 'light', before: tickTwo },
  'popup-dark': { page: 'popup.html', theme: 'dark' },
  'library-light': { page: 'library.html#favourites', theme: 'light' },
  'people-light': { page: 'library.html#people', theme: 'light', before: addSomePeople },
};

const extension = await build('chrome');
const running = await launchChromium({ extension, headless: true, language: 'de' });
try {
  for (const [name, picture] of Object.entries(PICTURES)) {
    const file = join(ROOT, 'docs/pictures', `${name}.png`) as `${string}.png`;
    await photograph(running, { ...picture, file, scale: 2 });
  }
} finally {
  await running.browser.close();
}

async function tickTwo(page: Page): Promise<void> {
  for (const box of (await page.$$('input[type="checkbox"]')).slice(0, 2)) await box.click();
}

async function addSomePeople(page: Page): Promise<void> {
  for (const name of ['Ada Lovelace', 'Grace Hopper', 'Hedy Lamarr']) {
    await page.locator('main form input').fill(name);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`main li ::-p-text(${name})`);
  }
  // Reloaded, so that the import is collapsed.
  await page.reload();
}
