import type { Page } from 'puppeteer-core';
import type { RealPopup } from './driver';
import type { FirefoxInside } from './firefoxInside';
import { waitFor } from './patience';

const VIEW = "browser.extension.getViews({ type: 'popup' })[0]";

// Firefox takes a popup down when something else in its window gets the focus; who sees that clicks again.
const OPEN = `
  const { ExtensionParent } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(args.id);
  if (ViewPopup.for(extension, window)) return;
  // Now and then the panel comes up after what it was to show has gone: who sees it empty closes it first.
  const panel = document.getElementById('customizationui-widget-panel');
  if (panel?.state === 'open') return panel.hidePopup();
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

const PRESS = `
  document.querySelector('.webextension-popup-browser').focus();
  const keyboard = Cc['@mozilla.org/text-input-processor;1']
    .createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const event = new KeyboardEvent('', args);
  keyboard.keydown(event);
  keyboard.keyup(event);`;

const CLOSE = `
  document.querySelector('.webextension-popup-browser')?.closest('panel').hidePopup();`;

function codeOf(key: string): string {
  if (key === ' ') return 'Space';
  return /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key;
}

/**
 * Opens Firefox's real popup, as a click on the icon does. WebDriver knows nothing of it: keys are
 * given to Firefox's window, and another page of the extension tells what the popup shows.
 */
export async function openFirefoxPopup(
  inside: FirefoxInside,
  backstage: Page,
  id: string,
): Promise<RealPopup> {
  await waitFor('the popup to open', async () => {
    await inside.run(OPEN, { id });
    return backstage.evaluate(`${VIEW}?.document.readyState === 'complete'`);
  });
  return {
    hasFocus: async () => Boolean(await backstage.evaluate(`${VIEW}.document.hasFocus()`)),
    text: async () => String(await backstage.evaluate(`${VIEW}.document.body.innerText`)),
    measures: <T>(find: (page: Document) => T) =>
      backstage.evaluate(`(${find})(${VIEW}.document)`) as Promise<T>,
    presses: (key) => inside.run(PRESS, { key, code: codeOf(key) }),
    async closes() {
      await inside.run(CLOSE);
      await waitFor('the popup to close', () => backstage.evaluate(`!${VIEW}`));
    },
  };
}
