import { nativeBrowser } from './nativeBrowser.ts';

/** The version of this Nahbar, such as `1.0.0`. */
export function appVersion(): string {
  return nativeBrowser().runtime.getManifest().version;
}
