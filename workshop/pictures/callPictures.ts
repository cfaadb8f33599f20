/**
 * `npm run screenshots:calls`: every state of the calls on one sheet, in each language and theme, for
 * looking at them side by side. Not a test: what is on them is judged by eye.
 */
import { join, relative } from 'node:path';
import { CALENDAR, TALK } from '../../components/calls/icons.ts';
import type { Language } from '../../core/quotes/deck.ts';
import { launchChromium, type Running } from '../launch.ts';
import { build, ROOT } from '../run.ts';
import { callRows } from './callRows.ts';
import { fillDatabase, open, type Theme } from './photographs.ts';

/** One state: the page that shows it, its size, and what is pressed before the picture, by selectors. */
interface State {
  name: string;
  page: string;
  size: [width: number, height: number];
  rows: keyof typeof callRows;
  press?: string[];
}

const POPUP: State['size'] = [400, 510];
/** The menu's button, and its entry for the people and the talking points, or for a reminder. */
const MENU = '[aria-haspopup=menu]';
const entry = (icon: string) => `[role=menuitem]:has(path[d="${icon}"])`;

const STATES: State[] = [
  { name: 'popup, nothing yet', page: 'popup.html', size: POPUP, rows: 'nothing' },
  { name: 'popup, all set', page: 'popup.html', size: POPUP, rows: 'allSet' },
  { name: 'popup on a call', page: 'popup.html', size: POPUP, rows: 'onCall' },
  { name: 'notes', page: 'popup.html', size: POPUP, rows: 'onCall', press: [MENU, entry(TALK)] },
  { name: 'list edited', page: 'library.html#lists', size: [820, 1000], rows: 'onCall' },
  { name: 'after the call', page: 'popup.html', size: POPUP, rows: 'after' },
  { name: 'next calls', page: 'popup.html', size: POPUP, rows: 'next', press: ['footer button'] },
  {
    name: 'reminder',
    page: 'popup.html',
    size: POPUP,
    rows: 'next',
    press: [MENU, entry(CALENDAR)],
  },
  { name: 'long words', page: 'popup.html', size: POPUP, rows: 'long' },
  { name: 'panel', page: 'popup.html?panel', size: [360, 800], rows: 'onCall' },
  { name: 'menu', page: 'popup.html', size: POPUP, rows: 'onCall', press: [MENU] },
  { name: 'narrow', page: 'popup.html?panel', size: [320, 800], rows: 'after' },
  { name: 'new tab', page: 'newtab.html', size: [1024, 640], rows: 'after' },
  { name: 'library', page: 'library.html#calls', size: [820, 2600], rows: 'next' },
];

const extension = await build('chrome');
for (const language of ['de', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) await sheet(language, theme);
}

async function sheet(language: Language, theme: Theme): Promise<void> {
  const pictures: string[] = [];
  for (const state of STATES) {
    const running = await launchChromium({ extension, headless: true, language });
    try {
      pictures.push(await pictureOf(running, state, theme));
    } finally {
      await running.browser.close();
    }
  }
  const running = await launchChromium({ extension, headless: true });
  try {
    const page = await running.browser.newPage();
    await page.setViewport({ width: 2200, height: 1200 });
    await page.setContent(pictures.join(''));
    const file = join(ROOT, 'docs/pictures', `calls-${language}-${theme}.png`) as `${string}.png`;
    await page.screenshot({ path: file, fullPage: true });
    console.log(relative(ROOT, file));
  } finally {
    await running.browser.close();
  }
}

async function pictureOf(running: Running, state: State, theme: Theme): Promise<string> {
  const filling = await open(running, 'library.html');
  await fillDatabase(filling, callRows[state.rows](Date.now()));
  const page = await open(running, state.page, { theme });
  const [width, height] = state.size;
  await page.setViewport({ width, height });
  for (const selector of state.press ?? []) {
    await (await page.waitForSelector(selector))?.click();
  }
  await page.waitForNetworkIdle({ idleTime: 400 });
  const data = await page.screenshot({ encoding: 'base64' });
  return `<figure style="display:inline-block;vertical-align:top;margin:12px;font:14px sans-serif">
    <figcaption>${state.name}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
}
