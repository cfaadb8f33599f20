import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API, without the polyfill: for code that runs before the first paint, in the help
 * page or in web pages, where the polyfill would be too large.
 */
export function nativeBrowser(): Pick<Browser, 'runtime' | 'storage'> {
  const { chrome } = globalThis as unknown as { chrome: Pick<Browser, 'runtime' | 'storage'> };
  return chrome;
}
