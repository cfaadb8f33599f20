import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { alteredBuild } from './support/alteredBuild';
import { HEART, quoteOn } from './support/newTabWords';
import { inEnglish, test, testIn } from './support/test';
import type { View } from './support/view';

/** With a build whose new tab notes the look that it has in the frame that paints the quote. */
const noting = testIn({
  build: alteredBuild((copy) => {
    const page = join(copy, 'newtab.html');
    const html = readFileSync(page, 'utf8');
    writeFileSync(page, html.replace('<head>', '<head><script src="/note.js"></script>'));
    writeFileSync(join(copy, 'note.js'), `(${noteFirstLook})()`);
  }),
});

/** With a build whose library can keep nothing in localStorage. */
const forgetful = testIn({
  build: alteredBuild((copy) => {
    const page = join(copy, 'library.html');
    const html = readFileSync(page, 'utf8');
    writeFileSync(page, html.replace('<head>', '<head><script src="/forget.js"></script>'));
    writeFileSync(
      join(copy, 'forget.js'),
      "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };",
    );
  }),
});

/** Runs in the page, before anything of its own. */
function noteFirstLook() {
  requestAnimationFrame(function look() {
    if (!document.querySelector('#quote-text')) return requestAnimationFrame(look);
    Object.assign(window, { firstLook: { ...document.documentElement.dataset } });
  });
}

const background = (view: View) =>
  view.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const look = (view: View) => view.page.evaluate(() => ({ ...document.documentElement.dataset }));
const language = (view: View) => view.page.evaluate(() => document.documentElement.lang);
const sizeOfQuote = (view: View) =>
  view.page.evaluate(() => {
    const quote = document.querySelector('#quote-text');
    return quote ? Number.parseFloat(getComputedStyle(quote).fontSize) : 0;
  });

describe('the settings', () => {
  test('leave no choice alone on a second line', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.finds(['radio', 'auf jedem neuen Tab']);
    /** How many choices there are on each line, of each setting. */
    const lines = () =>
      library.page.evaluate(() =>
        [...document.querySelectorAll('main fieldset')].map((setting) => {
          const tops = [...setting.querySelectorAll('label')].map(
            (label) => label.getBoundingClientRect().top,
          );
          return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
        }),
      );
    for (const width of [1280, 390, 320]) {
      await library.resizes(width, 800);
      const seen = await lines();
      expect(seen).toHaveLength(9);
      expect([width, seen.filter((each) => each.length > 1)]).toEqual([width, []]);
    }
    await library.clicks(['radio', 'groß']);
    await library.sees('Gespeichert.');
    // One each, where large letters leave no room for a line.
    expect((await lines()).filter((each) => each.some((n) => n !== each[0]))).toEqual([]);
    expect(await library.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('lead to the help page while all is well', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.clicks(['link', 'Hilfe, wenn etwas nicht geht']);
    await library.finds(['heading', 'Wenn Nahbar nicht will']);
  });

  test.inBoth('change every open page at once, and hold', async ({ person }) => {
    const tab = await person.opensNewTab();
    const popup = await person.opens('popup.html');
    await popup.counts(['checkbox'], 9);
    const light = await background(tab);
    const size = await sizeOfQuote(tab);

    const library = await person.opensLibrary('#settings');
    await library.clicks(['radio', 'dunkel']);
    await library.sees('Gespeichert.');
    for (const view of [tab, popup, library]) {
      await expect.poll(() => background(view)).not.toBe(light);
    }
    await library.clicks(['radio', 'groß']);
    await expect.poll(() => sizeOfQuote(tab)).toBeGreaterThan(size * 1.15);
    await library.isAccessible();

    await person.restarts();
    const again = await person.opensNewTab();
    // Without waiting: the look is there with the first paint.
    expect(await look(again)).toMatchObject({ theme: 'dark', textSize: 'large' });
    expect(await background(again)).not.toBe(light);
    const settings = await person.opensLibrary('#settings');
    await settings.seesTicked(['radio', 'dunkel']);
    await settings.seesTicked(['radio', 'groß']);
  });

  noting.inBoth(
    'are kept by the first paint: nothing flashes white at night',
    async ({ person }) => {
      const library = await person.opensLibrary('#settings');
      await library.clicks(['radio', 'dunkel']);
      await library.sees('Gespeichert.');
      const tab = await person.opensNewTab();
      const firstLook = () => tab.page.evaluate(() => (window as { firstLook?: object }).firstLook);
      await expect.poll(firstLook).toMatchObject({ theme: 'dark', textSize: 'medium' });
    },
  );

  test('show the quotes translated, here and now and in the next tabs', async ({ person }) => {
    const tab = await person.opensNewTab();
    expect(await quoteOn(tab)).toBe('Netzwerken funktioniert auch digital.');
    const library = await person.opensLibrary('#settings');
    await library.clicks(['radio', 'übersetzt']);
    await library.sees('Gespeichert.');
    await expect.poll(() => quoteOn(tab)).toBe('Networking works digitally, too.');
    await tab.sees('übersetzt');
    await (await person.opensNewTab()).sees('übersetzt');
    await library.clicks(['radio', 'im Original']);
    await expect.poll(() => quoteOn(tab)).toBe('Netzwerken funktioniert auch digital.');
    await tab.doesNotSee('übersetzt');
  });

  test('let one quote stand all day', async ({ person }) => {
    await (await person.opensNewTab()).counts(HEART, 1);
    const library = await person.opensLibrary('#settings');
    await library.clicks(['radio', 'jeden Tag']);
    await library.sees('Gespeichert.');
    const first = await person.opensNewTab();
    const ofToday = await quoteOn(first);
    expect(await quoteOn(await person.opensNewTab())).toBe(ofToday);
    await person.restarts();
    expect(await quoteOn(await person.opensNewTab())).toBe(ofToday);

    // Yesterday's quote does not stand today. A tab may still write its own hint, so it is written until it holds.
    const tab = await person.opensNewTab();
    await tab.counts(HEART, 1);
    await expect
      .poll(async () => {
        await tab.page.evaluate(() => {
          const hint = JSON.parse(localStorage.getItem('hint.quotes') ?? '');
          hint.standing.period = '2026-01-01';
          localStorage.setItem('hint.quotes', JSON.stringify(hint));
        });
        return quoteOn(await person.opensNewTab());
      })
      .not.toBe(ofToday);
  });

  test('are chosen with the keyboard alone', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await (await library.finds(['radio', 'wie das System'])).focus();
    await library.presses('ArrowRight');
    await library.seesTicked(['radio', 'hell']);
    await library.hears('Gespeichert.');
  });

  test.inBoth('speak the language that is chosen, on every page, and hold', async ({ person }) => {
    const tab = await person.opensNewTab();
    expect(await quoteOn(tab)).toBe('Netzwerken funktioniert auch digital.');
    const popup = await person.opens('popup.html');
    await popup.picks(['Mehr', 'An einen Call erinnern']);
    await popup.clicks(['textbox', 'Thema (optional)']);
    await popup.types('Halb');

    const library = await person.opensLibrary('#settings');
    await library.clicks(['radio', 'English']);
    await library.hears('Saved.');
    await library.sees('Everything stays in this browser.');
    await library.isAt(['radio', 'English']);
    await library.seesTicked(['radio', 'in translation']);
    expect(new URL(library.page.url()).hash).toBe('#settings');
    expect(await language(library)).toBe('en');
    await library.isAccessible();
    // Each at once, and what was half written is still there.
    await expect.poll(() => language(tab)).toBe('en');
    await tab.comesToFront();
    await tab.sees('translated');
    await popup.comesToFront();
    await popup.sees('Before the call');
    await popup.picks(['More', 'Remind me of a call']);
    await popup.reads(['textbox', 'Topic (optional)'], 'Halb');
    const help = await person.opens('help.html');
    await help.sees('When Nahbar is not working');

    await person.restarts();
    const first = await person.opensNewTab();
    expect(await language(first)).toBe('en');
    await first.sees('translated');
    await (await person.opensPopup()).sees('Before the call');

    const again = await person.opensLibrary('#settings');
    await again.clicks(['radio', 'same as the browser']);
    await again.hears('Gespeichert.');
    await again.isAt(['radio', 'wie der Browser']);
    await expect.poll(() => language(first)).toBe('de');
    await first.comesToFront();
    await first.counts(HEART, 1);
    await first.doesNotSee('übersetzt');
  });

  test('begin nothing anew where the language stays', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.page.evaluate(() => Object.assign(window, { isTheSame: true }));
    await library.clicks(['radio', 'Deutsch']);
    await library.hears('Gespeichert.');
    await library.clicks(['radio', 'wie der Browser']);
    await library.seesTicked(['radio', 'wie der Browser']);
    expect(await library.page.evaluate(() => 'isTheSame' in window)).toBe(true);
  });

  forgetful(
    'do not begin anew for ever, where no page can remember the language',
    async ({ person }) => {
      const library = await person.opensLibrary('#settings');
      await library.page.evaluate(() => Object.assign(window, { isTheSame: true }));
      await library.clicks(['radio', 'English']);
      await library.hears('Gespeichert.');
      expect(await library.page.evaluate(() => 'isTheSame' in window)).toBe(true);
    },
  );

  inEnglish('speak English by night', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.seesTicked(['radio', 'in translation']);
    await library.sees('Everything stays in this browser.');
    await library.isAccessible();
  });
});

describe('a damaged look', () => {
  test('is the default look', async ({ person }) => {
    const library = await person.opensLibrary();
    await library.page.evaluate(() => localStorage.setItem('hint.look', '{"theme":'));
    const tab = await person.opensNewTab();
    expect(await look(tab)).toMatchObject({ theme: 'system', textSize: 'medium' });
  });
});
