import type { Browser, Page } from 'puppeteer-core';
import { contextOf, FirefoxInside } from '../../e2e/support/firefoxInside';
import { waitFor } from '../../e2e/support/patience';
import type { Person } from '../../e2e/support/person';
import { View } from '../../e2e/support/view';

/** Opens a page of the extension in a container of its own. Firefox only. */
export async function opensInContainer(person: Person, address: string): Promise<View> {
  const { browser } = person.driver;
  const container = await browser.createBrowserContext();
  const page = await container.newPage();
  const url = `${person.origin}/${address}`;
  await (await FirefoxInside.of(browser)).navigate(page, url);
  return arrived(person, page, url);
}

const OPEN_PRIVATE = `
  const private_ = window.OpenBrowserWindow({ private: true });
  await new Promise((resolve) => private_.addEventListener('load', resolve, { once: true }));
  while (!private_.gBrowserInit?.delayedStartupFinished) await new Promise((resolve) => setTimeout(resolve, 20));
  const tab = private_.gBrowser.addTrustedTab(args.url);
  private_.gBrowser.selectedTab = tab;
  const { NavigableManager } =
    ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return NavigableManager.getIdForBrowser(tab.linkedBrowser);`;

/** Opens a page of the extension in a private window. Firefox only. */
export async function opensInPrivateWindow(person: Person, address: string): Promise<View> {
  const { browser } = person.driver;
  const inside = await FirefoxInside.of(browser);
  const url = `${person.origin}/${address}`;
  const context = await inside.run<string>(OPEN_PRIVATE, { url });
  const find = async () => (await allPages(browser)).find((page) => contextOf(page) === context);
  const page = await waitFor('Firefox to tell of the private tab', find, 1000).catch(async () => {
    await inside.introduce(context);
    return waitFor('the private tab to appear', find);
  });
  return arrived(person, page, url);
}

async function allPages(browser: Browser): Promise<Page[]> {
  const pages = await Promise.all(browser.browserContexts().map((context) => context.pages()));
  return pages.flat();
}

async function arrived(person: Person, page: Page, url: string): Promise<View> {
  await waitFor(`${url} to load`, () =>
    page.evaluate((u) => location.href.startsWith(u) && document.readyState === 'complete', url),
  );
  return new View(page, person.driver);
}
