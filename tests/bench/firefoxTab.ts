/** The new tab in Firefox, opened and watched from within: WebDriver hides pages of extensions. */
import { launchFirefox } from '../../workshop/launch.ts';
import { FirefoxInside } from '../e2e/support/firefoxInside.ts';
import { type Contestant, REST_MS, rest, WATCHED_MS, whole } from './opens.ts';
import { type Sample, watch } from './sampler.ts';

/**
 * @param extension the folder of the unpacked extension
 * @param selector the element that the tab is opened for
 */
export async function firefoxContestant(
  name: string,
  extension: string,
  selector: string,
): Promise<Contestant> {
  const { browser, origin } = await launchFirefox({ extension, headless: true });
  const inside = await FirefoxInside.of(browser);
  await inside.run(TAKE_NEW_TAB, { origin });
  await inside.run(
    `messageManager.loadFrameScript('data:,' + encodeURIComponent(args.script), true)`,
    {
      script: watching(origin, selector),
    },
  );
  return {
    name,
    async open() {
      await inside.run(OPEN);
      await rest(WATCHED_MS);
      const sample = await inside.run<Sample | null>(TAKE_SAMPLE);
      await inside.run(CLOSE, { origin });
      await rest(REST_MS);
      return whole(sample, name);
    },
    close: () => browser.close(),
  };
}

/** Waits until the new tab is the extension's, and answers Firefox, which asks at the first, with "keep". */
const TAKE_NEW_TAB = `
  const id = WebExtensionPolicy.getByHostname(new URL(args.origin).host).id;
  const { ExtensionSettingsStore: store } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionSettingsStore.sys.mjs');
  await store.initialize();
  await store.addSetting(id, 'newTabNotification', id, true, () => false);
  const end = Date.now() + 30000;
  while (!AboutNewTab.newTabURL.startsWith(args.origin)) {
    if (Date.now() > end) throw new Error('Firefox does not take the new tab');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  AboutNewTab.willNotifyUser = false;`;

/** Does what Ctrl+T does. */
const OPEN = `
  const before = gBrowser.selectedTab;
  document.getElementById('cmd_newNavigatorTab').doCommand();
  while (gBrowser.selectedTab === before) await new Promise(requestAnimationFrame);`;

const TAKE_SAMPLE = `
  const { messageManager: tab } = gBrowser.selectedBrowser;
  const sample = new Promise((resolve) => {
    tab.addMessageListener('bench:sample', function answered({ data }) {
      tab.removeMessageListener('bench:sample', answered);
      resolve(data);
    });
  });
  tab.sendAsyncMessage('bench:take');
  return sample;`;

/** With the background, as in Chromium: while it lives, the next tab is quicker. */
const CLOSE = `
  gBrowser.removeTab(gBrowser.selectedTab);
  const { extension } = WebExtensionPolicy.getByHostname(new URL(args.origin).host);
  await extension.terminateBackground?.({ ignoreDevToolsAttached: true });`;

/**
 * Runs beside each tab's page, and puts the sampler into it before its first script. In a sandbox, which
 * the page's policy does not forbid.
 */
function watching(origin: string, selector: string): string {
  return `
    addEventListener('DOMWindowCreated', ({ target }) => {
      const page = target.defaultView;
      if (page !== content || !page.location.href.startsWith(${JSON.stringify(origin)})) return;
      const sandbox = Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false });
      Cu.evalInSandbox(${JSON.stringify(`(${watch})(${JSON.stringify(selector)})`)}, sandbox);
    });
    addMessageListener('bench:take', () => {
      sendAsyncMessage('bench:sample', { ...content.wrappedJSObject.takeSample?.() });
    });`;
}
