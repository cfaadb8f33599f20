import { browser } from 'wxt/browser';

/** Where somebody asked for something, and what the browser tells of it. */
export interface Asked {
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
export function onAsked(name: string, words: 'menu_save_quote', act: (asked: Asked) => void): void {
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
