import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Answers what pages ask. Only Nahbar's own pages are heard, whoever else may find a way to speak.
 *
 * @param answer gives `undefined` for what it does not understand
 */
export function answerPages(answer: (message: unknown) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const isOurs =
      sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
    // The polyfill gives Chrome a promise as an answer, as Firefox takes it.
    return isOurs ? answer(message) : undefined;
  });
}

/**
 * Answers what scripts of Nahbar's ask from within other pages, and nobody else: scripts of the page
 * cannot speak to an extension, nor into the world that those of Nahbar run in.
 *
 * @param answer gives `undefined` for what it does not understand; `tabId` is the tab that asks
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

/** Calls `act` when the browser starts, and when Nahbar or the browser was updated. */
export function onStart(act: () => void): void {
  browser.runtime.onStartup.addListener(act);
  browser.runtime.onInstalled.addListener(act);
}

/** Calls `act` every `minutes`, also after the browser was closed for a while. */
export function onEvery(name: string, minutes: number, act: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) act();
  });
  void browser.alarms.get(name).then((known) => {
    if (!known) browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
  });
}

/**
 * Calls `act` once at a time that can be moved, for as long as the browser runs: whoever sets it sets
 * it again when the browser starts. One whose time has passed is called at once.
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
 * Reloads the extension for an update only if `mayReload`. For Firefox, which reloads it at once,
 * whatever is open, unless somebody listens.
 */
export function reloadForUpdate(mayReload: () => boolean): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    if (mayReload()) browser.runtime.reload();
  });
}

/** Whether any page of Nahbar is open, the background aside. For Firefox, where it can see them. */
export function hasOpenPage(): boolean {
  const views = browser.extension.getViews();
  return views.some((view) => !view.location.pathname.startsWith('/_generated_background'));
}
