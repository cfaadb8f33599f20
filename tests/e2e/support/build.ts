import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './setting';

const BUILDS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/**
 * The folder of the extension that is tested.
 *
 * @throws when it has not been built
 */
export function extensionFolder(name: BrowserName, build?: string): string {
  const folder =
    build ?? fileURLToPath(new URL(`../../../.output/${BUILDS[name]}`, import.meta.url));
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`There is no built extension for ${name}. Build it first: npm run build`);
}

/** The id that the manifest fixes for Firefox. */
export function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
