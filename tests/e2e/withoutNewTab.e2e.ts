import { describe, expect, inject } from 'vitest';
import { texts as libraryTexts } from '../../locales/de/library';
import { texts } from '../../locales/de/settings';
import { alteredBuild, withoutNewTab } from './support/alteredBuild';
import { FirefoxInside } from './support/firefoxInside';
import type { Person } from './support/person';
import { testIn } from './support/test';
import type { View } from './support/view';

const inFirefox = inject('browserName') === 'firefox';
// Firefox lets its user choose; in Chromium it is the browser that has no place for it.
const test = testIn(inFirefox ? {} : { build: alteredBuild(withoutNewTab()) });

const BACK = texts.newTabBack[inFirefox ? 'chosen' : 'given'];
const FINE = ['button', texts.fineWithoutNewTab] as const;
const DAY = 24 * 60 * 60 * 1000;

/** The last new tab with Nahbar was more than a week ago. */
const hasOpenedNoneForAWeek = ({ page }: View) =>
  page.evaluate(
    (at) => {
      localStorage.setItem('hint.newTab', String(at));
    },
    Date.now() - 8 * DAY,
  );

describe('where a new tab shows something else', () => {
  test.inBoth('everything else works', async ({ person }) => {
    if (inFirefox) await choosesAnotherNewTab(person);
    const library = await person.opensLibrary('#people');
    await library.writes(['textbox', 'Neuer Name'], 'Ada Lovelace');
    await library.presses('Enter');
    await library.sees('Ada Lovelace');
    const popup = await person.opensPopup();
    await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
    await popup.hears('1 von 9 erledigt');
    const today = await person.opensLibrary('#today');
    // The step of the day, which new tabs would show.
    await today.sees('Schreib Ada Lovelace');
    await today.doesNotSee(texts.newTabMissing);
  });

  test.inBoth(
    'Heute says after a week how it comes back, until somebody does without',
    async ({ person }) => {
      if (inFirefox) await choosesAnotherNewTab(person);
      const library = await person.opensLibrary('#today');
      await library.sees(libraryTexts.noCalls);
      await hasOpenedNoneForAWeek(library);
      await library.reloads();
      await library.sees(`${texts.newTabMissing} ${BACK}`);
      await library.sees(libraryTexts.noCalls);
      await library.isAccessible();
      await library.photographs('without-new-tab');
      await library.clicks(FINE);
      await library.doesNotSee(texts.newTabMissing);
      await library.isAt(['heading', 'Heute']);
      await library.reloads();
      await library.sees(libraryTexts.noCalls);
      expect(await library.text()).not.toContain(texts.newTabMissing);
      const settings = await person.opensLibrary('#settings');
      await settings.sees(texts.howWithoutNewTab[inFirefox ? 'chosen' : 'given']);
      await settings.isAccessible();
    },
  );

  testIn({}).inBoth('nothing is missed by somebody who opens new tabs', async ({ person }) => {
    const library = await person.opensLibrary('#today');
    await library.sees(libraryTexts.noCalls);
    await hasOpenedNoneForAWeek(library);
    const tab = await person.opensNewTab();
    await tab.sees('Heute');
    await tab.closes();
    await library.reloads();
    await library.sees(libraryTexts.noCalls);
    expect(await library.text()).not.toContain(texts.newTabMissing);
  });
});

/** As in the settings of Firefox. */
async function choosesAnotherNewTab(person: Person): Promise<void> {
  const isOurs = await (await FirefoxInside.of(person.driver.browser)).run<boolean>(
    `const { ExtensionSettingsStore: store } =
       ChromeUtils.importESModule('resource://gre/modules/ExtensionSettingsStore.sys.mjs');
     await store.initialize();
     store.select(null, 'url_overrides', 'newTabURL');
     AboutNewTab.resetNewTabURL();
     return AboutNewTab.newTabURL.startsWith('moz-extension:');`,
  );
  expect(isOurs).toBe(false);
}
