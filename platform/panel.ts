import browser from 'webextension-polyfill';

/** Chrome has the side panel, Firefox the sidebar. */
interface Panels {
  sidePanel: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Prepares opening the side panel of this window.
 *
 * @returns a function that opens it and closes the popup; only in a user gesture, before any await
 */
export function panelOpener(): () => Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  let windowId: number = browser.windows.WINDOW_ID_CURRENT;
  // Determined in advance: an await would end the user gesture.
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id ?? windowId;
  });
  return async () => {
    await (sidebarAction ? sidebarAction.open() : sidePanel.open({ windowId }));
    if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
  };
}
