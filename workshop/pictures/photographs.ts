/** Pictures of the extension's pages. */
import { mkdir } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { AllRows } from '../../core/tables.ts';
import type { Running } from '../launch.ts';
import { ROOT } from '../run.ts';

export type Theme = 'light' | 'dark';

export interface Photograph {
  /** The page's file, such as `newtab.html`. */
  page: string;
  theme: Theme;
  /** Where the PNG goes: an absolute path. */
  file: `${string}.png`;
}

/** A common window size. */
const WINDOW = { width: 1280, height: 800 };

/** The width that the popup's page asks for, and the height that Chrome gives to the tallest. */
const POPUP = { width: 400, height: 600 };

/** In milliseconds: a page has settled after no change for so long, and the timeout. */
const SETTLED_MS = 400;
const PATIENCE_MS = 15_000;

/**
 * Takes a picture of one page. Firefox has to be started with the theme, Chromium is told here.
 *
 * @throws if the page shows nothing within 15 seconds
 */
export async function photograph(running: Running, picture: Photograph): Promise<void> {
  const page = await open(running, picture.page, picture);
  try {
    await settled(page);
    await mkdir(dirname(picture.file), { recursive: true });
    await page.screenshot({ path: picture.file });
    console.log(relative(ROOT, picture.file));
  } finally {
    await page.close();
  }
}

/**
 * Opens a page of the extension at the size that it has in use, and waits until it shows something.
 *
 * @param at the time that the page takes for now, in milliseconds since 1970, UTC
 * @throws if it shows nothing within 15 seconds
 */
export async function open(
  { browser, origin }: Running,
  file: string,
  { theme = 'light', at }: { theme?: Theme; at?: number } = {},
): Promise<Page> {
  const page = await browser.newPage();
  if (at !== undefined) await page.evaluateOnNewDocument(setClock, at - Date.now());
  await page.setViewport(file === 'popup.html' ? POPUP : WINDOW);
  if (origin.startsWith('chrome-')) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  }
  // In Firefox this never resolves for an extension's page.
  page.goto(origin + file).catch(() => {});
  await settled(page);
  return page;
}

/** Runs in the page, before its scripts. */
function setClock(ahead: number): void {
  const { Date: Real } = globalThis;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [value: number]) {
      super(...((given.length > 0 ? given : [Real.now() + ahead]) as [number]));
    }
    static override now() {
      return Real.now() + ahead;
    }
  } as DateConstructor;
}

/** Waits until the page shows text and has stopped changing it. */
async function settled(page: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let last = '', since = 0; ; ) {
    // Throws during navigation.
    const text = await page
      .evaluate(() => document.body?.textContent?.trim() ?? '')
      .catch(() => '');
    if (text !== last) [last, since] = [text, Date.now()];
    if (text && Date.now() - since > SETTLED_MS) return;
    if (Date.now() > deadline) throw new Error(`${page.url()} showed nothing for 15 seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Writes rows into the database directly; the replica follows when the background looks. */
export async function fillDatabase(page: Page, rows: Partial<AllRows>): Promise<void> {
  // A transaction over no table is none.
  if (Object.keys(rows).length === 0) return;
  await page.evaluate(async (tables) => {
    const asked = indexedDB.open('nahbar');
    await new Promise((resolve) => {
      asked.onsuccess = resolve;
    });
    const act = asked.result.transaction(Object.keys(tables), 'readwrite');
    for (const [name, all] of Object.entries(tables)) {
      for (const row of all) act.objectStore(name).put(row);
    }
    await new Promise((resolve) => {
      act.oncomplete = resolve;
    });
    asked.result.close();
  }, rows);
}
