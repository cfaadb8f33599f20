import browser, { type Runtime } from 'webextension-polyfill';

/** Where somebody asked for something, and what the browser tells of it. */
export interface SaveRequest {
  tabId: number;
  /** The frame of the page that it is about; null where that is not known. */
  frameId: number | null;
  /** What is selected there, in one line; empty where that is not known. */
  selection: string;
  url: string;
  title: string;
}

/**
 * Puts a line into the menu of what is selected on a page, and a key beside it. To be called as the
 * background starts.
 *
 * @param name of the command in the manifest
 * @param words the name of what the menu says, in public/_locales
 */
export function onSaveRequested(
  name: string,
  words: 'menu_save_quote',
  act: (asked: SaveRequest) => void,
): void {
  // The browser keeps the menu until Nahbar or itself is updated.
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
      frameId: info.frameId ?? 0,
      selection: info.selectionText ?? '',
      url: info.pageUrl ?? tab.url ?? '',
      title: tab.title ?? '',
    });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== name || tab?.id === undefined) return;
    const { id, url, title } = tab;
    act({ tabId: id, frameId: null, selection: '', url: url ?? '', title: title ?? '' });
  });
}

/** What the new tab answers to whoever asks for what is selected in it: nothing of the quote may be. */
export type OwnPageAnswer = 'saving' | 'known' | 'nothing';

const OWN = 'saveSelected';

/** Asks the page of Nahbar's in this tab to save what is selected in it; null where none answers. */
export async function askOwnPageToSave(tabId: number): Promise<OwnPageAnswer | null> {
  try {
    return ((await browser.tabs.sendMessage(tabId, OWN)) as OwnPageAnswer | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Answers that, on a page of Nahbar's. */
export function answerSaveRequests(answer: () => OwnPageAnswer): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    message === OWN && sender.id === browser.runtime.id ? Promise.resolve(answer()) : undefined,
  );
}

/** Whether an address is that of a page of Nahbar's. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}
