import browser, { type Runtime } from 'webextension-polyfill';

/** A request to save the selection of a page, with what the browser says about the page. */
export interface SaveRequest {
  tabId: number;
  /** Whether the page is in a private window. */
  isPrivate: boolean;
  /** Null if unknown. */
  frameId: number | null;
  /** As a single line; empty if unknown. */
  selection: string;
  url: string;
  title: string;
}

/**
 * Adds an item to the context menu of selections, and handles the keyboard command of the same name. To
 * be called while the background starts.
 *
 * @param name the command's name in the manifest
 * @param words the key of the menu's text in public/_locales
 */
export function onSaveRequested(
  name: string,
  words: 'menu_save_quote',
  act: (asked: SaveRequest) => void,
): void {
  // The menu persists until the extension or the browser is updated.
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: name,
        title: browser.i18n.getMessage(words),
        contexts: ['selection'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== name || tab?.id === undefined) return;
    act({
      tabId: tab.id,
      isPrivate: tab.incognito,
      frameId: info.frameId ?? 0,
      selection: info.selectionText ?? '',
      url: info.pageUrl ?? tab.url ?? '',
      title: tab.title ?? '',
    });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== name || tab?.id === undefined) return;
    act({
      tabId: tab.id,
      isPrivate: tab.incognito,
      frameId: null,
      selection: '',
      url: tab.url ?? '',
      title: tab.title ?? '',
    });
  });
}

/** The new tab's answer to a request to save its selection; `nothing` if no quote is selected. */
export type OwnPageAnswer = 'saving' | 'known' | 'nothing';

const OWN = 'saveSelected';

/** Asks an own page in this tab to save its selection; null if there is no answer. */
export async function askOwnPageToSave(tabId: number): Promise<OwnPageAnswer | null> {
  try {
    return ((await browser.tabs.sendMessage(tabId, OWN)) as OwnPageAnswer | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Answers `askOwnPageToSave` on an own page. */
export function answerSaveRequests(answer: () => OwnPageAnswer): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    message === OWN && sender.id === browser.runtime.id ? Promise.resolve(answer()) : undefined,
  );
}

/** Whether `url` is a page of this extension. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}
