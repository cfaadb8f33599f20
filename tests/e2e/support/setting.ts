export type BrowserName = 'chromium' | 'firefox';

/** The circumstances in which a browser is started. They hold from its very first paint. */
export interface Setting {
  /** What `navigator.language` says. Firefox's own menus stay English: it has no language pack. */
  readonly language: 'de' | 'en';
  readonly theme: 'light' | 'dark';
  readonly motion: 'reduced' | 'full';
  /**
   * `refusing`: every IndexedDB database of the extension fails to open, as it does with a damaged
   * profile (Chromium) or with "never remember history" (Firefox). Other storage keeps working.
   */
  readonly databases: 'working' | 'refusing';
  /** Whether the browser paints everything in the few colours that its user has chosen. */
  readonly forcedColours?: boolean;
  /** Whether the extension runs in private windows, too, as Firefox's users may allow it. */
  readonly privateWindows?: boolean;
  /** Whether the user agrees to whatever the browser asks for the extension. Firefox only. */
  readonly agrees?: boolean;
  /** A folder with a built extension, when it is not the one that `wxt build` writes. */
  readonly build?: string;
  /** The virtual display on which the browser has a window (display.ts); without one it has none. */
  readonly display?: string;
  /** A folder that the browser puts downloads into, without asking. */
  readonly downloads?: string;
}

/** What most tests want: a German reader by day, whose pages do not move under the mouse. */
export const EVERYDAY: Setting = {
  language: 'de',
  theme: 'light',
  motion: 'reduced',
  databases: 'working',
};

/** How large pages are, popups excepted, unless a test gives them another size. */
export const SIZE = { width: 1280, height: 800 };

/** After this a page counts as hanging, sooner than the test that waits for it is given up. */
export const PROTOCOL_TIMEOUT_MS = 20_000;
