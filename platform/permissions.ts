import browser from 'webextension-polyfill';

/** Optional permissions. */
export interface Permission {
  permissions?: 'notifications'[];
  /** Match patterns, such as `https://meet.example/*`. */
  origins?: string[];
}

/** Whether all of it is granted. */
export function isGranted(permission: Permission): Promise<boolean> {
  return browser.permissions.contains(permission);
}

/**
 * Requests it from the user; only in a user gesture, before any await.
 *
 * @returns whether it was granted
 */
export function requestPermission(permission: Permission): Promise<boolean> {
  return browser.permissions.request(permission);
}

export async function revokePermission(permission: Permission): Promise<void> {
  await browser.permissions.remove(permission);
}

/**
 * Calls `changed` on each change of permissions.
 *
 * @returns a function that stops that
 */
export function onPermissionChange(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
