import browser from 'webextension-polyfill';

/** What the browser may be asked for beyond what it gave at the installation. */
export interface Permission {
  permissions?: 'notifications'[];
  /** Match patterns, such as `https://meet.example/*`. */
  origins?: string[];
}

/** Whether the browser has given all of it. */
export function isGranted(permission: Permission): Promise<boolean> {
  return browser.permissions.contains(permission);
}

/**
 * Has the browser ask the user. Only in an act of the user's, and before anything is awaited in it.
 *
 * @returns whether the user agreed
 */
export function requestPermission(permission: Permission): Promise<boolean> {
  return browser.permissions.request(permission);
}

/** Gives it back. */
export async function revokePermission(permission: Permission): Promise<void> {
  await browser.permissions.remove(permission);
}

/** Tells whenever something was given or taken, wherever that was done. Returns what ends it. */
export function onPermissionChange(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
