import { describe, expect, inject } from 'vitest';
import { alteredBuild, ofVersion } from '../e2e/support/alteredBuild';
import { extensionFolder, geckoId } from '../e2e/support/build';
import { FirefoxInside } from '../e2e/support/firefoxInside';
import { HEART, quoteOn } from '../e2e/support/newTabWords';
import { waitFor } from '../e2e/support/patience';
import type { Person } from '../e2e/support/person';
import { inBackground } from './support/background';
import { noteLabel } from './support/life';
import { test } from './support/test';
import { xpiOf } from './support/xpi';

const inFirefox = inject('browserName') === 'firefox';
const NEWER = '1.9.0';

describe('an update of Nahbar', () => {
  test.skipIf(!inFirefox)('waits until no page is open, and loses no draft', async ({ person }) => {
    await installsForGood(person, xpiOf(alteredBuild(ofVersion('1.8.0'))));
    const tab = await person.opens('newtab.html');
    await tab.clicks(HEART);
    await tab.notes(HEART, 'aria-pressed', 'true');
    const note = ['textbox', noteLabel(await quoteOn(tab))] as const;
    await tab.closes();
    const library = await person.opensLibrary('#favourites');
    await library.clicks(note);
    await library.types('Halb geschrieb');

    expect(await offers(person, xpiOf(alteredBuild(ofVersion(NEWER))))).toBe('postponed');
    await library.types('en');
    await library.reads(note, 'Halb geschrieben');
    expect(await versionOf(person)).toBe('1.8.0');
  });

  test.skipIf(!inFirefox)('comes at once where no page is open', async ({ person }) => {
    await installsForGood(person, xpiOf(alteredBuild(ofVersion('1.8.0'))));
    await offers(person, xpiOf(alteredBuild(ofVersion(NEWER))));
    await waitFor('the newer version', async () => (await versionOf(person)) === NEWER);
  });

  // Chrome waits for open pages by itself, and no longer once somebody answers its question.
  test.skipIf(inFirefox)(
    'is left to the browser, which waits for the pages',
    async ({ person }) => {
      await person.opensLibrary('#favourites');
      const heard = await inBackground(
        person,
        'scope.chrome.runtime.onUpdateAvailable.hasListeners()',
      );
      expect(heard).toBe(false);
    },
  );
});

/** Replaces the extension of the tests, which is gone with the browser, by one that stays. */
async function installsForGood(person: Person, xpi: string): Promise<void> {
  for (const view of person.views) await view.closes();
  await person.driver.uninstall();
  await inside(person, `Services.prefs.setBoolPref('xpinstall.signatures.required', false)`);
  await inside(person, `${INSTALL} await install.install();`, { xpi });
}

/** Has Firefox install a newer version. @returns what comes of it, as far as it is known at once */
function offers(person: Person, xpi: string): Promise<'postponed' | 'installed'> {
  return inside(
    person,
    `${INSTALL}
     return new Promise((resolve) => {
       install.addListener({
         onInstallPostponed: () => resolve('postponed'),
         onInstallEnded: () => resolve('installed'),
       });
       install.install();
     });`,
    { xpi },
  );
}

const INSTALL = `
  const { AddonManager } =
    ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  file.initWithPath(args.xpi);
  const install = await AddonManager.getInstallForFile(file, 'application/x-xpinstall');
  if (install.error) throw new Error('Firefox refuses the file: ' + install.error);`;

function versionOf(person: Person): Promise<string> {
  return inside(
    person,
    `const { AddonManager } =
       ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     return (await AddonManager.getAddonByID(args.id))?.version;`,
    { id: geckoId(extensionFolder('firefox')) },
  );
}

async function inside<T>(person: Person, body: string, args = {}): Promise<T> {
  return (await FirefoxInside.of(person.driver.browser)).run<T>(body, args);
}
