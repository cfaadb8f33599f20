import { expect } from 'vitest';
import { HEART, HIDES, quoteOn } from '../../e2e/support/newTabWords';
import { waitFor } from '../../e2e/support/patience';
import type { Person } from '../../e2e/support/person';
import type { View } from '../../e2e/support/view';
import { whatIsKept } from './state';

/** The accessible name of what is done to a quote has only its beginning. */
export const brief = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The accessible name of the field for a note on a quote. */
export const noteLabel = (text: string) => `Notiz zu „${brief(text)}“`;

/** Saves the quotes of so many new tabs, and says what they are. */
export async function savesQuotes(person: Person, count: number): Promise<string[]> {
  const tab = await person.opensNewTab();
  const saved: string[] = [];
  while (saved.length < count) {
    await tab.notes(HEART, 'aria-pressed', 'false');
    const text = await quoteOn(tab);
    saved.push(text);
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.presses('n');
    await expect.poll(() => quoteOn(tab)).not.toBe(text);
  }
  await tab.closes();
  return saved;
}

/**
 * Does a little of everything that Nahbar remembers, and closes its pages: favourites with notes, one
 * of them removed again, a quote that is hidden, a setting, an item of one's own, ticks.
 *
 * @returns the texts of the favourites, the first saved first, which all have their text as a note
 */
export async function leadsALife(person: Person): Promise<string[]> {
  const tab = await person.opensNewTab();
  const next = async (text: string) => {
    await tab.presses('n');
    await expect.poll(() => quoteOn(tab)).not.toBe(text);
  };
  const texts: string[] = [];
  for (let i = 0; i < 3; i++) {
    await tab.notes(HEART, 'aria-pressed', 'false');
    const text = await quoteOn(tab);
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    if (i === 0) {
      await tab.presses('f');
      await tab.notes(HEART, 'aria-pressed', 'false');
    } else texts.push(text);
    await next(text);
  }
  await tab.picks(HIDES);
  await tab.sees('Dieses Zitat siehst du nicht mehr.');
  await tab.closes();

  const popup = await person.opensPopup();
  await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
  await popup.hears('1 von 9 erledigt');
  await popup.closes();

  const lists = await person.opensLibrary('#lists');
  await lists.writes(['textbox', 'Neuer Punkt'], 'Fenster zu');
  await lists.presses('Enter');
  await lists.reads(['textbox', 'Neuer Punkt'], '');
  await lists.closes();

  const settings = await person.opensLibrary('#settings');
  await settings.clicks(['radio', 'dunkel']);
  // A setting is not said to be saved; it is when the copy has it.
  await waitFor('the setting to be saved', async () => {
    const { copy } = await whatIsKept(person);
    return copy['settings/theme']?.value === 'dark';
  });

  const library = await person.opensLibrary('#favourites');
  for (const [i, text] of texts.entries()) {
    await library.writes(['textbox', noteLabel(text)], text);
    await expect
      .poll(() => library.text().then((all) => all.split('Gespeichert').length - 1))
      .toBe(i + 1);
  }
  await library.closes();
  await settings.closes();
  return texts;
}

/** What `leadsALife` has left is there, for somebody who looks. */
export async function seesItsLife(person: Person, texts: readonly string[]): Promise<View> {
  const library = await person.opensLibrary('#favourites');
  for (const text of texts) {
    await library.sees(text);
    await library.reads(['textbox', noteLabel(text)], text);
  }
  return library;
}
