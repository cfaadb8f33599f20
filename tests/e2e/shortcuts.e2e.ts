import { afterAll, describe, expect } from 'vitest';
import { allRows } from './support/backups';
import { Display } from './support/display';
import { waitFor } from './support/patience';
import { test, testIn } from './support/test';
import { toastWith } from './support/toast';

const display = process.platform === 'linux' ? await Display.start() : null;
afterAll(() => display?.stop());

const withWindow = testIn(display ? { display: display.name } : {});

const ADDRESS = 'https://paper.example/text';
/** A page that wants the same keys for itself. */
const PAGE = `<!doctype html><title>Zeitung</title><link rel="icon" href="data:,">
  <p id="q">Fragen öffnen Türen.</p>
  <button accesskey="n" onclick="this.textContent = 'taken'">N</button>
  <button accesskey="q" onclick="this.textContent = 'taken'">Q</button>
  <button accesskey="p" onclick="this.textContent = 'taken'">P</button>
  <p class="h-card"><b class="p-name">Ada Lovelace</b></p>`;

const granted = `(async () => {
  const all = await (globalThis.browser ?? chrome).commands.getAll();
  return JSON.stringify(all.map(({ name, shortcut }) => [name, shortcut]));
})()`;

describe('the keys of the browser', () => {
  test.inBoth('are granted in a fresh profile', async ({ person }) => {
    const all = JSON.parse(String(await person.backstage(granted)));
    expect(all).toContainEqual(['_execute_action', 'Alt+N']);
    expect(all).toContainEqual(['save-quote', 'Alt+Q']);
    expect(all).toContainEqual(['take-person', 'Alt+P']);
  });

  withWindow.inBoth.skipIf(!display)(
    'reach Nahbar from a page that wants them',
    async ({ person }) => {
      const page = await person.reads(ADDRESS, PAGE);
      await page.page.mouse.click(40, 30, { count: 3 });
      await display?.presses('alt+q', 'Zeitung');
      await toastWith(person, ADDRESS, 'Als Zitat gespeichert.');
      const { quotes } = await allRows(person);
      expect(quotes).toMatchObject([{ quote: { original: { text: 'Fragen öffnen Türen.' } } }]);

      await display?.presses('alt+p', 'Zeitung');
      const library = await person.seesTab('library.html#people');
      await library.reads(['textbox', 'Name'], 'Ada Lovelace');
      await library.closes();
      await page.comesToFront();

      await display?.presses('alt+n', 'Zeitung');
      await waitFor('the popup', () =>
        person.backstage(`(async () => {
        const api = globalThis.browser ?? chrome;
        if (!api.runtime.getContexts) return api.extension.getViews({ type: 'popup' }).length > 0;
        const open = await api.runtime.getContexts({ contextTypes: ['POPUP'] });
        return open.length > 0;
      })()`),
      );
      expect(await page.page.$$eval('button', (all) => all.map((it) => it.textContent))).toEqual([
        'N',
        'Q',
        'P',
      ]);
    },
  );

  test.inBoth('stand in the help on the new tab', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.page.waitForSelector('html[data-started]');
    await tab.enters();
    await tab.types('?');
    await tab.sees('Alt+N in jedem Tab: Checkliste öffnen');
    await tab.sees('Alt+Q in jedem Tab: Markiertes als Zitat speichern');
    await tab.sees('Alt+P in jedem Tab: Person von der Seite eintragen');
  });

  test.inBoth('are told in the settings, with the way to change them', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.sees('Tastenkürzel im ganzen Browser');
    await library.sees('Alt+N');
    await library.sees('Alt+Q');
    await library.sees('Alt+P');
    if (person.browserName === 'firefox') {
      await library.page.evaluate(
        "browser.commands.update({ name: 'save-quote', shortcut: 'Alt+Shift+Y' })",
      );
      await (await person.opensNewTab()).closes();
      await library.comesToFront();
      await library.sees('Alt+Shift+Y');
      await library.sees('Tastenkürzel ändern');
    } else {
      await library.sees('chrome://extensions/shortcuts');
      await library.clicks(['button', 'Adresse kopieren']);
      await library.hears('Die Adresse ist kopiert.');
      expect(await person.readsClipboard()).toBe('chrome://extensions/shortcuts');
    }
    await library.isAccessible();
  });
});
