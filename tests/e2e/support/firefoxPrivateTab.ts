import type { Page } from 'puppeteer-core';
import type { FirefoxInside } from './firefoxInside';

const OPEN = `
  const private_ = window.OpenBrowserWindow({ private: true });
  await new Promise((resolve) => private_.addEventListener('load', resolve, { once: true }));
  while (!private_.gBrowserInit?.delayedStartupFinished) await new Promise((resolve) => setTimeout(resolve, 20));
  const tab = private_.gBrowser.addTrustedTab(args.url);
  private_.gBrowser.selectedTab = tab;
  const { NavigableManager } =
    ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return NavigableManager.getIdForBrowser(tab.linkedBrowser);`;

/** Opens a private window with a tab at `url`. */
export async function openFirefoxPrivateTab(inside: FirefoxInside, url: string): Promise<Page> {
  return inside.pageIn(await inside.run<string>(OPEN, { url }));
}
