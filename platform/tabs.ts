import browser from 'webextension-polyfill';

/** A tab, as far as Nahbar may know it. */
export interface Tab {
  id: number;
  /** Empty where the browser does not tell: it does for the tab over which the popup was opened. */
  url: string;
}

/** The tab in front of this window; null where there is none. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '' };
}

/** What happens to tabs. */
export interface TabEvents {
  /** A tab loads a page. The address is empty where the browser does not tell it. */
  moved(tabId: number, url: string): void;
  closed(tabId: number): void;
}

interface Change {
  status?: string | undefined;
  url?: string | undefined;
}

/**
 * Listens to tabs, also after the background was stopped: the browser starts it for them. To be called
 * as the background starts, before anything is awaited; and ended when nobody needs to know, so that
 * the browser does not start the background for every page that somebody opens.
 *
 * @returns what ends it
 */
export function watchTabs(events: TabEvents): () => void {
  const moved = (tabId: number, change: Change, tab: { url?: string | undefined }) => {
    if (change.status === 'loading' || change.url) events.moved(tabId, tab.url ?? '');
  };
  const closed = (tabId: number) => events.closed(tabId);
  browser.tabs.onUpdated.addListener(moved);
  browser.tabs.onRemoved.addListener(closed);
  return () => {
    browser.tabs.onUpdated.removeListener(moved);
    browser.tabs.onRemoved.removeListener(closed);
  };
}

/** The tabs whose address the browser tells. */
export async function knownTabs(): Promise<Tab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id === undefined || !url ? [] : [{ id, url }]));
}

/** Opens a page of Nahbar's in a tab of its own. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Closes the tab in which this page is. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
