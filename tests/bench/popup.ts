/** How long the real popup takes until its list stands, beside one that is a static page. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { launchChromium, type Running } from '../../workshop/launch.ts';
import { endBackground } from './chromiumTab.ts';
import { REST_MS, rest } from './opens.ts';
import { type Sample, watch } from './sampler.ts';

/** The last item: when it stands, everything above it does. */
const LAST_ITEM = '[role=group] > ul li:last-child label';

/** So long a popup is watched, in milliseconds. */
const WATCHED_MS = 900;

/**
 * Opens the popup of each by turns, `rounds` times after a first time that does not count. In those of
 * Nahbar some items are ticked. The static one shows what the first of them does.
 *
 * @param builds the folders of built Nahbars
 * @returns the samples of the static popup, and of each build
 */
export async function popupsByTurns(
  builds: readonly [string, ...string[]],
  rounds: number,
): Promise<{ control: Sample[]; nahbar: Sample[][] }> {
  const running: Running[] = [];
  const folders: string[] = [];
  const launch = async (extension: string) => {
    const one = await launchChromium({ extension, headless: true });
    running.push(one);
    return one;
  };
  try {
    const lists: string[] = [];
    for (const build of builds) lists.push(await listOf(await launch(build)));
    folders.push(await writeControl(builds[0], lists[0] ?? ''));
    for (const folder of folders) await launch(folder);
    const samples = running.map((): Sample[] => []);
    for (let round = 0; round <= rounds; round += 1) {
      for (const turn of running.keys()) {
        const i = (round + turn) % running.length;
        const sample = await openOnce(running[i] as Running);
        if (round > 0) samples[i]?.push(sample);
      }
    }
    return { control: samples.pop() ?? [], nahbar: samples };
  } finally {
    await Promise.all(running.map(({ browser }) => browser.close()));
    for (const folder of folders) await rm(folder, { recursive: true });
  }
}

/** Ticks two items, for the next popup to begin with; gives the markup of what is shown then. */
async function listOf({ browser, origin }: Running): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${origin}popup.html`);
  for (const item of [1, 3]) {
    const box = await page.waitForSelector(`li:nth-child(${item}) input`);
    await box?.click();
    await page.waitForSelector(`li:nth-child(${item}) input:checked`);
  }
  await page.waitForFunction(() => document.querySelector('progress')?.value === 2);
  const markup = await page.evaluate(() => {
    for (const box of document.querySelectorAll('input'))
      box.toggleAttribute('checked', box.checked);
    return document.querySelector('nahbar-panel')?.innerHTML ?? '';
  });
  await page.close();
  return markup;
}

/** The extension that sets the limit: its popup is one page with the same list and the same styles. */
async function writeControl(extension: string, markup: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-popup-'));
  const manifest = {
    manifest_version: 3,
    name: 'A list',
    version: '1',
    action: { default_popup: 'popup.html' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const style = (await stylesOf(extension)).join('');
  const head = `<meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>${style}</style>`;
  await writeFile(
    join(folder, 'popup.html'),
    `<!doctype html><html lang="en" data-page="popup"><head>${head}</head><body><nahbar-panel>${markup}</nahbar-panel></body></html>`,
  );
  return folder;
}

/** The text of every stylesheet of a build. */
async function stylesOf(extension: string): Promise<string[]> {
  const folder = join(extension, 'assets');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.css'));
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
}

/** Opens the popup as a click on the icon does, and closes it again. @throws if no list was seen */
async function openOnce({ browser, origin }: Running): Promise<Sample> {
  const over = await browser.newPage();
  await over.goto('about:blank');
  const url = `${origin}popup.html`;
  const session = await browser.target().createCDPSession();
  session.on('sessionattached', (popup: CDPSession) => void prepare(popup));
  await session.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
  });
  const id = new URL(origin).host;
  const extension = (await browser.extensions()).get(id);
  const [target] = await Promise.all([
    browser.waitForTarget((each) => each.url() === url),
    extension?.triggerAction(over),
  ]);
  const popup = await target.asPage();
  await rest(WATCHED_MS);
  const sample = await popup.evaluate(() => window.takeSample?.());
  await session.detach();
  await popup.close();
  await over.close();
  await endBackground({ browser, origin });
  await rest(REST_MS);
  if (!sample || Number.isNaN(sample.stableAt)) throw new Error(`${url} did not show its list.`);
  return sample;
}

/** Puts the sampler into a popup before its own first line. */
async function prepare(popup: CDPSession): Promise<void> {
  const source = `(${watch})(${JSON.stringify(LAST_ITEM)})`;
  await popup.send('Page.enable').catch(() => {});
  await popup.send('Page.addScriptToEvaluateOnNewDocument', { source }).catch(() => {});
  await popup.send('Runtime.runIfWaitingForDebugger').catch(() => {});
}
