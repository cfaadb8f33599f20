import type { Page } from 'puppeteer-core';
import type { FirefoxInside } from './firefoxInside';

const OPEN = `
  const before = gBrowser.selectedTab;
  document.getElementById('cmd_newNavigatorTab').doCommand();
  while (gBrowser.selectedTab === before) await new Promise(requestAnimationFrame);
  const { NavigableManager } =
    ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);`;

/** Does what Ctrl+T does, and returns the tab that comes of it. */
export async function openFirefoxNewTab(inside: FirefoxInside): Promise<Page> {
  return inside.pageIn(await inside.run<string>(OPEN));
}
