import browser from 'webextension-polyfill';

/** The accent colour of the light theme, and text on it. */
const COLOURS = { background: '#a23c1e', text: '#fffdf8' };

/**
 * Sets the badge of the toolbar icon; empty removes it.
 *
 * @param tabId for this tab only, above the general badge; a closed tab is ignored
 */
export async function setBadge(text: string, tabId?: number): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const { action } = browser;
  try {
    if (text !== '') {
      await action.setBadgeBackgroundColor({ color: COLOURS.background, ...where });
      await action.setBadgeTextColor({ color: COLOURS.text, ...where });
    }
    // For a tab, null shows the general badge.
    await action.setBadgeText({
      text: text === '' && tabId !== undefined ? null : text,
      ...where,
    } as {
      text: string;
    });
  } catch (error) {
    // The tab was closed meanwhile.
    if (tabId === undefined) throw error;
  }
}

/** Sets the tooltip of the toolbar icon; null restores the manifest's. */
export async function setIconTitle(title: string | null): Promise<void> {
  const name = browser.i18n.getMessage('action_title');
  await browser.action.setTitle({ title: title ?? name });
}

/** Whether the icon is on the toolbar, and not behind the browser's menu of extensions. */
export async function isIconOnToolbar(): Promise<boolean> {
  // Older browsers do not say; theirs is on the toolbar from the beginning.
  return (await browser.action.getUserSettings?.())?.isOnToolbar ?? true;
}

/** Opens the popup like a click on the icon; in a window of its own if the browser refuses. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.windows.create({
      type: 'popup',
      url: browser.runtime.getURL('/popup.html'),
      width: 400,
      height: 640,
    });
  }
}

/**
 * Shows an own page in the popup of the icon, once; in a small window if the browser refuses.
 *
 * @param tabId the tab over which it is shown
 */
export async function openBubble(path: string, tabId: number): Promise<void> {
  const { action, runtime, windows } = browser;
  const address = (page: string) => runtime.getURL(page as '/popup.html');
  try {
    await action.setPopup({ tabId, popup: address(path) });
    await action.openPopup();
  } catch (error) {
    console.info('Nahbar may not show anything under its icon.', error);
    await windows.create({ type: 'popup', url: address(path), width: 480, height: 200 });
  } finally {
    // The tab may be closed.
    await action.setPopup({ tabId, popup: address('/popup.html') }).catch(() => {});
  }
}
