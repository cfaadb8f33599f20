/** `npm run icons`: renders the logo to the PNG files that the manifest names. Needs Chromium. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from './browsers.mjs';
import { SANDBOX } from './launch.ts';
import { ROOT } from './run.ts';

/** In pixels; the browsers take the next larger one for what is not here. */
const SIZES = [16, 32, 48, 96, 128];

const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: SANDBOX });
const page = await browser.newPage();
for (const size of SIZES) {
  // Small dots blur unless they are drawn for the pixels they fall on.
  const drawing = size === 16 ? 'nahbar-16.svg' : 'nahbar.svg';
  const svg = await readFile(join(ROOT, 'workshop/logo', drawing), 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  const path = join(ROOT, 'public/icon', `${size}.png`) as `${string}.png`;
  await page.screenshot({ path, omitBackground: true });
  console.log(`public/icon/${size}.png`);
}
await browser.close();
