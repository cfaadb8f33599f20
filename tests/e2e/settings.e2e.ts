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
const sizeOfQuote = (view: View) =>
  view.page.evaluate(() => {
    const quote = document.querySelector('#quote-text');
    return quote ? Number.parseFloat(getComputedStyle(quote).fontSize) : 0;
  });

describe('the settings', () => {
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

    // Yesterday's quote does not stand today.
    const tab = await person.opensNewTab();
    await tab.counts(HEART, 1);
    await tab.page.evaluate(() => {
      const hint = JSON.parse(localStorage.getItem('hint.quotes') ?? '');
      hint.standing.period = '2026-01-01';
      localStorage.setItem('hint.quotes', JSON.stringify(hint));
    });
    expect(await quoteOn(await person.opensNewTab())).not.toBe(ofToday);
  });

  test('are chosen with the keyboard alone', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await (await library.finds(['radio', 'wie das System'])).focus();
    await library.presses('ArrowRight');
    await library.seesTicked(['radio', 'hell']);
    await library.hears('Gespeichert.');
  });

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
