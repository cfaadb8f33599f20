import { findChromium, findFirefox, OLDEST_FIREFOX } from '../browsers.mjs';
import { installFromDebian, isDebian } from './debian.mjs';
import { Problem } from './problem.mjs';

const BROWSERS = {
  chromium: { name: 'Chromium', variable: 'CHROMIUM', package: 'chromium', find: findChromium },
  firefox: {
    name: `Firefox ${OLDEST_FIREFOX} or newer`,
    variable: 'FIREFOX',
    package: 'firefox-esr',
    find: findFirefox,
  },
};

/**
 * Installs those of the browsers that are not there.
 *
 * @param {('chromium' | 'firefox')[]} wanted
 * @throws {Problem} if one is missing in the end
 */
export function installBrowsers(wanted) {
  const missing = wanted.map((each) => BROWSERS[each]).filter((browser) => !browser.find());
  if (missing.length === 0) return;
  const names = missing.map((browser) => browser.name).join(' and ');
  let reason = 'this machine has no apt-get';
  if (isDebian()) {
    console.log(`Installing ${names} with apt-get (a minute or two) …`);
    reason = installFromDebian(missing.map((browser) => browser.package));
  }
  if (missing.every((browser) => browser.find())) return;
  const variables = missing.map((browser) => browser.variable).join(' and ');
  throw new Problem(
    `${names} is missing and could not be installed${reason ? ` (${reason})` : ''}. ` +
      `Please install it yourself, or say where it is in ${variables}.`,
  );
}
