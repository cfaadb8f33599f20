import { browser } from 'wxt/browser';

/** The version of this Nahbar, such as `1.0.0`. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}
