export type BrowserName = 'chromium' | 'firefox';

/** The circumstances in which Nahbar is installed. They hold from its very first paint. */
export interface Setting extends BrowserSetting {
  /** Whether the extension runs in private windows, too, as users may allow it. */
  readonly privateWindows?: boolean;
  /** Whether the user agrees to whatever the browser asks for the extension. Firefox only. */
  readonly agrees?: boolean;
  /** A folder with a built extension, when it is not the one that `wxt build` writes. */
  readonly build?: string;
}

/** What a browser cannot change while it runs. */
export interface BrowserSetting {
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
  /** Whether there are two cameras and microphones that look real to a page. Firefox has one camera anyway. */
  readonly cameras?: boolean;
  /** Whether there is a loudspeaker, which nobody hears: without one Firefox makes no sound go by at all. */
  readonly speakers?: boolean;
  /** The virtual display on which the browser has a window (display.ts); without one it has none. */
  readonly display?: string;
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

/** Whether a browser that was started in one setting will do for the other. */
export function isSameBrowser(one: BrowserSetting, other: BrowserSetting): boolean {
  return (
    one.language === other.language &&
    one.theme === other.theme &&
    one.motion === other.motion &&
    one.databases === other.databases &&
    Boolean(one.forcedColours) === Boolean(other.forcedColours) &&
    Boolean(one.cameras) === Boolean(other.cameras) &&
    Boolean(one.speakers) === Boolean(other.speakers) &&
    one.display === other.display
  );
}

/** After this a page counts as hanging, sooner than the test that waits for it is given up. */
export const PROTOCOL_TIMEOUT_MS = 120_000;
