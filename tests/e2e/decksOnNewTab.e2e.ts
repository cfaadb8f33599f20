import { describe, expect } from 'vitest';
import { leavesRows } from './support/leavesRows';
import { HEART, NEXT, PREVIOUS, quoteOn, UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { test } from './support/test';

const INTERVIEW = 'netzwerken-digital';

interface Told {
  text?: string;
  speaker?: string;
  title?: string;
  language?: string;
  deckId?: string;
}

function own(id: string, { text, speaker, title, language, deckId }: Told = {}) {
  const quote = {
    id,
    topic: '',
    speaker: speaker ?? '',
    original: { language: language ?? 'de', text: text ?? `Satz ${id}`, role: '', question: '' },
    translation: null,
    source: { title: title ?? '', author: '', publisher: '', series: null },
  };
  return { id, deckId: deckId ?? 'mine', quote, tags: [], addedAt: 1 };
}

function deck(id: string, changes: object = {}) {
  return { id, title: id, isOn: true, frequency: 'normal', addedAt: 1, ...changes };
}

/** Leaves quotes and decks, and opens a tab that deals from them. */
async function collects(person: Person, quotes: object[], decks: object[]) {
  await leavesRows(person, { quotes, decks });
  const first = await person.opensNewTab();
  await first.finds(HEART);
  await expect
    .poll(() => first.page.evaluate(() => localStorage.getItem('hint.quotes') ?? ''))
    .toContain('"upcoming":[{');
  await first.closes();
}

describe('own quotes on the new tab', () => {
  test('come up beside the interview, each deck with its share', async ({ person }) => {
    const quotes = Array.from({ length: 18 }, (_, i) => own(`eigen-${i}`));
    await collects(person, quotes, [deck('mine', { title: null })]);
    const tab = await person.opensNewTab();
    const seen = [await quoteOn(tab)];
    for (let i = 0; i < 35; i++) {
      await tab.clicks(NEXT);
      await expect.poll(() => quoteOn(tab)).not.toBe(seen.at(-1));
      seen.push(await quoteOn(tab));
    }
    const mine = seen.filter((text) => text.startsWith('Satz eigen-'));
    expect(new Set(mine).size).toBe(mine.length);
    // Of thirty-six, eighteen are theirs; the first tabs may have come from before they were there.
    expect(mine.length).toBeGreaterThanOrEqual(14);
    expect(mine.length).toBeLessThanOrEqual(18);
    await tab.clicks(PREVIOUS);
    await expect.poll(() => quoteOn(tab)).toBe(seen.at(-2));
  });

  test('say what is known of them, and no more', async ({ person }) => {
    const off = deck(INTERVIEW, { title: null, isOn: false });
    const rows = [
      own('a', { text: 'Man sieht nur mit dem Herzen gut.' }),
      own('b', {
        text: 'Ask.\nThen listen.',
        speaker: '<b>Ada</b>',
        title: 'A Book',
        language: 'en',
      }),
    ];
    await collects(person, rows, [deck('mine', { title: null }), off]);
    const tab = await person.opensNewTab();
    if ((await quoteOn(tab)).startsWith('Man')) await tab.clicks(NEXT);
    await expect.poll(() => quoteOn(tab)).toContain('Then listen.');
    await tab.sees('<b>Ada</b>');
    await tab.sees('A Book');
    expect(await tab.page.$eval('nahbar-quote blockquote', (quote) => quote.lang)).toBe('en');
    await tab.isAccessible();
    await tab.clicks(NEXT);
    await expect.poll(() => quoteOn(tab)).toBe('Man sieht nur mit dem Herzen gut.');
    expect(await tab.page.$eval('nahbar-quote figcaption', (caption) => caption.innerText)).toBe(
      '',
    );
    await tab.isAccessible();

    await tab.clicks(HEART);
    await tab.sees('Bei deinen Favoriten gespeichert.');
    const library = await person.opensLibrary('#favourites');
    await library.sees('Man sieht nur mit dem Herzen gut.');
    await library.isAccessible();
  });

  test('of two thousand characters can be read and scrolled', async ({ person }) => {
    const text = 'Nähe entsteht im Gespräch, nicht im Verteiler. '.repeat(42).trim();
    const off = deck(INTERVIEW, { title: null, isOn: false });
    await collects(person, [own('long', { text })], [deck('mine', { title: null }), off]);
    const tab = await person.opensNewTab();
    expect(await quoteOn(tab)).toBe(text);
    await tab.isAccessible();
    const tooWide = await tab.page.evaluate(() => document.body.scrollWidth > innerWidth);
    expect(tooWide).toBe(false);
  });

  test.inBoth('are hidden and called back', async ({ person }) => {
    const off = deck(INTERVIEW, { title: null, isOn: false });
    await collects(person, [own('a')], [deck('mine', { title: null }), off]);
    const tab = await person.opensNewTab();
    await tab.presses('x');
    await tab.sees('Gerade ist kein Zitat an der Reihe.');
    await tab.clicks(UNDO);
    await expect.poll(() => quoteOn(tab)).toBe('Satz a');
    await tab.presses('x');
    await tab.sees('Gerade ist kein Zitat an der Reihe.');
    const library = await person.opensLibrary('#hidden');
    await library.sees('Satz a');
  });

  test('that are all off leave a friendly page, and the way back', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.finds(HEART);
    const off = { title: null, isOn: false };
    await leavesRows(person, {
      quotes: [own('a')],
      decks: [deck(INTERVIEW, off), deck('mine', off)],
    });
    // What was dealt ahead comes first.
    for (let i = 0; i < 6; i++) await tab.presses('n');
    await tab.sees('Gerade ist kein Zitat an der Reihe.');
    await tab.isAccessible();
    await tab.clicks(['button', 'Wieder Zitate zeigen']);
    await expect.poll(() => quoteOn(tab)).not.toBe('');
  });
});
