/**
 * `npm run bench:replica`: what it costs to rebuild the replica, and what an act in a container costs.
 *
 *   --browser <name>   chromium or firefox; otherwise both
 *   --records <n>      so many favourites; otherwise 10,000
 *   --build <folder>   where the built extensions are; otherwise `.output`
 */
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium, launchFirefox } from '../../workshop/launch.ts';
import { outputOf, wordAfter } from '../../workshop/run.ts';
import { FirefoxInside } from '../e2e/support/firefoxInside.ts';
import { rest } from './opens.ts';
import { madeUp } from './seed.ts';
import { median } from './statistics.ts';

const RECORDS = Number(wordAfter('--records') ?? 10_000);
/** So many hearts are clicked. */
const HEARTS = 7;

/** How long something took, in milliseconds. */
interface Times {
  /** Until pages could go on. */
  settled: number;
  /** Until the replica had everything. */
  whole: number;
  /** The longest that anybody waited for the write lock meanwhile. */
  longestWait: number;
}

const names = wordAfter('--browser')?.split(',') ?? ['chromium', 'firefox'];
for (const name of names) {
  const folder = wordAfter('--build');
  const output = name === 'firefox' ? 'firefox' : 'chrome';
  const extension = folder ? join(resolve(folder), `${output}-mv3`) : outputOf(output);
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  const { browser, origin } = await launch({ extension, headless: true });
  try {
    const page = await opened(browser, name, `${origin}manifest.json`);
    await page.evaluate(() => chrome.runtime.sendMessage({ ask: 'settle', told: [] }));
    for (let from = 0; from < RECORDS; from += 5_000) {
      await page.evaluate(putAll, madeUp(RECORDS).slice(from, from + 5_000));
    }
    tell(name, 'every row is missing', await page.evaluate(rebuilt));
    await page.evaluate(loseAct);
    tell(name, 'one act is missing', await page.evaluate(rebuilt));
    if (name === 'firefox') {
      const times = await hearts(browser, `${origin}newtab.html`);
      console.log(`${name}: a heart in a container ${Math.round(median(times))} ms`);
    }
  } finally {
    await browser.close();
  }
}

function tell(browser: string, what: string, { settled, whole, longestWait }: Times): void {
  const [first, all, wait] = [settled, whole, longestWait].map(Math.round);
  console.log(
    `${browser}, ${RECORDS} records, ${what}: pages go on after ${first} ms, all is done after ${all} ms, an act waits for ${wait} ms at most`,
  );
}

async function opened(browser: Browser, name: string, url: string): Promise<Page> {
  const page = await browser.newPage();
  if (name === 'firefox') await (await FirefoxInside.of(browser)).navigate(page, url);
  else await page.goto(url);
  while (!(await page.evaluate((at) => location.href.startsWith(at), url).catch(() => false))) {
    await rest(50);
  }
  return page;
}

/** Saves quotes on new tabs in a container. @returns the milliseconds of each, from the click to the filled heart */
async function hearts(browser: Browser, url: string): Promise<number[]> {
  const container = await browser.createBrowserContext();
  const times: number[] = [];
  const page = await container.newPage();
  await (await FirefoxInside.of(browser)).navigate(page, url);
  for (let i = 0; i < HEARTS; i += 1) {
    while (!(await page.evaluate(isOffered).catch(() => false))) await rest(100);
    times.push(await page.evaluate(timeOfHeart));
    await rest(500);
  }
  return times;
}

/** Runs in a page. */
function isOffered(): boolean {
  const heart = document.querySelector('[aria-label="Favorit"], [aria-label="Favourite"]');
  return heart !== null;
}

/** Runs in a page. */
async function timeOfHeart(): Promise<number> {
  const heart = document.querySelector<HTMLElement>(
    '[aria-label="Favorit"], [aria-label="Favourite"]',
  );
  const before = heart?.getAttribute('aria-pressed');
  const started = performance.now();
  heart?.click();
  while (heart?.getAttribute('aria-pressed') === before) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return performance.now() - started;
}

declare const chrome: import('webextension-polyfill').Browser;

/** Runs in a page: has the background bring both places into step, and asks for the lock like an act meanwhile. */
async function rebuilt(): Promise<{ settled: number; whole: number; longestWait: number }> {
  const started = performance.now();
  let [settled, longestWait, isOver] = [0, 0, false];
  const asking = chrome.runtime.sendMessage({ ask: 'settle', told: [] }).then(() => {
    settled = performance.now() - started;
  });
  // An older build has no such message, and is done by then.
  const rebuilding = asking
    .then(() => chrome.runtime.sendMessage({ ask: 'rebuild', told: [] }))
    .catch(() => {})
    .then(() => {
      isOver = true;
    });
  while (!isOver) {
    const asked = performance.now();
    await navigator.locks.request('nahbar.write', async () => {
      longestWait = Math.max(longestWait, performance.now() - asked);
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await rebuilding;
  return { settled, whole: performance.now() - started, longestWait };
}

/** Runs in a page: an act that did not reach the replica. */
async function loseAct(): Promise<void> {
  const opening = indexedDB.open('nahbar');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const transaction = opening.result.transaction('witness', 'readwrite');
  const store = transaction.objectStore('witness');
  const mark = store.get('mark');
  mark.onsuccess = () => store.put({ ...mark.result, generation: mark.result.generation + 1 });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  opening.result.close();
}

/** Runs in a page. */
async function putAll(rows: unknown[]): Promise<void> {
  const opening = indexedDB.open('nahbar');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const transaction = opening.result.transaction('favourites', 'readwrite');
  for (const row of rows) transaction.objectStore('favourites').put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  opening.result.close();
}
