/**
 * `npm run screenshots:store [-- --tiles]`: makes the pictures that the stores ask for, in `listing/`: icons, tiles, and
 * in each language five pages of the real extension with a made-up profile. `--tiles` makes icons and tiles only. Needs Chromium.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Language } from '../../core/quotes/deck.ts';
import { staged } from '../../tests/e2e/support/stage.ts';
import type { View } from '../../tests/e2e/support/view.ts';
import { scene } from '../../tests/greenroom/scene.ts';
import { chromiumPath } from '../browsers.mjs';
import { launchChromium, type Running, SANDBOX } from '../launch.ts';
import {
  faultOf,
  LISTED,
  type Listing,
  PICTURES,
  readListing,
  STORE_PICTURES,
} from '../release/listing.ts';
import { build, ROOT } from '../run.ts';
import { fillDatabase, open, type Theme } from './photographs.ts';
import { SHOWN_PERSON, storeCall, storeRows } from './storeRows.ts';

/** A working day's morning in the middle of a month, and ahead, so that no reminder is late. */
const MORNING = [0, 1].map(thirdThursday).find((morning) => morning > Date.now()) as number;

function thirdThursday(month: number): number {
  const now = new Date();
  const first = new Date(now.getFullYear(), now.getMonth() + month, 1);
  const day = 15 + ((11 - first.getDay()) % 7);
  return new Date(first.getFullYear(), first.getMonth(), day, 10, 18).getTime();
}

/** In whose room the camera is: where a letter hangs that can be read, in the language of the picture. */
const ROOMS: Record<Language, { seed: number; tone: number }> = {
  de: { seed: 13, tone: 1 },
  en: { seed: 36, tone: 2 },
};

/** What a tile says beside the name. */
const LINES: Record<Language, string> = {
  de: 'Von zu Hause in Kontakt bleiben',
  en: 'Stay in touch from home',
};

const PAPER = '#faf6ee';
const INK = '#25211b';
const SERIF = "P052, 'Iowan Old Style', 'Palatino Linotype', 'Liberation Serif', serif";

const logo = await readFile(join(ROOT, 'workshop/logo/nahbar.svg'), 'utf8');

await makeIconsAndTiles();
if (!process.argv.includes('--tiles')) {
  const extension = await build('chrome');
  for (const language of LISTED) await takePages(extension, language);
}
for (const fault of STORE_PICTURES.map(faultOf)) if (fault) console.log(fault);

async function makeIconsAndTiles(): Promise<void> {
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: SANDBOX });
  try {
    // Chrome wants a margin of 16 pixels around the drawing.
    await draw(browser, 'icon-128.png', [128, 128], drawing(96), true);
    await draw(browser, 'icon-300.png', [300, 300], drawing(300), true);
    for (const language of LISTED) {
      for (const [width, height] of [
        [440, 280],
        [1400, 560],
      ] as const) {
        const file = `${language}/tile-${width}x${height}.png`;
        await draw(browser, file, [width, height], tile(height, LINES[language]));
      }
    }
  } finally {
    await browser.close();
  }
}

/** The logo, so many pixels wide. */
function drawing(size: number): string {
  return `<div style="width:${size}px;height:${size}px">${logo}</div>`;
}

/** Name and line on paper, with the two quotation marks large behind them, as on the icon. */
function tile(height: number, line: string): string {
  const unit = height / 280;
  const mark = /<path [^>]*d="([^"]+)"/.exec(logo)?.[1] ?? '';
  return `<style>
    body { position: relative; overflow: hidden; background: ${PAPER}; color: ${INK}; font-family: ${SERIF} }
    .marks { position: absolute; inset: 0; width: 100%; height: 100% }
    .words { position: relative; display: grid; justify-items: center; gap: ${6 * unit}px; text-align: center }
    h1 { margin: ${12 * unit}px 0 0; font-size: ${54 * unit}px; font-weight: 400; line-height: 1; letter-spacing: -.01em }
    p { margin: 0; font-size: ${21 * unit}px; font-style: italic; line-height: 1.2; color: #665e52 }
  </style>
  <svg class="marks" fill="#f2ebdd" aria-hidden="true">
    <path transform="translate(${40 * unit} ${height - 64 * unit}) scale(${2.6 * unit})" d="${mark}"/>
    <svg x="100%" overflow="visible"><path transform="translate(${-40 * unit} ${64 * unit}) rotate(180) scale(${2.6 * unit})" d="${mark}"/></svg>
  </svg>
  <div class="words">${drawing(84 * unit)}<h1>Nahbar</h1><p>${line}</p></div>`;
}

async function draw(
  browser: Browser,
  file: string,
  [width, height]: readonly [width: number, height: number],
  html: string,
  isTransparent = false,
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent(`<!doctype html><style>
    html, body { margin: 0; height: 100% } body { display: grid; place-content: center }
    svg { display: block }</style>${html}`);
  await keep(page, file, isTransparent);
}

async function keep(page: Page, file: string, isTransparent = false): Promise<void> {
  await page.evaluate(leaveFocus);
  const path = join(ROOT, 'listing', file) as `${string}.png`;
  await page.screenshot({ path, omitBackground: isTransparent });
  console.log(`listing/${file}`);
  await page.close();
}

/** Runs in a page: the frame around what has the focus says nothing in a picture. */
function leaveFocus(): void {
  (document.activeElement as HTMLElement | null)?.blur();
}

async function takePages(extension: string, language: Language): Promise<void> {
  const running = await launchChromium({
    ...{ extension, headless: true },
    // Spelt as in Britain, so dates and times as there.
    language: language === 'en' ? 'en-GB' : language,
  });
  const file = (name: (typeof PICTURES)[number]) =>
    `${language}/${PICTURES.indexOf(name) + 1}-${name}.png`;
  const take = async (name: (typeof PICTURES)[number], address: string, theme: Theme = 'light') =>
    keep(await open(running, address, { theme, at: MORNING }), file(name));
  try {
    const filling = await open(running, 'library.html');
    await fillDatabase(filling, storeRows(language, MORNING));
    await filling.close();
    await take('newtab', 'newtab.html');
    await take('today', 'library.html#today');
    await take('people', `library.html#people/${SHOWN_PERSON}`);
    await keep(await greenroom(running, language), file('greenroom'));
    const calling = await open(running, 'library.html');
    await fillDatabase(calling, storeCall(language, MORNING));
    await calling.close();
    await keep(await popup(running, language), file('popup'));
  } finally {
    await running.browser.close();
  }
}

/** The camera check in front of a drawn room, with a letter on the wall that can be read. */
async function greenroom(running: Running, language: Language): Promise<Page> {
  const page = await open(running, 'greenroom.html', { at: MORNING });
  const stage = await staged({ page } as View);
  await page.evaluate(namesDevices);
  const { svg } = scene({
    ...{ name: '', group: '', lighting: 'even', ...ROOMS[language] },
    ...{ documents: [{ kind: 'letter', letters: 24 }], things: ['plant', 'books'] },
  });
  // What makes faces for the detector less smooth reads as a beard to people.
  await stage.shows(svg.replace(/<path d="M560 390[^>]*>/, ''));
  await stage.hears('speech');
  await page.locator('[class*="Picture-primary"]').click();
  await page.waitForSelector('[data-tier="certain"]', { timeout: 60_000 });
  // As others see it, who can read it.
  await page.locator('[role="switch"]').click();
  return page;
}

/** Runs in the page: the camera and the microphone of the stage are called as such things are. */
function namesDevices(): void {
  const { mediaDevices } = navigator;
  const all = mediaDevices.enumerateDevices;
  mediaDevices.enumerateDevices = async () =>
    (await all()).map((device) =>
      Object.assign(device, { label: device.kind === 'videoinput' ? 'HD-Webcam' : 'Headset' }),
    );
}

/** The popup at its own size, beside what a store's page says of it: alone it would not fill a picture. */
async function popup(running: Running, language: Language): Promise<Page> {
  const shown = await open(running, 'popup.html', { at: MORNING });
  // Ticked by mouse, as most people do: it has the focus, and what it is good for stands below.
  await shown.locator('[class*="Checklist-rest"] label').click();
  await shown.waitForFunction(
    () => document.querySelectorAll('nahbar-panel input:checked').length === 3,
  );
  // As high as what is in it, as the browser makes it.
  const height = await shown.evaluate(() => {
    const parts = [...document.querySelectorAll('nahbar-panel *')];
    return Math.ceil(Math.max(...parts.map((part) => part.getBoundingClientRect().bottom))) + 12;
  });
  await shown.setViewport({ width: 400, height });
  const picture = await shown.screenshot({ encoding: 'base64' });
  await shown.close();
  const { captions } = readListing(language) as Listing;
  const page = await running.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setContent(`<!doctype html><style>
    body { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 72px; height: 100vh; margin: 0;
      padding: 0 110px; box-sizing: border-box; background: #e9e1d2; color: ${INK}; font-family: ${SERIF} }
    p { margin: 0; font-size: 44px; line-height: 1.25; text-wrap: balance }
    img { display: block; border-radius: 11px; box-shadow: 0 8px 28px rgb(60 45 20 / .22) }
  </style><p>${captions.popup}</p><img src="data:image/png;base64,${picture}" width="400" height="${height}">`);
  return page;
}
