import { describe, expect } from 'vitest';
import { allRows } from './support/backups';
import { NEXT, quoteOn } from './support/newTabWords';
import { test } from './support/test';

const NAME = ['textbox', 'Neuer Name'] as const;

describe('a key that is held down', () => {
  test.inBoth('puts one quote aside, which one undo brings back', async ({ person }) => {
    const tab = await person.opensNewTab();
    const first = await quoteOn(tab);
    await tab.finds(NEXT);
    await tab.holds('x');
    await tab.sees('Dieses Zitat siehst du nicht mehr.');
    // Acts are carried out in the order in which they were asked for: this one is the last.
    await tab.presses('c');
    await tab.sees('Zitat kopiert.');
    expect((await allRows(person)).hiddenQuotes).toHaveLength(1);
    await tab.holds('u');
    await expect.poll(() => quoteOn(tab)).toBe(first);
    await tab.sees('Rückgängig gemacht.');
    expect((await allRows(person)).hiddenQuotes).toHaveLength(0);
  });

  test.inBoth('presses a button once, also where that is Enter', async ({ person }) => {
    const tab = await person.opensNewTab();
    const first = await quoteOn(tab);
    const button = await tab.finds(NEXT);
    await button.focus();
    await tab.holds('Enter');
    await expect.poll(() => quoteOn(tab)).not.toBe(first);
    await tab.presses('p');
    await expect.poll(() => quoteOn(tab)).toBe(first);
  });

  test.inBoth('adds one person, and has nothing to complain of', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.writes(NAME, 'Ada Beispiel');
    await library.holds('Enter');
    await library.hears('Ada Beispiel ist dabei.');
    await library.reads(NAME, '');
    await library.notes(NAME, 'aria-invalid', 'false');
    expect((await allRows(person)).people).toHaveLength(1);
  });

  test.inBoth('moves an item of the checklist one place', async ({ person }) => {
    const editor = await person.opensLibrary('#lists');
    const handle = [
      'button',
      '„Neutraler Hintergrund“ verschieben: Pfeiltasten drücken oder ziehen',
    ] as const;
    await (await editor.finds(handle)).focus();
    await editor.holds('ArrowDown', 5);
    await expect
      .poll(() => editor.page.evaluate(() => document.querySelectorAll('main li')[1]?.textContent))
      .toContain('Neutraler Hintergrund');
    await editor.presses('ArrowUp');
    await expect
      .poll(() => editor.page.evaluate(() => document.querySelector('main li')?.textContent))
      .toContain('Neutraler Hintergrund');
  });
});

describe('keys of the browser', () => {
  test.inBoth('select words of the quote with Shift and an arrow', async ({ person }) => {
    const tab = await person.opensNewTab();
    const shown = await quoteOn(tab);
    await tab.finds(NEXT);
    // On the first word: in the middle there may be the space at the end of a line.
    await tab.page.click('#quote-text', { count: 2, offset: { x: 40, y: 30 } });
    const selected = () => tab.page.evaluate(() => String(getSelection()).length);
    await expect.poll(selected).toBeGreaterThan(0);
    const before = await selected();
    await tab.presses('Shift', 'ArrowRight');
    await expect.poll(selected).toBe(before + 1);
    await tab.presses('Shift', 'N');
    // The key without Shift comes after all that the others could have done.
    await tab.presses('f');
    await tab.sees('Bei deinen Favoriten gespeichert.');
    expect(await quoteOn(tab)).toBe(shown);
  });

  test('leave the boxes of the checklist alone', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.isAt(['checkbox', 'Neutraler Hintergrund']);
    await popup.presses('Shift', 'ArrowDown');
    await popup.presses('Alt', 'ArrowDown');
    await popup.isAt(['checkbox', 'Neutraler Hintergrund']);
    await popup.presses('ArrowDown');
    await popup.isAt(['checkbox', 'Keine Dokumente oder Pläne im Bild']);
  });
});
