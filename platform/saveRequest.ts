import browser, { type Runtime } from 'webextension-polyfill';

/** A request to look at a page, with what the browser says about it. */
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

/** What a page can be looked at for: the item of the context menu, with the key of its text in public/_locales. */
const ITEMS = {
  'save-quote': { words: 'menu_save_quote', contexts: ['selection'] },
  'take-person': { words: 'menu_take_person', contexts: ['page'] },
} as const;

type Item = keyof typeof ITEMS;

/**
 * Adds the items to the context menu of pages, and handles them and the keyboard commands of the same names.
 * To be called while the background starts.
 */
export function onSaveRequested(acts: Record<Item, (asked: SaveRequest) => void>): void {
  const items = Object.entries(ITEMS);
  // The menu persists until the extension or the browser is updated.
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      for (const [id, { words, contexts }] of items) {
        const title = browser.i18n.getMessage(words);
        browser.contextMenus.create({ id, title, contexts: [...contexts] });
      }
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const act = actOf(acts, info.menuItemId);
    if (!act || tab?.id === undefined) return;
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
    const act = actOf(acts, command);
    if (!act || tab?.id === undefined) return;
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

function actOf<Act>(acts: Record<Item, Act>, id: string | number): Act | undefined {
  return Object.hasOwn(ITEMS, id) ? acts[id as Item] : undefined;
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
