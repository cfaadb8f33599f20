/** How long 10,000 quotes from a file take to come in, and whether the library answers meanwhile. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launchChromium } from '../../workshop/launch.ts';
import { rest } from './opens.ts';

/** What an import took; times in milliseconds. */
export interface ImportTimes {
  /** From the choice of the file to the preview. */
  reading: number;
  /** From the press of the button to the notice that tells of it. */
  writing: number;
  /** The longest task of the page in all that time, and a second after it; 0 if none was over 50. */
  longestTask: number;
}

/** Where the page keeps its findings. */
declare global {
  interface Window {
    importing?: { moments: Record<string, number>; tasks: number[]; shares: number[] };
  }
}

/** The page has a second to itself before and after: what it does then belongs to the import, too. */
const SETTLING_MS = 1_000;

/**
 * Imports so many quotes in the library of a fresh profile, from the file to the notice.
 *
 * @throws if no progress was seen on the way
 */
export async function importsQuotes(extension: string, count: number): Promise<ImportTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-quotes-'));
  const { browser, origin } = await launchChromium({ extension, headless: true, language: 'en' });
  try {
    const file = join(folder, 'quotes.csv');
    await writeFile(file, madeUpTable(count));
    const page = await browser.newPage();
    await page.goto(`${origin}library.html#quotes`);
    const input = (await page.waitForSelector('main input[type=file]')) as ElementHandle;
    await rest(SETTLING_MS);
    await page.evaluate(observeImport);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await momentOf(page, 'previewed');
    await rest(SETTLING_MS);
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('main fieldset button.primary');
      button?.click();
    });
    await momentOf(page, 'acknowledged');
    await rest(SETTLING_MS);
    const { moments, tasks, shares } = await page.evaluate(
      () => window.importing ?? { moments: {}, tasks: [], shares: [] },
    );
    const { chosen = 0, previewed = 0, pressed = 0, acknowledged = 0 } = moments;
    if (new Set(shares).size < 5) throw new Error('The import showed no progress.');
    return {
      reading: previewed - chosen,
      writing: acknowledged - pressed,
      longestTask: Math.max(0, ...tasks),
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** A table of quotes as long as real ones, with all its columns. */
export function madeUpTable(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `"Satz ${i}: Wer in Reichweite bleibt, der fängt mit dem an, was er hat, ${i % 7} Mal am Tag, und lässt sich Zeit.",Person ${i % 100},"Ein Gespräch, Teil ${i % 40}",https://example.org/${i},de,Netz; Teil ${i % 9}`,
  );
  return ['text,speaker,source,url,language,tags', ...rows].join('\n');
}

async function momentOf(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (asked) => window.importing?.moments[asked] !== undefined,
    { polling: 100, timeout: 60_000 },
    name,
  );
}

/** Runs inside the page, so it must not use anything from outside of itself. */
function observeImport(): void {
  const found: NonNullable<Window['importing']> = { moments: {}, tasks: [], shares: [] };
  window.importing = found;
  const note = (name: string) => {
    found.moments[name] ??= performance.now();
  };
  document.addEventListener('change', () => note('chosen'), true);
  document.addEventListener('click', () => found.moments.previewed && note('pressed'), true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    if (document.querySelector('main fieldset button.primary')) note('previewed');
    else if (found.moments.pressed) note('acknowledged');
    const progress = document.querySelector<HTMLProgressElement>('main progress');
    if (progress) found.shares.push(progress.value);
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
}
