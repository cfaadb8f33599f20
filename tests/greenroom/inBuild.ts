/** A page of the built extension with a module of our own in it, for what only its worker can do. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import {
  type LaunchOptions,
  launchChromium,
  launchFirefox,
  type Running,
} from '../../workshop/launch.ts';
import { outputOf, ROOT } from '../../workshop/run.ts';

type BrowserName = 'chromium' | 'firefox';

/**
 * Opens the page in a browser of its own, with a copy of the build that lies there.
 *
 * @param entry the name of a module beside this one
 * @param use asks it what is wanted; the browser is closed afterwards
 */
export function inBuild<T>(
  browserName: BrowserName,
  entry: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const alter = async (folder: string) => {
    await writeScript(folder, entry, 'scenes.js');
    await writeFile(
      join(folder, 'scenes.html'),
      '<!doctype html><meta charset="utf-8"><title>Scenes</title><h1>Scenes</h1><script type="module" src="scenes.js"></script>',
    );
  };
  return inAlteredBuild(browserName, alter, {}, async (running) => {
    const page = await opened(running, 'scenes.html');
    await page.waitForSelector('h1');
    return use(page);
  });
}

/**
 * Starts a browser of its own, with a copy of the build that lies there.
 *
 * @param alter changes the copy in that folder
 * @param use asks what is wanted; the browser is closed afterwards
 */
export async function inAlteredBuild<T>(
  browserName: BrowserName,
  alter: (folder: string) => Promise<void>,
  options: Pick<LaunchOptions, 'switches' | 'preferences'>,
  use: (running: Running) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-greenroom-'));
  try {
    await cp(outputOf(browserName === 'firefox' ? 'firefox' : 'chrome'), folder, {
      recursive: true,
    });
    await alter(folder);
    const launch = browserName === 'firefox' ? launchFirefox : launchChromium;
    const running = await launch({ extension: folder, headless: true, ...options });
    try {
      return await use(running);
    } finally {
      await running.browser.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A tab in which a page of the extension begins to load. */
export async function opened({ browser, origin }: Running, path: string): Promise<Page> {
  const page = await browser.newPage();
  // In Firefox it never resolves.
  page.goto(origin + path).catch(() => {});
  return page;
}

/** Puts a module beside this one into the build, with all that it imports. */
export async function writeScript(folder: string, entry: string, fileName: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome123', 'firefox142'],
      modulePreload: false,
      lib: {
        entry: join(ROOT, 'tests/greenroom', entry),
        formats: ['es'],
        fileName: () => fileName,
      },
    },
  });
}
