import browser from 'webextension-polyfill';

/** Shows a notification if the user has allowed it. @returns whether it was shown */
export async function notify(id: string, title: string, message: string): Promise<boolean> {
  // Without the permission the API is undefined.
  if (!browser.notifications) return false;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  });
  return true;
}

/** Calls `act` when a notification is clicked. To be called as the background starts. */
export function onNotificationClick(act: () => void): void {
  const clicked = (id: string) => {
    void browser.notifications.clear(id);
    act();
  };
  const listen = () => {
    const { onClicked } = browser.notifications ?? {};
    if (onClicked && !onClicked.hasListener(clicked)) onClicked.addListener(clicked);
  };
  listen();
  // The permission may be granted later.
  browser.permissions.onAdded.addListener(listen);
}
