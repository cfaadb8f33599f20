import browser from 'webextension-polyfill';

/**
 * Asks the background, which the browser starts if it has to.
 *
 * @throws what the background threw, or the browser, if nobody answered
 */
export function askBackground(message: object): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}
