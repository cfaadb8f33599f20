import type { Browser, Page } from 'puppeteer-core';
import { contextOf, type FirefoxInside } from './firefoxInside';
import { waitFor } from './patience';

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
export async function openFirefoxPrivateTab(
  browser: Browser,
  inside: FirefoxInside,
  url: string,
): Promise<Page> {
  const context = await inside.run<string>(OPEN, { url });
  const find = async () => (await allPages(browser)).find((page) => contextOf(page) === context);
  return waitFor('Firefox to tell of the private tab', find, 1000).catch(async () => {
    await inside.introduce(context);
    return waitFor('the private tab to appear', find);
  });
}

async function allPages(browser: Browser): Promise<Page[]> {
  const pages = await Promise.all(browser.browserContexts().map((context) => context.pages()));
  return pages.flat();
}
