import { browser } from 'wxt/browser';

/** Firefox's, which Chrome does not have. */
interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside the page. Only in an act of the user's, and before anything is awaited in it.
 *
 * @param windowId of the window in which it is to stand
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as Sidebar;
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}
