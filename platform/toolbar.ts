import browser from 'webextension-polyfill';

/** The accent of the light theme, and what is written on it. */
const COLOURS = { background: '#a23c1e', text: '#fffdf8' };

/**
 * Puts a short text on Nahbar's icon; nothing, if it is empty.
 *
 * @param tabId only while this tab is in front, above what is there for all; a tab that is gone is none
 */
export async function setBadge(text: string, tabId?: number): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const { action } = browser;
  try {
    if (text !== '') {
      await action.setBadgeBackgroundColor({ color: COLOURS.background, ...where });
      await action.setBadgeTextColor({ color: COLOURS.text, ...where });
    }
    // In a tab, null lets through what is there for all.
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

/** What is said of Nahbar's icon when it is pointed at; what the manifest says, if `title` is null. */
export async function setIconTitle(title: string | null): Promise<void> {
  const name = browser.i18n.getMessage('action_title');
  await browser.action.setTitle({ title: title ?? name });
}

/** Opens the popup as a click on the icon would; in a window of its own where the browser does not let us. */
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
 * Shows a page of Nahbar's under its icon, for once, also where that is not pinned; in a small window of its
 * own where the browser does not let us.
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
    // A tab that was closed meanwhile has none.
    await action.setPopup({ tabId, popup: address('/popup.html') }).catch(() => {});
  }
}
