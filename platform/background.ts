import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Answers messages from the extension's own pages, and ignores any other sender.
 *
 * @param answer returns `undefined` for an unknown message
 */
export function answerPages(answer: (message: unknown) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const isOwnPage =
      sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
    // The polyfill lets Chrome accept a promise, as Firefox does.
    return isOwnPage ? answer(message) : undefined;
  });
}

/**
 * Answers messages from the extension's scripts in web pages. A page's own scripts cannot send them.
 *
 * @param answer returns `undefined` for an unknown message; `tabId` is the sender's tab
 */
export function answerScripts(
  answer: (message: unknown, tabId: number) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const isInPage =
      sender.id === browser.runtime.id &&
      sender.frameId === 0 &&
      !sender.url?.startsWith(browser.runtime.getURL(''));
    const tabId = isInPage ? sender.tab?.id : undefined;
    return tabId === undefined ? undefined : answer(message, tabId);
  });
}

/**
 * Whether the whole browser is private, as Firefox is that never remembers history. Only the background
 * knows: pages cannot tell that from a private window.
 */
export function isBrowserPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Calls `act` when the browser starts, and when Nahbar or the browser was updated. */
export function onStart(act: () => void): void {
  browser.runtime.onStartup.addListener(act);
  browser.runtime.onInstalled.addListener(act);
}

/** Calls `act` with the earlier version when Nahbar was updated. */
export function onUpdated(act: (from: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'update' && previousVersion) act(previousVersion);
  });
}

/** Calls `act` every `minutes`; the alarm survives a restart of the browser. */
export function onEvery(name: string, minutes: number, act: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) act();
  });
  void browser.alarms.get(name).then((known) => {
    if (!known) browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
  });
}

/**
 * A single alarm that can be rescheduled. It does not survive a restart of the browser, so it has to be
 * set again then. A time in the past fires at once.
 */
export function alarmClock(name: string, act: () => void): { set(at: number | null): void } {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) act();
  });
  return {
    set: (at) => {
      if (at === null) void browser.alarms.clear(name);
      else browser.alarms.create(name, { when: at });
    },
  };
}

/**
 * Reloads the extension for an update only if `mayReload`. For Firefox, which otherwise reloads at
 * once, whatever is open.
 */
export function reloadForUpdate(mayReload: () => boolean): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    if (mayReload()) browser.runtime.reload();
  });
}

/**
 * Whether any own page other than the background is open. For Firefox, where the background can see
 * them.
 */
export function hasOpenPage(): boolean {
  const views = browser.extension.getViews();
  return views.some((view) => !view.location.pathname.startsWith('/_generated_background'));
}
