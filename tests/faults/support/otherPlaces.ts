import type { Page } from 'puppeteer-core';
import { FirefoxInside } from '../../e2e/support/firefoxInside';
import { openFirefoxPrivateTab } from '../../e2e/support/firefoxPrivateTab';
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

/** Opens a page of the extension in a private window. Firefox only. */
export async function opensInPrivateWindow(person: Person, address: string): Promise<View> {
  const { browser } = person.driver;
  const url = `${person.origin}/${address}`;
  const page = await openFirefoxPrivateTab(await FirefoxInside.of(browser), url);
  return arrived(person, page, url);
}

/** Closes all private windows with their tabs. Firefox only. */
export async function closesPrivateWindows(person: Person): Promise<void> {
  await (await FirefoxInside.of(person.driver.browser)).run(`
    const { PrivateBrowsingUtils } =
      ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
    const windows = [...Services.wm.getEnumerator('navigator:browser')];
    const gone = windows.filter((each) => PrivateBrowsingUtils.isWindowPrivate(each));
    await Promise.all(gone.map((each) => new Promise((resolve) => {
      each.addEventListener('unload', resolve, { once: true });
      each.close();
    })));`);
}

async function arrived(person: Person, page: Page, url: string): Promise<View> {
  await waitFor(`${url} to load`, () =>
    page.evaluate((u) => location.href.startsWith(u) && document.readyState === 'complete', url),
  );
  return new View(page, person.driver);
}
