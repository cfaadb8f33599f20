/**
 * `npm start`: builds the extension and shows it. Where there is a display, in a browser with a
 * fresh profile that stays open until it is closed; elsewhere as pictures in `screenshots/`.
 */
import { join } from 'node:path';
import { findChromium } from './browsers.mjs';
import { hasDisplay, launchChromium, launchFirefox, type Running } from './launch.ts';
import { photograph } from './pictures/photographs.ts';
import { build, ROOT } from './run.ts';

const family = findChromium() ? 'chrome' : 'firefox';
const launch = family === 'chrome' ? launchChromium : launchFirefox;

const extension = await build(family);
const window = hasDisplay() ? await open() : undefined;
if (window) await showUntilClosed(window);
else await takePictures();

/** A visible browser, or `undefined` if the display that the environment names is not there. */
async function open(): Promise<Running | undefined> {
  try {
    return await launch({ extension, headless: false });
  } catch (error) {
    console.log(`No window could be opened (${firstLine(error)}).`);
    return undefined;
  }
}

async function showUntilClosed({ browser, origin }: Running): Promise<void> {
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  // On macOS a browser goes on without a window.
  browser.on('targetdestroyed', async () => {
    if (browser.connected && (await browser.pages()).length === 0) await browser.close();
  });
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  page.goto(family === 'chrome' ? 'chrome://newtab/' : `${origin}newtab.html`).catch(() => {});
  console.log('Nahbar is open, with a fresh profile: look at the new tab and the toolbar.');
  console.log('Close the window, or press Ctrl-C, to end.');
  await closed;
}

async function takePictures(): Promise<void> {
  console.log('There is no display here, so these are pictures of it:');
  for (const theme of ['light', 'dark'] as const) {
    const running = await launch({ extension, headless: true, theme });
    try {
      for (const name of ['newtab', 'popup']) {
        const file = join(ROOT, 'screenshots', `${name}-${theme}.png`) as `${string}.png`;
        await photograph(running, { page: `${name}.html`, theme, file });
      }
    } finally {
      await running.browser.close();
    }
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
