/**
 * Nothing here tells of tabs in private windows: what is open there is nobody's business. Firefox's
 * containers are not private.
 */
import browser from 'webextension-polyfill';
import { readBootCache, writeBootCache } from './bootCache.ts';

/** A tab, as far as permissions allow. */
export interface Tab {
  id: number;
  /** Empty if the browser hides it; it is visible for the tab over which the popup was opened. */
  url: string;
}

/** The active tab of this window; null if there is none, or the window is private. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.incognito) return null;
  return { id: tab.id, url: tab.url ?? '' };
}

export interface TabEvents {
  /** A tab navigates. The address is empty if the browser hides it. */
  moved(tabId: number, url: string): void;
  closed(tabId: number): void;
}

/** Whether this page is in a private window, or, as a popup of Chrome's, over one. */
export async function isInPrivateWindow(): Promise<boolean> {
  return (await browser.windows.getCurrent()).incognito;
}

interface Change {
  status?: string | undefined;
  url?: string | undefined;
}

/**
 * Listens to tabs; the browser restarts a stopped background for these events. To be called while the
 * background starts, before any await, and stopped when not needed, so that the background is not
 * started for every page; see `startsForTabs` for what Firefox makes of that.
 *
 * @returns a function that stops that
 */
export function watchTabs(events: TabEvents): () => void {
  const moved = (tabId: number, change: Change, tab: { url?: string; incognito: boolean }) => {
    if (tab.incognito) return;
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

/**
 * Whether the background is to listen to tabs when it starts: as was last said by `keepStartingForTabs`.
 *
 * Firefox starts a stopped background for whatever it listened to in its first moments. Listeners that it removed
 * later still count, and those that it added later do not (Mozilla's bug 1899767). So it has to know at once, and
 * only localStorage answers at once. Chromium's service worker has none, and always listens at first.
 */
export function startsForTabs(): boolean {
  return readBootCache('tabs') !== 'off';
}

/** See `startsForTabs`. */
export function keepStartingForTabs(isWanted: boolean): void {
  writeBootCache('tabs', isWanted ? 'on' : 'off');
}

/** The open tab of that id; null if there is none. */
export async function openTab(tabId: number): Promise<Tab | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab && { id: tabId, url: tab.url ?? '' };
}

/** The tabs whose address is visible. */
export async function knownTabs(): Promise<Tab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, incognito }) =>
    id === undefined || !url || incognito ? [] : [{ id, url }],
  );
}

/** Opens an own page in a new tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Closes this page's tab. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
