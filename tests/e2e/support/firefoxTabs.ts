import type { Page } from 'puppeteer-core';
import type { FirefoxInside } from './firefoxInside';

const IN_FRONT = `
  const { NavigableManager } =
    ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);`;

const NEW_TAB = `
  const before = gBrowser.selectedTab;
  document.getElementById('cmd_newNavigatorTab').doCommand();
  while (gBrowser.selectedTab === before) await new Promise(requestAnimationFrame);
  ${IN_FRONT}`;

const TAB = `gBrowser.selectedTab = gBrowser.addTrustedTab(args.url); ${IN_FRONT}`;

/** Does what Ctrl+T does, and returns the tab that comes of it. */
export async function openFirefoxNewTab(inside: FirefoxInside): Promise<Page> {
  return inside.pageIn(await inside.run<string>(NEW_TAB));
}

/** A tab that is at `url` from the beginning: an empty one that goes there takes twice the time. */
export async function openFirefoxTab(inside: FirefoxInside, url: string): Promise<Page> {
  return inside.pageIn(await inside.run<string>(TAB, { url }));
}
