import { startChromium } from './chromium';
import type { Driver, Start } from './driver';
import { startFirefox } from './firefox';
import type { BrowserName } from './setting';

/** @throws when the browser is missing */
export function startBrowser(name: BrowserName, start: Start): Promise<Driver> {
  return name === 'chromium' ? startChromium(start) : startFirefox(start);
}
