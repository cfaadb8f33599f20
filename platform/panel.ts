import browser from 'webextension-polyfill';

/** Chrome's, which Firefox does not have, and the other way round. */
interface Panels {
  sidePanel: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Gets ready to open the panel beside the page in front.
 *
 * @returns what opens it, and closes the popup that it was called from: only in an act of the user's,
 *   and before anything is awaited in it
 */
export function panelOpener(): () => Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  let windowId: number = browser.windows.WINDOW_ID_CURRENT;
  // Asked for beforehand: nothing may come between the act and the opening.
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id ?? windowId;
  });
  return async () => {
    await (sidebarAction ? sidebarAction.open() : sidePanel.open({ windowId }));
    if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
  };
}
