/** Opening new tabs by turns, in several browsers that run beside each other. */
import type { Page } from 'puppeteer-core';
import type { Running } from '../../workshop/launch.ts';
import { type Sample, watch } from './sampler.ts';

/** A browser whose new tab is measured. */
export interface Contestant {
  name: string;
  running: Running;
  /** The element that the tab is opened for. */
  selector: string;
}

/** So long a tab is watched, in milliseconds: what moves later is not noticed. */
const WATCHED_MS = 1200;

/** So long the machine rests between two tabs, for the closed tab's process to end. */
const REST_MS = 300;

/**
 * Opens the new tab of every contestant, round after round, so that whatever slows the machine down
 * for a while slows all of them. A first round is not counted: it fills the caches.
 *
 * @returns the samples of every contestant, one a round
 */
export async function openByTurns(
  contestants: Contestant[],
  rounds: number,
): Promise<Map<Contestant, Sample[]>> {
  const samples = new Map<Contestant, Sample[]>(contestants.map((each) => [each, []]));
  for (let round = 0; round <= rounds; round += 1) {
    // Nobody is always the first, or always behind the same neighbour's clearing up.
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const sample = await openOnce(contestant);
      if (round > 0) samples.get(contestant)?.push(sample);
    }
  }
  return samples;
}

/**
 * Opens one more new tab, which is not timed, and reads which files of the extension, the page
 * included, had been loaded when the text stood. Their requests are watched from outside, because
 * Chromium tells a page nothing about files of an extension.
 *
 * @throws if the text was not to be seen
 */
export async function filesBeforeStable(contestant: Contestant): Promise<string[]> {
  const { origin } = contestant.running;
  const asked = new Map<string, string>();
  const loaded: { file: string; at: number }[] = [];
  let start = Number.NaN;
  const sample = await openOnce(contestant, async (page) => {
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

/**
 * Opens one new tab as a person does, by its address for everybody, and closes it again.
 *
 * @param prepare done to the tab while it is still empty
 * @throws if the text was not to be seen
 */
async function openOnce(
  { name, running, selector }: Contestant,
  prepare?: (page: Page) => Promise<void>,
): Promise<Sample> {
  const { browser, origin } = running;
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watch, selector);
  await prepare?.(page);
  await page.goto('chrome://newtab/');
  await rest(WATCHED_MS);
  const sample = await page.evaluate(() => window.takeSample?.());
  await page.close();
  // A process that still lives would make the next tab quicker than the first of the day is.
  for (const target of browser.targets()) {
    if (target.type() !== 'service_worker' || !target.url().startsWith(origin)) continue;
    await (await target.worker())?.close();
  }
  await rest(REST_MS);
  if (!sample || Number.isNaN(sample.stableAt))
    throw new Error(`${name}: ${selector} did not show.`);
  return sample;
}

export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
