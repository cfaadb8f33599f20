import { describe, expect } from 'vitest';
import { opensInPrivateWindow } from '../faults/support/otherPlaces';
import { countsOf, whatIsKept } from '../faults/support/state';
import { HEART } from './support/newTabWords';
import type { Person } from './support/person';
import { testIn } from './support/test';
import { toastWith } from './support/toast';
import type { View } from './support/view';

// Nothing of a private window is kept: no passage, no address, no room, no call.

// In Firefox alone: Chromium starts the extension anew for it, and its test then takes minutes.
const withPrivateWindows = testIn({ privateWindows: true });

const ADDRESS = 'https://paper.example/geheim';
const PAGE = `<!doctype html><html lang="de"><head><title>Geheimes Blatt</title>
  <link rel="icon" href="data:,"></head><body><p id="q">Niemand soll das wissen.</p></body></html>`;
const MEET = 'https://meet.google.com/geh-eimx-rum';
const KEPT_IN = 'Aus privaten Fenstern speichert Nahbar nichts.';

/** Whatever Nahbar has stored anywhere, but for what it kept before. */
async function keepsNothing(person: Person): Promise<void> {
  const kept = await whatIsKept(person);
  expect(countsOf(kept.copy)).not.toHaveProperty('quotes');
  expect(countsOf(kept.copy)).not.toHaveProperty('calls');
  const rest = await person.backstage(`(async () => {
    const { storage } = globalThis.browser ?? chrome;
    const all = [await storage.local.get(null), await storage.session.get(null), localStorage];
    return JSON.stringify(all);
  })()`);
  expect(JSON.stringify(kept) + rest).not.toMatch(/wissen|geheim|geh-eimx-rum/i);
}

const FIRST = ['checkbox', 'Neutraler Hintergrund'] as const;

/** The popup over the private window; in Firefox its page in a tab there (see driver.ts). */
const opensPopup = (person: Person) =>
  person.browserName === 'firefox'
    ? opensInPrivateWindow(person, 'popup.html')
    : person.opensPopup();

const selects = (view: View) =>
  view.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Node));

describe('a passage in a private window', () => {
  withPrivateWindows.inFirefox('is not saved, and Nahbar says so', async ({ person }) => {
    const page = await person.readsPrivately(ADDRESS, PAGE);
    await selects(page);
    await person.savesSelection(page);
    expect((await toastWith(person, ADDRESS, KEPT_IN)).buttons).toEqual([]);
    await keepsNothing(person);

    await page.page.reload();
    await selects(page);
    await person.savesByMenu(page);
    expect((await toastWith(person, ADDRESS, KEPT_IN)).buttons).toEqual([]);
    await keepsNothing(person);
  });
});

describe('the popup over a call in a private window', () => {
  withPrivateWindows.inFirefox(
    'says that nothing is kept, and keeps nothing',
    async ({ person }) => {
      const newTab = await person.opensNewTab();
      await newTab.clicks(HEART);
      await newTab.notes(HEART, 'aria-pressed', 'true');
      await person.readsPrivately(MEET);
      const popup = await opensPopup(person);
      await popup.sees('Privates Fenster: Von hier speichert Nahbar nichts.');
      await popup.doesNotSee('Google Meet');
      await popup.clicks(FIRST);
      await popup.hears('1 von 9 erledigt');
      await popup.isAccessible();
      await popup.closes();
      await keepsNothing(person);

      await (await opensPopup(person)).seesTicked(FIRST, false);
      await keepsNothing(person);
    },
  );
});
