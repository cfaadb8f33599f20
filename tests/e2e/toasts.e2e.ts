import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { allRows, choosesFile } from './support/backups';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { newFolder } from './support/profile';
import { test } from './support/test';
import { pressesInToast, toastsOf, toastWith } from './support/toast';
import type { View } from './support/view';

const ADDRESS = 'https://paper.example/text';
const PAGE = `<!doctype html><title>T</title><link rel="icon" href="data:,">
  <p id="a">Fragen öffnen Türen.</p><p id="b">Zuhören auch.</p>
  <dialog><p id="c">Im Dialog steht dies.</p><form method="dialog"><button id="close">Zu</button></form></dialog>`;

const selects = (view: View, selector: string) =>
  view.page.$eval(selector, (element) => getSelection()?.selectAllChildren(element));

const words = async (person: Person) =>
  ((await allRows(person)).quotes as { quote: { original: { text: string } } }[])
    .map(({ quote }) => quote.original.text)
    .sort();

describe('a script in a foreign page', () => {
  // Firefox has no such switch.
  test('cannot read what Nahbar keeps', async ({ person }) => {
    const page = await person.reads(ADDRESS, PAGE);
    await selects(page, '#a');
    await person.savesSelection(page);
    await toastWith(person, ADDRESS, 'gespeichert');
    const read = await person.backstage(`(async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        func: async () => {
          try {
            return Object.keys(await chrome.storage.local.get(null)).length + ' keys';
          } catch (error) {
            return error.message;
          }
        },
      });
      return result;
    })(${JSON.stringify(ADDRESS)})`);
    expect(read).toContain('not allowed');
  });
});

describe('a toast on a page', () => {
  test('names no collection, which the page could ask for letter by letter', async ({ person }) => {
    const library = await person.opensLibrary('#quotes');
    const file = join(newFolder('deck'), 'Scheidung 2026.txt');
    writeFileSync(file, 'Fragen öffnen Türen.\n');
    await waitFor('a field for a file', () => library.page.$('main input[type=file]'));
    await library.page.$eval('main details:has(input[type=file])', (details) =>
      details.setAttribute('open', ''),
    );
    await choosesFile(library, file);
    await library.clicks(['button', '1 Zitat übernehmen']);
    await library.hears('1 Zitat übernommen.');

    const page = await person.reads(ADDRESS, PAGE);
    for (const said of ['Als Zitat gespeichert.', 'Das hast du schon gespeichert.']) {
      await selects(page, '#b');
      await person.savesSelection(page);
      const { says, buttons } = await toastWith(person, ADDRESS, said);
      expect([says, ...buttons].join()).not.toContain('Scheidung');
      const finds = (words: string) =>
        page.page.evaluate(`window.find(${JSON.stringify(words)}, false, false, true)`);
      // What is shown can be found.
      expect(await finds('gespeichert')).toBe(true);
      expect([await finds('Scheidung'), await finds('2026')]).toEqual([false, false]);
    }
  });

  test('speaks the language that is chosen in the settings', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.clicks(['radio', 'English']);
    await library.hears('Saved.');
    const page = await person.reads(ADDRESS, PAGE);
    await selects(page, '#a');
    await person.savesSelection(page);
    expect((await toastWith(person, ADDRESS, 'Saved as a quote.')).buttons).toContain('Undo');
  });

  test.inBoth(
    'stays while it can be taken back, whatever is saved after it',
    async ({ person }) => {
      const page = await person.reads(ADDRESS, PAGE);
      await selects(page, '#a');
      await person.savesSelection(page);
      await toastWith(person, ADDRESS, 'gespeichert');
      await selects(page, '#b');
      await person.savesSelection(page);
      await waitFor('both toasts', async () => (await toastsOf(person, ADDRESS)).length === 2);
      expect(await words(person)).toEqual(['Fragen öffnen Türen.', 'Zuhören auch.']);
      // The first one.
      await pressesInToast(person, ADDRESS, 'Rückgängig', 0);
      await waitFor('the first to say so', async () =>
        (await toastsOf(person, ADDRESS))[0]?.says.includes('Rückgängig gemacht.'),
      );
      expect(await words(person)).toEqual(['Zuhören auch.']);
      await pressesInToast(person, ADDRESS, 'Rückgängig');
      await expect.poll(() => words(person)).toEqual([]);
      // What tells nothing that could be taken back makes room.
      await selects(page, '#a');
      await person.savesSelection(page);
      await toastWith(person, ADDRESS, 'Als Zitat gespeichert');
      expect(await toastsOf(person, ADDRESS)).toHaveLength(1);
    },
  );

  test.inBoth(
    'can be clicked in a modal dialog, and stays when that closes',
    async ({ person }) => {
      const page = await person.reads(ADDRESS, PAGE);
      await selects(page, '#a');
      await person.savesSelection(page);
      await toastWith(person, ADDRESS, 'gespeichert');
      await page.page.evaluate(() => document.querySelector('dialog')?.showModal());
      await selects(page, '#c');
      await person.savesSelection(page);
      await waitFor('both toasts', async () => (await toastsOf(person, ADDRESS)).length === 2);
      await pressesInToast(person, ADDRESS, 'Rückgängig', 0);
      await expect.poll(() => words(person)).toEqual(['Im Dialog steht dies.']);
      await page.clicks(['button', 'Zu']);
      await pressesInToast(person, ADDRESS, 'Rückgängig');
      await expect.poll(() => words(person)).toEqual([]);
    },
  );

  test.inBoth('can be clicked in a dialog that was opened after it', async ({ person }) => {
    const page = await person.reads(ADDRESS, PAGE);
    await selects(page, '#a');
    await person.savesSelection(page);
    await toastWith(person, ADDRESS, 'gespeichert');
    await page.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.page.evaluate(() => new Promise(requestAnimationFrame));
    await pressesInToast(person, ADDRESS, 'Rückgängig');
    await expect.poll(() => words(person)).toEqual([]);
  });

  test.inBoth(
    'says what is the matter once Nahbar was reloaded, and can be closed',
    async ({ person }) => {
      const page = await person.reads(ADDRESS, PAGE);
      await selects(page, '#a');
      await person.savesSelection(page);
      const { places } = await toastWith(person, ADDRESS, 'gespeichert');
      await person.driver.uninstall();
      const press = async ({ x, y }: { x: number; y: number }) => {
        await page.comesToFront();
        await page.page.mouse.click(x, y);
      };
      await press(places[0] ?? { x: 0, y: 0 });
      if (person.browserName === 'chromium') {
        const told = async () => JSON.stringify(await page.page.accessibility.snapshot());
        await expect.poll(told).toContain('nicht mehr verbunden');
      }
      // Nobody can tell from outside where its one button is.
      const open = () => page.page.$$eval(':popover-open', (all) => all.length);
      expect(await open()).toBe(1);
      const { width, height } = page.page.viewport() ?? { width: 0, height: 0 };
      for (let y = height - 120; y < height - 20 && (await open()) > 0; y += 12) {
        for (let x = width / 2 - 280; x < width / 2 + 280; x += 30) await press({ x, y });
      }
      expect(await open()).toBe(0);
    },
  );
});

describe('what is saved from a new tab', () => {
  test.inBoth('becomes a favourite, and no second quote', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.page.waitForSelector('html[data-started]');
    await tab.page.$eval('#quote-text', (element) => getSelection()?.selectAllChildren(element));
    await person.savesSelection(tab);
    const rows = await waitFor('the favourite', async () => {
      const all = await allRows(person);
      return (all.favourites?.length ?? 0) > 0 && all;
    });
    expect(rows.quotes ?? []).toEqual([]);
    expect(rows.favourites).toHaveLength(1);
  });

  test('is refused on another page of Nahbar’s, where it is already', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.sees('Einstellungen');
    await selects(library, 'h1');
    await person.savesByMenu(library);
    await waitFor('the words', () =>
      person.backstage(`(async () => {
        const { storage } = globalThis.browser ?? chrome;
        return (await storage.session.get('said')).said?.says === 'Das steht schon in Nahbar.';
      })()`),
    );
    expect((await allRows(person)).quotes).toEqual([]);
  });
});

describe('what is said under the icon', () => {
  // In Firefox no hand of a test reaches into a popup with the mouse.
  test('can be taken back there', async ({ person }) => {
    const page = await person.opens(
      'data:text/html,<title>Kept out</title><h1>Nur diese Worte.</h1>',
    );
    await selects(page, 'h1');
    const { browser } = person.driver;
    const appears = browser.waitForTarget((target) => target.url().endsWith('/said.html'));
    await person.savesByMenu(page);
    const bubble = await (await appears).asPage();
    await waitFor('the words', () =>
      bubble.evaluate(() => document.body.innerText.includes('gespeichert')),
    );
    expect(await words(person)).toEqual(['Nur diese Worte.']);
    await bubble.$eval('button', (button) => button.focus());
    await bubble.keyboard.press('Enter');
    await expect.poll(() => words(person)).toEqual([]);
  });
});
