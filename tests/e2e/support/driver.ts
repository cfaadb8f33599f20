import type { Browser, KeyInput, Page } from 'puppeteer-core';
import type { BrowserName, BrowserSetting, Setting } from './setting';

/** A running browser with the extension in it: what the two browsers do differently. */
export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /**
   * Installs the extension as if for the first time, and returns the origin of its pages.
   *
   * @throws when there is no built extension
   */
  install(setting: Setting): Promise<string>;
  /** Removes the extension with its tabs and everything that it stored. */
  uninstall(): Promise<void>;
  /** Opens a tab at an address, in front or in a window of its own, and resolves once its document is complete. */
  open(url: string, type?: 'tab' | 'window'): Promise<Page>;
  /** Opens a tab at an https address of which a stand-in answers for the real one (callTab.ts). */
  openStandIn(url: string, body?: string, headers?: Record<string, string>): Promise<Page>;
  /** The same in a private window, for a person in whose private windows Nahbar may run. */
  openPrivateStandIn(url: string, body: string | undefined, backstage: Page): Promise<Page>;
  /**
   * Asks for what is selected on a page to be saved: in Firefox by the key for it; in Chromium, whose
   * menus and keys nobody can press without a window, by what the browser tells the background then,
   * after a click on the icon, which lets Nahbar into the tab in the same way.
   */
  askToSave(over: Page): Promise<void>;
  /**
   * The same by the menu of what is selected: in Firefox the real one, by a click with the other mouse
   * button and one on its line; in Chromium by what the browser tells then, `words` among it.
   *
   * @param at a place within what is selected
   */
  askToSaveByMenu(over: Page, at: { x: number; y: number }, words: string): Promise<void>;
  /** Asks for whom a page is about, by its menu, in the same way. */
  askForPerson(over: Page): Promise<void>;
  /** What the browser shows for Ctrl+T. `backstage` is any page of the extension. */
  openNewTab(backstage: Page): Promise<Page>;
  /** The tab that the extension has opened by itself, at an address with `part` in it, once it is there. */
  tabAt(part: string): Promise<Page>;
  /**
   * Opens the popup's page such that it can be driven like any other: in Chromium the real popup,
   * over the tab `over`; in Firefox a tab of a popup's size, as WebDriver cannot reach further.
   */
  openPopup(over: Page): Promise<Page>;
  /** Opens the real popup over the tab `over`, the one in front. */
  openRealPopup(over: Page, backstage: Page): Promise<RealPopup>;
  /**
   * Has `act` open the panel beside the page, and gives what can be driven of it: in Chromium the
   * real one, in Firefox a tab with its page, once the real one is there.
   */
  openPanel(act: () => Promise<unknown>, backstage: Page): Promise<Page>;
  bringToFront(page: Page): Promise<void>;
  reload(page: Page): Promise<void>;
  closePage(page: Page): Promise<void>;
  /** True while a key that is pressed would go into the address bar. */
  addressBarHasFocus(page: Page): Promise<boolean>;
  /** Moves the focus from the address bar into the page, as F6 does. */
  enterPage(page: Page): Promise<void>;
  /** The text on the clipboard, which each browser has for itself while it has no screen. */
  readClipboard(backstage: Page): Promise<string>;
  /** Console errors, uncaught errors and violations of the policy since the last call of this. */
  takeComplaints(): Promise<string[]>;
  /** Ends the browser as a person does, so that it writes everything to its profile. */
  stop(): Promise<void>;
}

/** The popup that a click on the icon opens, as far as it can be driven in both browsers. */
export interface RealPopup {
  hasFocus(): Promise<boolean>;
  /** Everything that can be read in it now. */
  text(): Promise<string>;
  /** What a function of the popup's document finds; it is taken by its source, and knows nothing else. */
  measures<T>(find: (page: Document) => T): Promise<T>;
  /** Presses one key, which the popup gets only if it has the focus. */
  presses(key: KeyInput): Promise<void>;
  closes(): Promise<void>;
}

/** What a driver needs to start. */
export interface Start {
  readonly setting: BrowserSetting;
  /** The folder of the profile. An empty one makes a new person. */
  readonly profile: string;
  /** The folder that downloads go to. */
  readonly downloads: string;
  readonly proxyPort: number;
}
