import { describe, expect } from 'vitest';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';

// Every page opens, in each language and theme, without an error, a request or a barrier.

async function looksAround(person: Person, language: string) {
  const views = [
    await person.opensNewTab(),
    await person.opensLibrary(),
    await person.opensPopup(),
  ];
  for (const view of views) {
    await expect.poll(() => view.text()).not.toBe('');
    expect(await view.page.evaluate(() => document.documentElement.lang)).toBe(language);
    await view.isAccessible();
  }
}

describe('new tab, library and popup', () => {
  test.inBoth('open in German by day', ({ person }) => looksAround(person, 'de'));
  inEnglish('open in English by night', ({ person }) => looksAround(person, 'en'));
});

describe('at 320 pixels, which is also what 400 % zoom leaves', () => {
  test('no page has to be scrolled sideways', async ({ person }) => {
    const pages = ['newtab.html', 'popup.html', 'library.html', 'library.html#settings'];
    for (const page of pages) {
      const view = await person.opens(page);
      await view.resizes(320, 640);
      await expect.poll(() => view.text()).not.toBe('');
      const excess = await view.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      // Below 0 where room is kept for a scroll bar that is not there.
      expect([page, Math.max(0, excess)]).toEqual([page, 0]);
    }
  });
});
