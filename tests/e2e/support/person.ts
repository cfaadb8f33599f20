import type { Page } from 'puppeteer-core';
import { downloads } from './downloads';
import type { Driver, RealPopup } from './driver';
import { killBrowser } from './kill';
import { type NetworkGuard, startNetworkGuard } from './networkGuard';
import { newProfile, removeProfile } from './profile';
import { type BrowserName, EVERYDAY, type Setting } from './setting';
import { startBrowser } from './startBrowser';
import { View } from './view';

/** A browser that does not quit by then is killed. */
const STOP_MS = 30_000;

/** A person with a browser in which Nahbar is installed. */
export class Person {
  readonly #views: View[] = [];
  #driver: Driver | undefined;
  #backstage!: Page;
  #earlier: string[] = [];
  /** The hosts that the person went to: what their tabs ask of these is no complaint. */
  readonly #calls: string[] = [];
  /** Where the pages of the extension are, without a slash at the end. */
  origin = '';

  private constructor(
    readonly browserName: BrowserName,
    private current: Setting,
    readonly guard: NetworkGuard,
    /** The folder with everything that the browser keeps. */
    readonly profile: string,
  ) {}

  /**
   * Starts a browser and installs Nahbar. The caller makes it leave.
   *
   * @param profile the folder of a profile, an empty one unless told otherwise
   */
  static async arrives(
    name: BrowserName,
    setting: Partial<Setting> = {},
    profile = newProfile(),
  ): Promise<Person> {
    const guard = await startNetworkGuard();
    const person = new Person(name, { ...EVERYDAY, ...setting }, guard, profile);
    try {
      await person.#starts();
    } catch (error) {
      await person.leaves();
      throw error;
    }
    return person;
  }

  async opensNewTab(): Promise<View> {
    return this.#has(await this.driver.openNewTab(this.#backstage));
  }

  /** @param where a part of the page, such as `#settings` */
  opensLibrary(where = ''): Promise<View> {
    return this.opens(`library.html${where}`);
  }

  /** The popup, over the view that was opened last. In Firefox its page in a tab: see driver.ts. */
  async opensPopup(): Promise<View> {
    return this.#has(await this.driver.openPopup(this.#last));
  }

  /** The popup that a click on the icon opens, as far as it can be driven in both browsers. */
  opensRealPopup(): Promise<RealPopup> {
    return this.driver.openRealPopup(this.#last, this.#backstage);
  }

  /** A page of the extension in a window of its own, beside the one that is there: both can be seen. */
  async opensWindow(address: string): Promise<View> {
    return this.#has(await this.driver.open(`${this.origin}/${address}`, 'window'));
  }

  /** @param address of a page of the extension, or of any page */
  async opens(address: string): Promise<View> {
    const url = /^\w+:/.test(address) ? address : `${this.origin}/${address}`;
    return this.#has(await this.driver.open(url));
  }

  /** A tab that is at an https address, such as that of a call; nobody is asked for it. */
  async opensCall(address: string): Promise<View> {
    this.#calls.push(new URL(address).host);
    return this.#has(await this.driver.openStandIn(address));
  }

  /** A page of somebody else's, at an https address; nobody is asked for it. */
  async reads(address: string, body: string, headers?: Record<string, string>): Promise<View> {
    this.#calls.push(new URL(address).host);
    return this.#has(await this.driver.openStandIn(address, body, headers));
  }

  /** The same in a private window: see `privateWindows` of the setting. */
  async readsPrivately(address: string, body?: string): Promise<View> {
    this.#calls.push(new URL(address).host);
    return this.#has(await this.driver.openPrivateStandIn(address, body, this.#backstage));
  }

  /** Asks for what is selected on a page to be saved as a quote. */
  savesSelection(view: View): Promise<void> {
    return this.driver.askToSave(view.page);
  }

  /** The same by the menu of what is selected, with a page that may keep everybody out. */
  async savesByMenu(view: View): Promise<void> {
    const { words, at } = await view.page.evaluate(() => {
      const selection = getSelection();
      const box = selection?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { words: String(selection), at: { x: box.x + 20, y: box.y + box.height / 2 } };
    });
    await this.driver.askToSaveByMenu(view.page, at, words.replace(/\s+/g, ' '));
  }

  /** Asks for whom a page is about, by the menu of the page. */
  takesPersonByMenu(view: View): Promise<void> {
    return this.driver.askForPerson(view.page);
  }

  /** The tab that Nahbar has opened by itself, at an address with `part` in it. */
  async seesTab(part: string): Promise<View> {
    return this.#has(await this.driver.tabAt(part));
  }

  /** The panel beside the page, which `act` opens. */
  async opensPanel(act: () => Promise<unknown>): Promise<View> {
    return this.#has(await this.driver.openPanel(act, this.#backstage));
  }

  /** What Nahbar's icon shows in the tab in front. */
  badgeInFront(): Promise<string> {
    return this.backstage(
      `(async () => {
        const { action, tabs } = globalThis.browser ?? chrome;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        return action.getBadgeText({ tabId: tab.id });
      })()`,
    );
  }

  /** What Nahbar's icon shows, in the tab that is at `address` or for all. */
  badge(address: string | null = null): Promise<string> {
    return this.backstage(
      `(async () => {
        const { action, tabs } = globalThis.browser ?? chrome;
        const all = await tabs.query({});
        const tab = all.find(({ url }) => url?.startsWith(${JSON.stringify(address)}));
        return action.getBadgeText(tab ? { tabId: tab.id } : {});
      })()`,
    );
  }

  /** Everything that is open, in the order in which it was opened. */
  get views(): readonly View[] {
    return this.#views;
  }

  /** Quits the browser and starts it again, with the same profile and Nahbar still in it. */
  async restarts(): Promise<void> {
    await this.quits();
    await this.returns();
  }

  /** Quits the browser. */
  async quits(): Promise<void> {
    // They would go with the browser.
    this.#earlier = await this.complaints();
    await this.driver.stop();
    this.#driver = undefined;
  }

  /** Starts the browser again after `quits` or `isCutOff`. */
  returns(): Promise<void> {
    return this.#starts();
  }

  /** All processes of the browser are killed at this very moment. */
  async isCutOff(): Promise<void> {
    const running = this.driver.browser.process();
    this.#driver = undefined;
    if (running) await killBrowser(running, this.profile);
  }

  /** The circumstances in which Nahbar is installed. */
  get setting(): Setting {
    return this.current;
  }

  /** Removes Nahbar with all that it knows, and closes every view. */
  async uninstalls(): Promise<void> {
    for (const view of this.#views.splice(0)) await view.closes().catch(() => {});
    await this.driver.uninstall();
  }

  /** Removes Nahbar with all that it knows, and installs it anew. Closes every view. */
  async reinstalls(): Promise<void> {
    await this.uninstalls();
    await this.#installs();
  }

  /**
   * The browser updates Nahbar without waiting, to what the folder of its build has by now: it closes every page.
   * That of a user waits for the pages, unless they ask for it where extensions are managed.
   */
  async isUpdated(): Promise<void> {
    this.#views.length = 0;
    await this.#installs();
  }

  /**
   * Another person sits down at the same browser, in which there is no Nahbar any more, and installs it.
   *
   * @param setting for which the browser has to be the same: `isSameBrowser`
   */
  async isFollowedBy(setting: Partial<Setting>): Promise<void> {
    this.current = { ...EVERYDAY, ...setting };
    await this.#installs();
    // What the earlier tabs asked for until they were closed.
    await this.complaints();
    this.#calls.length = 0;
  }

  /**
   * Runs a script in a file of the extension that is not a page of it: it has the same storage and
   * the same browser API, and none of the product's code.
   */
  backstage<T>(script: string | ((...args: never[]) => T | Promise<T>), ...args: unknown[]) {
    return this.#backstage.evaluate(script as (...args: unknown[]) => T | Promise<T>, ...args);
  }

  /** The text that was copied last. */
  readsClipboard(): Promise<string> {
    return this.driver.readClipboard(this.#backstage);
  }

  /** What went wrong since the last time that this was asked: errors, requests to the outside. */
  async complaints(): Promise<string[]> {
    const heard = await this.driver.takeComplaints();
    const asked = this.guard.asked.splice(0).map((line) => `network: ${line}`);
    return [...this.#earlier.splice(0), ...heard, ...asked].filter((line) => !this.#isWanted(line));
  }

  /** @throws when anything went wrong since the last time that this was asked */
  async hasNoComplaints(): Promise<void> {
    const complaints = await this.complaints();
    if (complaints.length > 0) throw new Error(`The browser complains:\n${complaints.join('\n')}`);
  }

  /** Quits the browser for good, and leaves nothing behind. */
  async leaves(): Promise<void> {
    const driver = this.#driver;
    this.#driver = undefined;
    const running = driver?.browser.process();
    const stopped = driver?.stop().catch(() => {});
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, STOP_MS).unref())]);
    if (running) await killBrowser(running, this.profile);
    this.guard.close();
    removeProfile(this.profile);
  }

  /** The running browser. @throws while it does not run */
  get driver(): Driver {
    if (!this.#driver) throw new Error('The browser does not run');
    return this.#driver;
  }

  /** A tab's own request, and the browser's knocking at the door before it. */
  #isWanted(complaint: string): boolean {
    return this.#calls.some(
      (host) =>
        new RegExp(
          `^request, (?:about:blank|data:text/html,.*|https://${host}/.*): GET https://${host}/`,
        ).test(complaint) || complaint.startsWith(`network: CONNECT ${host}:`),
    );
  }

  get #last(): Page {
    return this.#views.findLast(({ page }) => !page.isClosed())?.page ?? this.#backstage;
  }

  async #starts(): Promise<void> {
    this.#views.length = 0;
    const { setting, guard } = this;
    const start = { setting, profile: this.profile, downloads, proxyPort: guard.port };
    this.#driver = await startBrowser(this.browserName, start);
    await this.#installs();
  }

  async #installs(): Promise<void> {
    this.origin = await this.driver.install(this.setting);
    this.#backstage = await this.driver.open(`${this.origin}/manifest.json`);
  }

  #has(page: Page): View {
    const view = new View(page, this.driver);
    this.#views.push(view);
    return view;
  }
}
