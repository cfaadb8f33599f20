/** Starts a browser with a fresh profile and the built extension in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumPath, firefoxPath } from './browsers.mjs';

/** The origin of the extension's pages. */
export type Origin = `chrome-extension://${string}/` | `moz-extension://${string}/`;

/** A running browser with one extension in it. */
export interface Running {
  browser: Browser;
  origin: Origin;
}

export interface LaunchOptions {
  /** The folder of the unpacked extension. */
  extension: string;
  /** Whether to run without a window. */
  headless: boolean;
  /** The browser's language, as a BCP 47 tag; otherwise the machine's. */
  language?: string;
  /** Firefox only, where it cannot be emulated afterwards; otherwise the system's. */
  theme?: 'light' | 'dark';
  /** More of Chromium's switches. */
  switches?: readonly string[];
  /** More of Firefox's preferences. */
  preferences?: Readonly<Record<string, boolean | number | string>>;
}

/** Disables background activity and prompts of the browser. */
const QUIET_CHROMIUM = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Chromium's sandbox does not work for root, the only user of most containers. */
export const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** `--accept-lang` is for pages; `--lang` is for the browser's own texts, where it supports it. */
const inLanguage = (language?: string) =>
  language ? [`--lang=${language}`, `--accept-lang=${language}`] : [];

/** Any UUID, as long as it is known before Firefox starts. */
const FIREFOX_UUID = '6e616862-6172-4000-8000-000000000001';

/** Whether there is a display. */
export function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts Chromium, Chrome or Edge.
 *
 * @throws if there is none, or it cannot load the extension
 */
export async function launchChromium(options: LaunchOptions): Promise<Running> {
  const { extension, headless, language, switches = [] } = options;
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    pipe: true,
    enableExtensions: true,
    headless,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    // Hides the "controlled by automated test software" bar.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [...QUIET_CHROMIUM, ...SANDBOX, ...inLanguage(language), ...switches],
    env: { ...process.env, ...(language && { LANGUAGE: language }) },
  });
  const id = await browser.installExtension(extension);
  return { browser, origin: `chrome-extension://${id}/` };
}

/**
 * Starts Firefox.
 *
 * @throws if there is none that is new enough, or it cannot load the extension
 */
export async function launchFirefox(options: LaunchOptions): Promise<Running> {
  const { extension, headless, language, theme, preferences } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }),
      ...(language && { 'intl.locale.requested': language, 'intl.accept_languages': language }),
      ...(theme && {
        'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
      }),
      ...preferences,
    },
  });
  await browser.installExtension(extension);
  return { browser, origin: `moz-extension://${FIREFOX_UUID}/` };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
