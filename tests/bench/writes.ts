/** What the second copy costs: an act in the database and the copy beside one in the database. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchChromium } from '../../workshop/launch.ts';
import { median } from './statistics.ts';
import type { WriteTimes } from './writesPage.ts';

/** Some more that are not counted: the first fill the caches. */
const WARM_UP = 20;

/**
 * Saves favourites by turns in the one way and in the other, in a page of an extension that is built
 * of the product's own code.
 *
 * @returns the medians in milliseconds
 */
export async function acknowledgements(rounds: number): Promise<{ plain: number; twice: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-writes-'));
  try {
    await writeExtension(folder);
    const { browser, origin } = await launchChromium({ extension: folder, headless: true });
    try {
      const page = await browser.newPage();
      await page.goto(`${origin}page.html`);
      await page.waitForFunction(() => window.measureWrites);
      const times = (await page.evaluate(
        (count) => window.measureWrites?.(count),
        WARM_UP + rounds,
      )) as WriteTimes;
      return {
        plain: median(times.plain.slice(WARM_UP)),
        twice: median(times.twice.slice(WARM_UP)),
      };
    } finally {
      await browser.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeExtension(folder: string): Promise<void> {
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
        entry: fileURLToPath(new URL('./writesPage.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'page.js',
      },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: 'Writes',
    version: '1',
    permissions: ['storage', 'unlimitedStorage'],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>Writes</title><script type="module" src="page.js"></script>',
  );
}
