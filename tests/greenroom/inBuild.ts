/** A page of the built extension with a module of our own in it, for what only its worker can do. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launchChromium, launchFirefox } from '../../workshop/launch.ts';
import { outputOf, ROOT } from '../../workshop/run.ts';

/**
 * Opens the page in a browser of its own, with a copy of the build that lies there.
 *
 * @param entry the name of a module beside this one
 * @param use asks it what is wanted; the browser is closed afterwards
 */
export async function inBuild<T>(
  browserName: 'chromium' | 'firefox',
  entry: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-greenroom-'));
  try {
    await cp(outputOf(browserName === 'firefox' ? 'firefox' : 'chrome'), folder, {
      recursive: true,
    });
    await writePage(folder, join(ROOT, 'tests/greenroom', entry));
    const launch = browserName === 'firefox' ? launchFirefox : launchChromium;
    const { browser, origin } = await launch({ extension: folder, headless: true });
    try {
      const page = await browser.newPage();
      // In Firefox it never resolves.
      page.goto(`${origin}scenes.html`).catch(() => {});
      await page.waitForSelector('h1');
      return await use(page);
    } finally {
      await browser.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writePage(folder: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome123', 'firefox142'],
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: () => 'scenes.js' },
    },
  });
  await writeFile(
    join(folder, 'scenes.html'),
    '<!doctype html><meta charset="utf-8"><title>Scenes</title><h1>Scenes</h1><script type="module" src="scenes.js"></script>',
  );
}
