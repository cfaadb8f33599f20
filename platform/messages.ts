import browser from 'webextension-polyfill';

/**
 * Sends a message to the background, which the browser starts if needed.
 *
 * @throws the background's error, or the browser's if nobody answered
 */
export function askBackground(message: object): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}
