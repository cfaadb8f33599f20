import { describe, expect } from 'vitest';
import type { Thing } from './support/find';
import { test } from './support/test';
import type { View } from './support/view';

const CALL = ['button', 'An einen Call erinnern'] as const;
const WRITE = ['button', 'Zitat schreiben'] as const;
const EDIT = ['button', '„Neutraler Hintergrund“ bearbeiten'] as const;

/**
 * Presses a button, and as soon as that has changed the page, before it is painted, `key` where the focus is.
 *
 * @returns the tag that the key went to
 */
async function pressesAtOnce(view: View, button: Thing, key = 'ArrowDown'): Promise<string> {
  const found = await view.finds(button);
  return found.evaluate(async (element, key) => {
    (element as HTMLElement).focus();
    (element as HTMLElement).click();
    await new Promise((resolve) => {
      new MutationObserver(resolve).observe(document.body, { childList: true, subtree: true });
    });
    const at = document.activeElement ?? document.body;
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return at.tagName;
  }, key);
}

describe('a key that comes before the paint', () => {
  test('is for the form that was asked for', async ({ person }) => {
    const calls = await person.opensLibrary('#calls');
    expect(await pressesAtOnce(calls, CALL)).toBe('SELECT');
  });

  test('closes the form that was asked for, and the next one is for its button', async ({
    person,
  }) => {
    const editor = await person.opensLibrary('#lists/base');
    expect(await pressesAtOnce(editor, EDIT, 'Escape')).toBe('INPUT');
    await editor.isAt(EDIT);
    await editor.clicks(EDIT);
    expect(await pressesAtOnce(editor, ['button', 'Abbrechen'])).toBe('BUTTON');
    await editor.isAt(EDIT);

    const quotes = await person.opensLibrary('#quotes');
    await quotes.clicks(WRITE);
    expect(await pressesAtOnce(quotes, ['button', 'Abbrechen'])).toBe('BUTTON');
    await quotes.isAt(WRITE);
  });
});
