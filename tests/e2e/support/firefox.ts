import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from '../../../workshop/browsers.mjs';
import { extensionFolder, geckoId } from './build';
import { standIn } from './callTab';
import type { Driver, RealPopup, Start } from './driver';
import { FirefoxComplaints } from './firefoxComplaints';
import { FirefoxInside } from './firefoxInside';
import { openFirefoxPopup } from './firefoxPopup';
import { preferences, UUID } from './firefoxPreferences';
import { openFirefoxPrivateTab } from './firefoxPrivateTab';
import { openFirefoxNewTab, openFirefoxTab } from './firefoxTabs';
import { waitFor } from './patience';
import { PROTOCOL_TIMEOUT_MS, type Setting, SIZE } from './setting';

const SILENT_SPEAKERS = fileURLToPath(new URL('silentSpeakers.conf', import.meta.url));

const ORIGIN = `moz-extension://${UUID}`;

const TAB_AT = `
  const { NavigableManager } =
    ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.includes(args.part));
  return tab ? NavigableManager.getIdForBrowser(tab.linkedBrowser) : null;`;

export async function startFirefox(start: Start): Promise<Driver> {
  const id = geckoId(extensionFolder('firefox'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    userDataDir: start.profile,
    defaultViewport: SIZE,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    args: ['--remote-allow-system-access'],
    // Without this Firefox does not let itself be told not to ask for its remote settings.
    env: {
      ...process.env,
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(start.setting.display && { DISPLAY: start.setting.display }),
      ...(start.setting.speakers && { ALSA_CONFIG_PATH: SILENT_SPEAKERS }),
    },
    headless: start.setting.display === undefined,
    extraPrefsFirefox: preferences(start, id),
  });
  const inside = await FirefoxInside.of(browser);
  const complaints = await FirefoxComplaints.listen(browser, inside, ORIGIN);
  return new FirefoxDriver(browser, inside, complaints, id);
}

class FirefoxDriver implements Driver {
  readonly name = 'firefox';

  constructor(
    readonly browser: Browser,
    readonly inside: FirefoxInside,
    readonly complaints: FirefoxComplaints,
    readonly id: string,
  ) {}

  async install({ build, databases, privateWindows, agrees }: Setting): Promise<string> {
    await this.inside.run(
      "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', args.asks)",
      { asks: !agrees },
    );
    const allowPrivate = databases === 'refusing' || privateWindows === true;
    await this.inside.install(extensionFolder('firefox', build), allowPrivate);
    // Firefox asks at the first new tab whether to keep the extension's, and until it has been
    // answered that tab gets the focus. This is the answer "keep".
    await this.inside.run(
      `const { ExtensionSettingsStore: store } =
         ChromeUtils.importESModule('resource://gre/modules/ExtensionSettingsStore.sys.mjs');
       await store.initialize();
       await store.addSetting(args.id, 'newTabNotification', args.id, true, () => false);
       const end = Date.now() + 60_000;
       while (!AboutNewTab.newTabURL.startsWith(args.origin)) {
         if (Date.now() > end) throw new Error('Firefox does not take the new tab');
         await new Promise((resolve) => setTimeout(resolve, 20));
       }
       AboutNewTab.willNotifyUser = false;`,
      { id: this.id, origin: ORIGIN },
    );
    return ORIGIN;
  }

  uninstall(): Promise<void> {
    return this.browser.uninstallExtension(this.id);
  }

  async open(url: string, type: 'tab' | 'window' = 'tab'): Promise<Page> {
    const page =
      type === 'tab' ? await openFirefoxTab(this.inside, url) : await this.#openWindow(url);
    await complete(page, url);
    await page.setViewport(SIZE);
    return page;
  }

  async #openWindow(url: string): Promise<Page> {
    const page = await this.browser.newPage({ type: 'window' });
    await this.inside.navigate(page, url);
    return page;
  }

  async openStandIn(url: string, body?: string, headers?: Record<string, string>): Promise<Page> {
    const page = await this.browser.newPage();
    await standIn(page, body, headers);
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async openPrivateStandIn(url: string, body?: string): Promise<Page> {
    const page = await openFirefoxPrivateTab(this.inside, 'about:blank');
    await standIn(page, body);
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async askToSave(over: Page): Promise<void> {
    await this.bringToFront(over);
    await this.inside.run(`
      const { document } = Services.wm.getMostRecentWindow('navigator:browser');
      const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
      keys.find((key) => key.getAttribute('key')?.toUpperCase() === 'Q').doCommand();`);
  }

  askToSaveByMenu(over: Page, at: { x: number; y: number }): Promise<void> {
    return this.#chooseInMenu(over, at, 'save-quote');
  }

  askForPerson(over: Page): Promise<void> {
    // Where nothing is.
    return this.#chooseInMenu(over, { x: 400, y: 400 }, 'take-person');
  }

  async #chooseInMenu(over: Page, { x, y }: { x: number; y: number }, item: string): Promise<void> {
    await this.bringToFront(over);
    await over.mouse.click(x, y, { button: 'right' });
    await waitFor('the menu to open', () =>
      this.inside.run(`
        const { document } = Services.wm.getMostRecentWindow('navigator:browser');
        const menu = document.getElementById('contentAreaContextMenu');
        const line = menu.querySelector('[id$="menuitem-_${item}"]');
        if (menu.state !== 'open' || !line) return false;
        menu.activateItem(line);
        return true;`),
    );
  }

  async openPanel(act: () => Promise<unknown>, backstage: Page): Promise<Page> {
    await act();
    const view = "browser.extension.getViews({ type: 'sidebar' })[0]";
    await waitFor('the sidebar to open', () =>
      backstage.evaluate(`Boolean(${view}?.document.querySelector('nahbar-panel main'))`),
    );
    return this.open(`${ORIGIN}/popup.html?panel`);
  }

  async openNewTab(): Promise<Page> {
    const page = await openFirefoxNewTab(this.inside);
    await complete(page, `${ORIGIN}/`);
    await page.setViewport(SIZE);
    return page;
  }

  tabAt(part: string): Promise<Page> {
    return waitFor(`a tab at ${part}`, async () => {
      const context = await this.inside.run<string | null>(TAB_AT, { part });
      const page = context !== null && (await this.inside.pageIn(context));
      // A tab that moves to another process as it loads is another page from then on.
      if (!page || !(await page.evaluate((p) => location.href.includes(p), part))) return;
      await page.setViewport(SIZE);
      return page;
    });
  }

  async openPopup(): Promise<Page> {
    const page = await this.open(`${ORIGIN}/popup.html`);
    await page.setViewport({ width: 380, height: 600 });
    return page;
  }

  openRealPopup(_over: Page, backstage: Page): Promise<RealPopup> {
    return openFirefoxPopup(this.inside, backstage, this.id);
  }

  bringToFront(page: Page): Promise<void> {
    return page.bringToFront();
  }

  async reload(page: Page): Promise<void> {
    await page.evaluate(() => Object.assign(window, { isStale: true }));
    await this.inside.reload(page);
    await waitFor('the page to reload', () =>
      page.evaluate(() => !('isStale' in window) && document.readyState === 'complete'),
    );
  }

  closePage(page: Page): Promise<void> {
    return this.inside.close(page);
  }

  addressBarHasFocus(): Promise<boolean> {
    return this.inside.run('return gURLBar.focused');
  }

  async enterPage(page: Page): Promise<void> {
    await this.inside.run('gBrowser.selectedBrowser.focus()');
    await waitFor('the focus in the page', () => page.evaluate(() => document.hasFocus()));
  }

  readClipboard(): Promise<string> {
    return this.inside.run(
      `const transferable =
         Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
       transferable.init(null);
       transferable.addDataFlavor('text/plain');
       Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
       const data = {};
       transferable.getTransferData('text/plain', data);
       return data.value.QueryInterface(Ci.nsISupportsString).data;`,
    );
  }

  takeComplaints(): Promise<string[]> {
    return this.complaints.take();
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

function complete(page: Page, url: string): Promise<boolean> {
  return waitFor(`${url} to load`, () =>
    page.evaluate((u) => location.href.startsWith(u) && document.readyState === 'complete', url),
  );
}
