/**
 * `npm run screenshots:cards`: the share card of quotes that are hard to set, in both formats and on
 * both papers, as the library's dialog draws them. One sheet a look; with a folder as argument, each
 * card also in a file of its own, at full size. Not a test: what is on them is judged by eye.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../launch.ts';
import { build, outputOf, ROOT } from '../run.ts';
import { quoteOf, TRIALS } from './cardQuotes.ts';
import { open } from './photographs.ts';

interface Picture {
  name: string;
  look: string;
  /** As a data URL, or null where there is a sentence in its place. */
  png: string | null;
}

const [folder, ...flags] = process.argv.slice(2);
const extension = flags.includes('--built') ? outputOf('chrome') : await build('chrome');
const running = await launchChromium({ extension, headless: true, language: 'de' });
try {
  const page = await open(running, 'library.html#favourites');
  await keep(page);
  const pictures: Picture[] = [];
  for (const [place, { name }] of TRIALS.entries()) {
    console.log(name);
    pictures.push(...(await picturesOf(page, place, name)));
  }
  if (folder) saveAll(folder, pictures);
  for (const look of ['light', 'dark']) {
    await sheet(
      pictures.filter((picture) => picture.look === look),
      `cards-${look}`,
    );
  }
} finally {
  await running.browser.close();
}

/** Puts the quotes among the favourites, the first on top, and shows them all. */
async function keep(page: Page): Promise<void> {
  const rows = TRIALS.map((trial, i) => ({
    ...{ id: `card-${i}`, quote: quoteOf(trial, `card-${i}`), note: '', tags: [] },
    savedAt: TRIALS.length - i,
  }));
  await page.evaluate(async (favourites) => {
    const asked = indexedDB.open('nahbar');
    await new Promise((resolve) => {
      asked.onsuccess = resolve;
    });
    const act = asked.result.transaction('favourites', 'readwrite');
    for (const row of favourites) act.objectStore('favourites').put(row);
    await new Promise((resolve) => {
      act.oncomplete = resolve;
    });
    asked.result.close();
  }, rows);
  await page.reload();
  await page.waitForSelector('main li');
  while ((await page.$$('main li')).length < rows.length) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function picturesOf(page: Page, place: number, name: string): Promise<Picture[]> {
  const buttons = `main li:nth-child(${place + 1}) [aria-label$="teilen"]`;
  await page.$eval(buttons, (button) => (button as HTMLElement).click());
  await page.waitForSelector('dialog canvas');
  const pictures: Picture[] = [];
  for (const format of [0, 1]) {
    for (const look of [0, 1]) {
      const png = await page.evaluate(
        async (chosen) => {
          for (const [row, nth] of chosen.entries()) {
            const choices = document.querySelectorAll('dialog fieldset')[row];
            choices?.querySelectorAll('input')[nth]?.click();
            await new Promise(requestAnimationFrame);
          }
          await new Promise((resolve) => setTimeout(resolve, 50));
          const canvas = document.querySelector<HTMLCanvasElement>('dialog canvas');
          return canvas && !canvas.hidden ? canvas.toDataURL('image/png') : null;
        },
        [format, look],
      );
      const shape = format === 0 ? 'square' : 'wide';
      pictures.push({ name: `${name}, ${shape}`, look: look === 0 ? 'light' : 'dark', png });
    }
  }
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  return pictures;
}

function saveAll(into: string, pictures: readonly Picture[]): void {
  mkdirSync(into, { recursive: true });
  for (const { name, look, png } of pictures) {
    const file = join(into, `${`${name}-${look}`.replaceAll(/[^\w]+/g, '-')}.png`);
    if (png) writeFileSync(file, Buffer.from(png.split(',')[1] ?? '', 'base64'));
  }
}

async function sheet(pictures: readonly Picture[], name: string): Promise<void> {
  const page = await running.browser.newPage();
  await page.setViewport({ width: 1320, height: 900 });
  const figures = pictures.map(
    (picture) =>
      `<figure><figcaption>${picture.name}</figcaption>${
        picture.png ? `<img src="${picture.png}">` : 'Too long: a sentence instead.'
      }</figure>`,
  );
  await page.setContent(
    `<style>body{margin:8px;font:12px sans-serif;background:#888;display:grid;gap:12px;
    grid-template-columns:repeat(6,1fr)}figure{margin:0}img{width:100%;display:block}</style>` +
      figures.join(''),
  );
  const file = join(ROOT, 'docs/pictures', `${name}.png`) as `${string}.png`;
  await page.screenshot({ path: file, fullPage: true });
  console.log(relative(ROOT, file));
  await page.close();
}
