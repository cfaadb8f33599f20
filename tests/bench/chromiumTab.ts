/** The new tab in Chromium: when its text stands, what it loads until then, and what it keeps. */
import type { Page } from 'puppeteer-core';
import { launchChromium, type Running } from '../../workshop/launch.ts';
import { type Contestant, REST_MS, rest, WATCHED_MS, whole } from './opens.ts';
import { type Sample, watch } from './sampler.ts';

/** Until a page has brought all that it brings by itself, in milliseconds. */
const SETTLED_MS = 2_500;

/** A contestant of which more can be asked than when its text stands. */
export interface ChromiumContestant extends Contestant {
  running: Running;
  /**
   * Opens one more new tab, which is not timed.
   *
   * @returns the files of the extension, the page included, that had been loaded when the text stood
   */
  filesBeforeStable(): Promise<string[]>;
  /** What one more new tab's JavaScript still holds after a collection, in MB (1,000,000 bytes). */
  heap(): Promise<number>;
}

/**
 * @param extension the folder of the unpacked extension
 * @param selector the element that the tab is opened for
 */
export async function chromiumContestant(
  name: string,
  extension: string,
  selector: string,
): Promise<ChromiumContestant> {
  const running = await launchChromium({ extension, headless: true });
  const open = (prepare?: (page: Page) => Promise<void>) =>
    openOnce(running, name, selector, prepare);
  return {
    name,
    running,
    open: () => open(),
    close: () => running.browser.close(),
    filesBeforeStable: () => filesBeforeStable(running, open),
    heap: () => heapOf(running),
  };
}

// Requests are watched from outside, because Chromium tells a page nothing about files of an extension.
async function filesBeforeStable(
  { origin }: Running,
  open: (prepare: (page: Page) => Promise<void>) => Promise<Sample>,
): Promise<string[]> {
  const asked = new Map<string, string>();
  const loaded: { file: string; at: number }[] = [];
  let start = Number.NaN;
  const sample = await open(async (page) => {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
      if (!request.url.startsWith(origin)) return;
      if (asked.size === 0) start = timestamp;
      asked.set(requestId, request.url.slice(origin.length));
    });
    session.on('Network.loadingFinished', ({ requestId, timestamp }) => {
      const file = asked.get(requestId);
      if (file) loaded.push({ file, at: (timestamp - start) * 1000 });
    });
  });
  return loaded.filter(({ at }) => at <= sample.stableAt).map(({ file }) => file);
}

/** @param prepare done to the tab while it is still empty */
async function openOnce(
  running: Running,
  name: string,
  selector: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Sample> {
  const page = await running.browser.newPage();
  await page.evaluateOnNewDocument(watch, selector);
  await prepare?.(page);
  // By its address for everybody.
  await page.goto('chrome://newtab/');
  await rest(WATCHED_MS);
  const sample = await page.evaluate(() => window.takeSample?.());
  await page.close();
  await endBackground(running);
  await rest(REST_MS);
  return whole(sample, name);
}

async function heapOf(running: Running): Promise<number> {
  const page = await running.browser.newPage();
  await page.goto('chrome://newtab/');
  await rest(SETTLED_MS);
  const session = await page.createCDPSession();
  // What the first leaves to finalizers is free for the second.
  for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  await endBackground(running);
  await rest(REST_MS);
  return usedSize / 1e6;
}

/** A process that still lives would make the next tab quicker than the first of the day is. */
export async function endBackground({ browser, origin }: Running): Promise<void> {
  for (const target of browser.targets()) {
    if (target.type() !== 'service_worker' || !target.url().startsWith(origin)) continue;
    await (await target.worker())?.close();
  }
}
