/** A page of an extension that is built of the product's own code, for what is measured in there. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launchChromium } from '../../workshop/launch.ts';
import { ROOT } from '../../workshop/run.ts';

/**
 * Opens the page in a browser of its own.
 *
 * @param entry the name of the module beside this one that runs in the page
 * @param checkout the folder of the project that it is taken from
 * @param measure asks it for its figures; the browser is closed afterwards
 */
export async function inOwnPage<T>(
  entry: string,
  measure: (page: Page) => Promise<T>,
  checkout = ROOT,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-bench-'));
  try {
    await writeExtension(folder, join(checkout, 'tests/bench', entry));
    const { browser, origin } = await launchChromium({ extension: folder, headless: true });
    try {
      const page = await browser.newPage();
      await page.goto(`${origin}page.html`);
      return await measure(page);
    } finally {
      await browser.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeExtension(folder: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome123',
      modulePreload: false,
      lib: {
        entry,
        formats: ['es'],
        fileName: () => 'page.js',
      },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    permissions: ['storage', 'unlimitedStorage'],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="page.js"></script>',
  );
}
