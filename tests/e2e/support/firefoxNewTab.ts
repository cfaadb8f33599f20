import type { Browser, Page } from 'puppeteer-core';
import { contextOf, type FirefoxInside } from './firefoxInside';
import { waitFor } from './patience';

const OPEN = `
  const before = gBrowser.selectedTab;
  document.getElementById('cmd_newNavigatorTab').doCommand();
  while (gBrowser.selectedTab === before) await new Promise(requestAnimationFrame);
  const { NavigableManager } =
    ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);`;

/** Does what Ctrl+T does, and returns the tab that comes of it. */
export async function openFirefoxNewTab(browser: Browser, inside: FirefoxInside): Promise<Page> {
  const context = await inside.run<string>(OPEN);
  const find = async () => (await browser.pages()).find((page) => contextOf(page) === context);
  try {
    return await waitFor('Firefox to tell of the new tab', find, 1000);
  } catch {
    // When the page of the extension is in the tab before Firefox comes to tell, it does not.
    await inside.introduce(context);
    return waitFor('the new tab to appear', find);
  }
}
