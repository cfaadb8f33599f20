import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { TABLE_NAMES } from '../../core/tables';
import { choosesFile } from '../e2e/support/backups';
import { HEART, quoteOn, UNDO } from '../e2e/support/newTabWords';
import { waitFor } from '../e2e/support/patience';
import type { Person } from '../e2e/support/person';
import { View } from '../e2e/support/view';
import { isShortForm } from './support/extent';
import { brief, noteLabel } from './support/life';
import { opensInContainer, opensInPrivateWindow } from './support/otherPlaces';
import { countsOf, expectAgreement, whatIsKept, whatIsKeptFor } from './support/state';
import { test, testIn } from './support/test';

const inFirefox = inject('browserName') === 'firefox';
const privately = testIn({ databases: 'refusing' });
const withPrivateWindows = testIn({ privateWindows: true });

/** Saves the quote on a new tab, and says which it is. */
async function saves(tab: View): Promise<string> {
  await tab.notes(HEART, 'aria-pressed', 'false');
  const text = await quoteOn(tab);
  await tab.page.evaluate(() =>
    document.querySelector<HTMLElement>('[aria-label="Favorit"]')?.click(),
  );
  await tab.sees('Bei deinen Favoriten gespeichert.');
  return text;
}

/** Writes a note on a favourite without the focus, which is in another window. */
async function notes(library: View, text: string, words: string): Promise<void> {
  await library.finds(['textbox', noteLabel(text)]);
  await library.page.evaluate(
    (label, value) => {
      const area = document.querySelector(`textarea[aria-label="${CSS.escape(label)}"]`);
      if (!(area instanceof HTMLTextAreaElement)) throw new Error('no field');
      area.value = value;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    noteLabel(text),
    words,
  );
  await library.sees('Gespeichert');
}

describe.skipIf(!inFirefox)('where Firefox never remembers history', () => {
  privately(
    'a favourite is kept, seen everywhere, and there after a restart',
    async ({ person }) => {
      const tab = await person.opensNewTab();
      const text = await saves(tab);
      const popup = await person.opensPopup();
      await popup.sees('1 Favorit');
      const library = await person.opensLibrary();
      await notes(library, text, 'Von hier');
      await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
      await popup.hears('1 von 9 erledigt');
      const { copy, witness } = await whatIsKept(person);
      expect(countsOf(copy)).toMatchObject({ favourites: 1, calls: 1 });
      expect(witness?.counts).toMatchObject({ favourites: 1, calls: 1 });

      await person.restarts();
      const again = await person.opensLibrary();
      await again.reads(['textbox', noteLabel(text)], 'Von hier');
      await again.clicks(['button', `„${brief(text)}“ entfernen`]);
      await again.sees('Noch nichts aufgehoben.');
      await again.clicks(['button', 'Rückgängig']);
      await again.reads(['textbox', noteLabel(text)], 'Von hier');
    },
  );
});

describe.skipIf(!inFirefox)('a container', () => {
  test('has the same favourites, both ways, and after a restart', async ({ person }) => {
    await agreesWith(person, (address) => opensInContainer(person, address));
  });
});

describe.skipIf(!inFirefox)('a backup that is restored in a container', () => {
  test('is there for all places, and can be taken back', async ({ person }) => {
    const before = await saves(await person.opensNewTab());
    const library = await person.opensLibrary();
    await library.sees(before);
    const there = await opensInContainer(person, 'library.html#backup');
    await there.sees('Noch keine.');
    await choosesFile(there, smallBackup(person));
    await there.clicks(['radio', 'Ersetzen']);
    await there.clicks(['button', 'Wiederherstellen']);
    await there.sees('Jetzt gilt wieder der Stand vom');
    await library.doesNotSee(before);
    await there.clicks(UNDO);
    await there.sees('Rückgängig gemacht.');
    await library.sees(before);
    await waitFor('database and copy to agree', async () => {
      expectAgreement(await whatIsKept(person));
      return true;
    });
  });
});

// In the short form a container stands for it: both have another database than the background.
describe.skipIf(!inFirefox || isShortForm)('a private window', () => {
  withPrivateWindows(
    'has the same favourites, both ways, and after a restart',
    async ({ person }) => {
      await agreesWith(person, (address) => opensInPrivateWindow(person, address));
    },
  );
});

/** A file with a setting and nothing else. */
function smallBackup({ profile }: Person): string {
  const file = join(profile, 'backup.json');
  const none = Object.fromEntries(TABLE_NAMES.map((table) => [table, []]));
  const backup = {
    ...{
      nahbar: 'backup',
      version: 1,
      exportedAt: '2026-01-02T12:00:00.000Z',
      appVersion: '1.0.0',
    },
    rows: { ...none, settings: [{ key: 'theme', value: 'dark' }] },
  };
  writeFileSync(file, JSON.stringify(backup));
  return file;
}

async function agreesWith(person: Person, opens: (address: string) => Promise<View>) {
  const here = await saves(await person.opensNewTab());
  const thereLibrary = await opens('library.html');
  await thereLibrary.sees(here);
  const there = await saves(await opensWithAnother(opens, here));
  expect(there).not.toBe(here);
  await thereLibrary.sees(there);
  const library = await person.opensLibrary();
  await library.sees(there);
  await library.sees(here);
  const popup = await person.opensPopup();
  await popup.sees('2 Favoriten');
  await notes(thereLibrary, here, 'Von dort');
  await library.reads(['textbox', noteLabel(here)], 'Von dort');
  await notes(library, there, 'Von hier');
  await thereLibrary.reads(['textbox', noteLabel(there)], 'Von hier');
  expectAgreement(await whatIsKept(person));

  if (isShortForm) return;
  await person.restarts();
  const again = await person.opensLibrary();
  await again.reads(['textbox', noteLabel(here)], 'Von dort');
  await again.reads(['textbox', noteLabel(there)], 'Von hier');
  const anew = await opens('library.html');
  await anew.reads(['textbox', noteLabel(here)], 'Von dort');
  expectAgreement(await whatIsKept(person));
}

async function opensWithAnother(opens: (address: string) => Promise<View>, known: string) {
  const tab = await opens('newtab.html');
  const next = () =>
    tab.page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Weiter"]')?.click());
  await tab.finds(HEART);
  await waitFor('another quote', async () => {
    const text = await quoteOn(tab);
    if (text !== '' && text !== known) return true;
    await next();
    return false;
  });
  return tab;
}

const SECRET = 'data:text/html,<title>Secret</title>';

declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
  };
  windows: { create(options: object): Promise<unknown> };
};

describe.skipIf(inFirefox)('an incognito window', () => {
  test('shows what is kept, and keeps what is done over it', async ({ person }) => {
    const text = await saves(await person.opensNewTab());
    const extensions = await person.opens('chrome://extensions');
    await extensions.page.evaluate(async (extensionId) => {
      // Otherwise an unpacked extension does not come back when it starts anew.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        incognitoAccess: true,
      });
    }, new URL(person.origin).host);
    // The extension starts anew with that, and its pages close.
    const library = await waitFor('the extension to be back', () => person.opensLibrary(), 15_000);
    const opening = person.driver.browser.waitForTarget((target) => target.url() === SECRET);
    await library.page.evaluate((url) => chrome.windows.create({ incognito: true, url }), SECRET);
    const secret = await (await opening).asPage();
    const popup = new View(await person.driver.openPopup(secret), person.driver);
    await popup.sees('1 Favorit');
    await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
    await popup.hears('1 von 9 erledigt');
    await library.sees(text);
    const kept = await whatIsKeptFor(library);
    expectAgreement(kept);
    expect(countsOf(kept.copy)).toMatchObject({ favourites: 1, calls: 1 });
  });
});
