import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const ALBUM = fileURLToPath(new URL('../../../.output/e2e', import.meta.url));

/**
 * Photographs what of the page is in the window.
 *
 * @returns the path of the PNG file, in `.output/e2e`
 */
export async function photograph(page: Page, name: string): Promise<string> {
  mkdirSync(ALBUM, { recursive: true });
  const path = join(ALBUM, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) as `${string}.png`;
  // A page behind another paints nothing, so that a photograph of it never comes about.
  await page.bringToFront();
  await page.screenshot({ path });
  return path;
}
