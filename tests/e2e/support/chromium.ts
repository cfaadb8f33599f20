import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { extensionFolder } from './build';
import { standIn } from './callTab';
import { ChromiumComplaints } from './chromiumComplaints';
import { launchChromium } from './chromiumLaunch';
import type { Driver, RealPopup, Start } from './driver';
import { waitFor } from './patience';
import { type Setting, SIZE } from './setting';

export async function startChromium(start: Start): Promise<Driver> {
  const browser = await launchChromium(start);
  return new ChromiumDriver(browser, await browser.target().createCDPSession());
}

declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
  };
};

/** What a private window begins with. */
const PRIVATE = 'data:text/html,<title>Private</title>';

/** So often a page is opened anew that Chromium swaps while it begins. */
const ATTEMPTS = 5;

/**
 * Whether Chromium put the page into another process while it was navigating, as it does now and then where cameras
 * come and go. Puppeteer loses its frame with that, and the page is of no more use.
 */
function isSwapped(error: unknown): boolean {
  return error instanceof Error && /detached|main frame too early/i.test(error.message);
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly #complaints: ChromiumComplaints;
  #id = '';

  constructor(
    readonly browser: Browser,
    readonly session: CDPSession,
  ) {
    this.#complaints = new ChromiumComplaints(browser);
  }

  async install({ build, privateWindows }: Setting): Promise<string> {
    this.#id = await this.browser.installExtension(extensionFolder('chromium', build));
    const origin = `chrome-extension://${this.#id}`;
    if (privateWindows) await this.#allowPrivateWindows(`${origin}/manifest.json`);
    return origin;
  }

  async #allowPrivateWindows(own: string): Promise<void> {
    const extensions = await this.open('chrome://extensions');
    await extensions.evaluate(async (extensionId) => {
      // Otherwise an unpacked extension does not come back when it starts anew.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        incognitoAccess: true,
      });
    }, this.#id);
    // The extension starts anew with that.
    const page = await waitFor('the extension to be back', () => this.open(own));
    await page.close();
    await extensions.close();
  }

  uninstall(): Promise<void> {
    return this.browser.uninstallExtension(this.#id);
  }

  /** At its address from the beginning: an empty page that goes there costs one process more, and twice the time. */
  async open(url: string, type: 'tab' | 'window' = 'tab'): Promise<Page> {
    for (let attempt = 1; ; attempt += 1) {
      let targetId = '';
      try {
        const page = await this.#appearing(
          (target) => target.url().startsWith(url),
          async () => {
            const told = { url, newWindow: type === 'window' };
            ({ targetId } = await this.session.send('Target.createTarget', told));
          },
        );
        await page.setViewport(SIZE);
        if (await page.evaluate(() => location.protocol === 'chrome-error:')) {
          throw new Error(`${url} does not open`);
        }
        return page;
      } catch (error) {
        await this.session.send('Target.closeTarget', { targetId }).catch(() => {});
        if (attempt === ATTEMPTS || !isSwapped(error)) throw error;
      }
    }
  }

  async openStandIn(url: string, body?: string, headers?: Record<string, string>): Promise<Page> {
    const page = await this.browser.newPage();
    await standIn(page, body, headers);
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async openPrivateStandIn(url: string, body: string | undefined, backstage: Page): Promise<Page> {
    const page = await this.#appearing(
      (target) => target.url() === PRIVATE,
      () => backstage.evaluate(`chrome.windows.create({ incognito: true, url: '${PRIVATE}' })`),
    );
    await standIn(page, body);
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  openPanel(act: () => Promise<unknown>): Promise<Page> {
    const address = `chrome-extension://${this.#id}/popup.html?panel`;
    return this.#appearing((target) => target.url() === address, act);
  }

  async openNewTab(backstage: Page): Promise<Page> {
    // An address that is visited by goto() gets the focus. A tab that the browser opens leaves it
    // in the address bar.
    const page = await this.#appearing(
      (target) => target.url() === 'chrome://newtab/',
      () => backstage.evaluate('chrome.tabs.create({})'),
    );
    await page.setViewport(SIZE);
    return page;
  }

  async tabAt(part: string): Promise<Page> {
    const page = await waitFor(`a tab at ${part}`, async () =>
      (await this.browser.pages()).find((one) => one.url().includes(part)),
    );
    await page.setViewport(SIZE);
    return page;
  }

  async openPopup(over: Page): Promise<Page> {
    const extension = (await this.browser.extensions()).get(this.#id);
    if (!extension) throw new Error('The extension is not installed');
    return this.#appearing(
      (target) => target.url() === `chrome-extension://${this.#id}/popup.html`,
      () => extension.triggerAction(over),
    );
  }

  askToSave(over: Page): Promise<void> {
    return this.#dispatch(over, 'commands.onCommand', "'save-quote'");
  }

  askToSaveByMenu(over: Page, _at: object, words: string): Promise<void> {
    const [pageUrl, selectionText] = [over.url(), words].map((text) => JSON.stringify(text));
    const told = "menuItemId: 'save-quote', editable: false, frameId: 0";
    return this.#dispatch(
      over,
      'contextMenus.onClicked',
      `{ ${told}, pageUrl: ${pageUrl}, selectionText: ${selectionText} }`,
    );
  }

  askForPerson(over: Page): Promise<void> {
    const told = "menuItemId: 'take-person', editable: false, frameId: 0";
    const pageUrl = JSON.stringify(over.url());
    return this.#dispatch(over, 'contextMenus.onClicked', `{ ${told}, pageUrl: ${pageUrl} }`);
  }

  /** Has the background told of `event` in a tab, with `told` as the first of its two words. */
  async #dispatch(over: Page, event: string, told: string): Promise<void> {
    const popup = await this.openPopup(over);
    await popup.close();
    await waitFor('the background to listen', async () => {
      // One that was stopped with the extension may still be listed, before the one that runs.
      const target = this.browser
        .targets()
        .findLast((each) => each.type() === 'service_worker' && each.url().includes(this.#id));
      const worker = await target?.worker();
      return worker?.evaluate(`(async (address) => {
        const all = await chrome.tabs.query({});
        // Just installed, it may not have run yet: nobody would hear.
        if (!chrome.${event}.hasListeners()) return false;
        // Of some pages the browser does not tell the address.
        const tab = all.find(({ url }) => url === address) ?? all.find(({ active }) => active);
        chrome.${event}.dispatch(${told}, tab);
        return true;
      })(${JSON.stringify(over.url())})`) as Promise<boolean>;
    });
  }

  async openRealPopup(over: Page): Promise<RealPopup> {
    const page = await this.openPopup(over);
    return {
      hasFocus: () => page.evaluate(() => document.hasFocus()),
      text: () => page.evaluate(() => document.body.innerText),
      measures: <T>(find: (page: Document) => T) =>
        page.evaluate(`(${find})(document)`) as Promise<T>,
      presses: (key) => page.keyboard.press(key),
      closes: () => page.close(),
    };
  }

  bringToFront(page: Page): Promise<void> {
    return page.bringToFront();
  }

  async reload(page: Page): Promise<void> {
    await page.reload();
  }

  closePage(page: Page): Promise<void> {
    return page.close();
  }

  async addressBarHasFocus(page: Page): Promise<boolean> {
    return !(await page.evaluate(() => document.hasFocus()));
  }

  async enterPage(page: Page): Promise<void> {
    await page.bringToFront();
    await waitFor('the focus in the page', () => page.evaluate(() => document.hasFocus()));
  }

  async readClipboard(backstage: Page): Promise<string> {
    // Reading it by script needs a permission and the focus. Pasting needs neither.
    await backstage.evaluate(() => {
      document.body.innerHTML = '<textarea>';
      document.querySelector('textarea')?.focus();
    });
    await backstage.keyboard.press('KeyV', { commands: ['Paste'] });
    return backstage.evaluate(() => document.querySelector('textarea')?.value ?? '');
  }

  takeComplaints(): Promise<string[]> {
    return this.#complaints.take();
  }

  stop(): Promise<void> {
    return this.browser.close();
  }

  async #appearing(isIt: (target: Target) => boolean, act: () => Promise<unknown>) {
    const known = new Set(this.browser.targets());
    const isNew = (target: Target) =>
      target.type() === 'page' && !known.has(target) && isIt(target);
    const [target] = await Promise.all([this.browser.waitForTarget(isNew), act()]);
    const page = await target.asPage();
    await waitFor('the page to load', () =>
      page.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
    );
    return page;
  }
}
