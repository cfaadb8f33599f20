import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own interface, as it is in both, for what runs before the first paint, for the help page, and
 * for what looks at a page of somebody else's: the polyfill would be more than all of their own code. Everything
 * else asks the polyfill.
 */
export function nativeBrowser(): Pick<Browser, 'runtime' | 'storage'> {
  const { chrome } = globalThis as unknown as { chrome: Pick<Browser, 'runtime' | 'storage'> };
  return chrome;
}
