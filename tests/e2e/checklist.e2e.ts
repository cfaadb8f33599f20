import { describe, expect } from 'vitest';
import { rewrites } from './support/databases';
import { UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const BOX = ['checkbox'] as const;
const FIRST = ['checkbox', 'Neutraler Hintergrund'] as const;
const SECOND = ['checkbox', 'Keine Dokumente oder Pläne im Bild'] as const;
const NEW_ITEM = ['textbox', 'Neuer Punkt'] as const;
const ADD = ['button', 'Hinzufügen'] as const;
const handle = (label: string) =>
  ['button', `„${label}“ verschieben: Pfeiltasten drücken oder ziehen`] as const;

/** The labels on the list, from top to bottom. */
const labels = (view: View) =>
  view.page.evaluate(() =>
    [...document.querySelectorAll('main :is([role=group], ol) li')].map(
      (row) => (row.querySelector('[dir=auto]') as HTMLElement | null)?.innerText ?? '',
    ),
  );

async function opensEditor(person: Person): Promise<View> {
  const editor = await person.opensLibrary('#lists/base');
  await editor.finds(NEW_ITEM);
  await expect.poll(() => labels(editor)).not.toHaveLength(0);
  return editor;
}

async function adds(editor: View, label: string) {
  await editor.writes(NEW_ITEM, label);
  await editor.clicks(ADD);
  if (label.trim() !== '') await editor.reads(NEW_ITEM, '');
}

describe('the checklist in the popup', () => {
  test('begins with the two points of the interview, each with its reason', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.counts(BOX, 9);
    expect((await labels(popup)).slice(0, 2)).toEqual([
      'Neutraler Hintergrund',
      'Keine Dokumente oder Pläne im Bild',
    ]);
    const described = await (await popup.finds(FIRST)).evaluate(
      (box) => document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toMatch(/\.$/);
    await popup.isAccessible();
  });

  test('is ticked with the mouse, and says how far it has come', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.clicks(FIRST);
    await popup.seesTicked(FIRST);
    await popup.hears('1 von 9 erledigt');
    await popup.clicks(SECOND);
    await popup.hears('2 von 9 erledigt');
    await popup.clicks(FIRST);
    await popup.hears('1 von 9 erledigt');
    await popup.seesTicked(FIRST, false);
  });

  test('is walked and ticked with the keyboard alone, until all is set', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.isAt(FIRST);
    for (let i = 0; i < 9; i++) {
      await popup.presses(' ');
      await popup.seesTicked(BOX, true, i);
      await popup.presses('ArrowDown');
    }
    await popup.hears('Alles bereit. Guten Call!');
    await popup.isAccessible();
    await popup.presses('Home');
    await popup.isAt(FIRST);
    await popup.presses('ArrowDown');
    await popup.isAt(SECOND);
    await popup.presses('End');
    await popup.isAt(BOX, -1);
    await popup.presses('ArrowUp');
    await popup.isAt(BOX, -2);
  });

  test.inBoth('keeps its ticks when it is closed, and when the browser is', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.clicks(FIRST);
    await popup.hears('1 von 9 erledigt');
    await popup.closes();
    await (await person.opensPopup()).seesTicked(FIRST);
    await person.restarts();
    await (await person.opensPopup()).seesTicked(FIRST);
  });

  test.inBoth(
    'starts afresh with a new call, and comes back if that was a mistake',
    async ({ person }) => {
      const popup = await person.opensPopup();
      await popup.clicks(FIRST);
      await popup.hears('1 von 9 erledigt');
      await popup.picks(['Mehr', 'Für den nächsten Call zurücksetzen']);
      await popup.sees('Zurückgesetzt: Alles ist wieder offen.');
      await popup.seesTicked(FIRST, false);
      await popup.clicks(UNDO);
      await popup.seesTicked(FIRST);
      await popup.picks(['Mehr', 'Für den nächsten Call zurücksetzen']);
      await popup.clicks(SECOND);
      await popup.hears('1 von 9 erledigt');
    },
  );

  test('starts afresh after four hours', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.clicks(FIRST);
    await popup.hears('1 von 9 erledigt');
    await popup.closes();
    await beganEarlier(person, 3.9);
    const soon = await person.opensPopup();
    await soon.seesTicked(FIRST);
    await soon.closes();
    await beganEarlier(person, 0.2);
    const later = await person.opensPopup();
    await later.counts(BOX, 9);
    await later.seesTicked(FIRST, false);
  });

  test('in two windows at once loses no tick', async ({ person }) => {
    const one = await person.opens('popup.html');
    await one.counts(BOX, 9);
    const other = await person.opens('popup.html');
    await other.counts(BOX, 9);
    const tickEvery = (view: View, rest: number) =>
      view.page.evaluate((parity) => {
        const boxes = document.querySelectorAll<HTMLElement>('input[type=checkbox]');
        for (const [i, box] of boxes.entries()) if (i % 2 === parity) box.click();
      }, rest);
    await Promise.all([tickEvery(one, 0), tickEvery(other, 1)]);
    await one.hears('Alles bereit.');
    await other.hears('Alles bereit.');
  });

  inEnglish('speaks English by night', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.clicks(['checkbox', 'Neutral background']);
    await popup.hears('1 of 9 done');
    await popup.isAccessible();
    await popup.clicks(['button', 'More']);
    await popup.notes(['menuitem', 'Edit checklist'], 'href', '/library.html#lists/base');
    await popup.isAccessible();
    const editor = await person.opensLibrary('#lists/base');
    await editor.finds(['textbox', 'New item']);
    await editor.isAccessible();
  });

  test.inBoth('works in the popup that a click on the icon opens', async ({ person }) => {
    await person.opensNewTab();
    const popup = await person.opensRealPopup();
    await expect.poll(() => popup.text()).toContain('Neutraler Hintergrund');
    await expect.poll(() => popup.hasFocus()).toBe(true);
    await popup.presses('Space');
    await expect.poll(() => popup.text()).toContain('1 von 9 erledigt');
    await popup.closes();
  });
});

describe('the user’s own list', () => {
  test.inBoth('has own items, which are ticked like the others', async ({ person }) => {
    const editor = await opensEditor(person);
    await adds(editor, 'Fenster zu');
    await expect.poll(() => labels(editor)).toContain('Fenster zu');
    await editor.reads(NEW_ITEM, '');
    await editor.isAccessible();
    const popup = await person.opensPopup();
    await popup.clicks(['checkbox', 'Fenster zu']);
    await popup.hears('1 von 10 erledigt');
    await person.restarts();
    await (await person.opensPopup()).seesTicked(['checkbox', 'Fenster zu']);
  });

  test('refuses an item of nothing but spaces, in a sentence', async ({ person }) => {
    const editor = await opensEditor(person);
    await adds(editor, '   ');
    await editor.sees('Schreib erst ein, zwei Worte.');
    expect(await labels(editor)).toHaveLength(9);
  });

  test('takes emoji, other scripts and markup for text', async ({ person }) => {
    const editor = await opensEditor(person);
    const strange = ['🧘‍♀️ atmen', 'מים על השולחן', '<script>document.title = 1</script>'];
    for (const label of strange) {
      await adds(editor, label);
      await expect.poll(() => labels(editor)).toContain(label);
    }
    const popup = await person.opensPopup();
    await expect.poll(async () => (await labels(popup)).slice(-3)).toEqual(strange);
    expect(await popup.page.title()).toBe('Nahbar');
  });

  test.inBoth('is reworded', async ({ person }) => {
    const editor = await opensEditor(person);
    await editor.clicks(['button', '„Licht auf dem Gesicht“ bearbeiten']);
    await editor.isAt(['textbox', 'Punkt']);
    await editor.isAccessible();
    await editor.writes(['textbox', 'Punkt'], 'Lampe an');
    await editor.presses('Enter');
    await expect.poll(async () => (await labels(editor))[2]).toBe('Lampe an');
    await editor.clicks(['button', '„Lampe an“ bearbeiten']);
    await editor.writes(['textbox', 'Punkt'], 'Doch nicht');
    await editor.presses('Escape');
    await expect.poll(async () => (await labels(editor))[2]).toBe('Lampe an');
  });

  test.inBoth('is put in order with the keyboard', async ({ person }) => {
    const editor = await opensEditor(person);
    await (await editor.finds(handle('Neutraler Hintergrund'))).focus();
    await editor.presses('ArrowDown');
    await editor.hears('„Neutraler Hintergrund“ steht jetzt an Stelle 2 von 9.');
    await editor.isAt(handle('Neutraler Hintergrund'));
    await editor.presses('ArrowDown');
    await expect.poll(async () => (await labels(editor))[2]).toBe('Neutraler Hintergrund');
    await editor.isAt(handle('Neutraler Hintergrund'));
    await editor.presses('ArrowUp');
    await expect.poll(async () => (await labels(editor))[1]).toBe('Neutraler Hintergrund');
    await person.restarts();
    expect((await labels(await opensEditor(person)))[1]).toBe('Neutraler Hintergrund');
  });

  test.inBoth('is put in order by dragging', async ({ person }) => {
    const editor = await opensEditor(person);
    const before = await labels(editor);
    const [first = '', second = '', third = '', fourth = ''] = before;
    await editor.drags(handle(first), handle(third));
    await expect
      .poll(async () => (await labels(editor)).slice(0, 4))
      .toEqual([second, third, first, fourth]);
    await editor.drags(handle(fourth), handle(second));
    await expect
      .poll(async () => (await labels(editor)).slice(0, 4))
      .toEqual([fourth, second, third, first]);
  });

  test.inBoth('loses an item, and has it back in its place', async ({ person }) => {
    const editor = await opensEditor(person);
    const before = await labels(editor);
    await editor.clicks(['button', '„Licht auf dem Gesicht“ entfernen']);
    await editor.sees('„Licht auf dem Gesicht“ steht nicht mehr auf der Checkliste.');
    await expect.poll(() => labels(editor)).toHaveLength(8);
    await editor.isAccessible();
    await editor.clicks(UNDO);
    await expect.poll(() => labels(editor)).toEqual(before);
  });

  test.inBoth('has the defaults back, and keeps the own items', async ({ person }) => {
    const editor = await opensEditor(person);
    const defaults = await labels(editor);
    await adds(editor, 'Fenster zu');
    await editor.clicks(['button', '„Neutraler Hintergrund“ entfernen']);
    await editor.clicks(['button', '„Licht auf dem Gesicht“ entfernen']);
    await expect.poll(() => labels(editor)).toHaveLength(8);
    await editor.clicks(['button', 'Vorgaben zurückholen']);
    await editor.sees('Die Vorgaben sind wieder da, deine eigenen Punkte bleiben.');
    await expect.poll(() => labels(editor)).toEqual([...defaults, 'Fenster zu']);
    await editor.clicks(UNDO);
    await expect.poll(() => labels(editor)).toHaveLength(8);
  });

  test('may be empty, and says how to fill it', async ({ person }) => {
    const editor = await opensEditor(person);
    for (let left = 9; left > 0; left--) {
      await editor.page.evaluate(() =>
        document.querySelector<HTMLElement>('[aria-label$="entfernen"]')?.click(),
      );
      await expect.poll(() => labels(editor)).toHaveLength(left - 1);
    }
    const popup = await person.opensPopup();
    await popup.sees('Deine Checkliste ist leer.');
    await popup.isAccessible();
  });

  test('keeps half-written words of an item', async ({ person }) => {
    const editor = await opensEditor(person);
    await editor.clicks(['button', '„Licht auf dem Gesicht“ bearbeiten']);
    await editor.writes(['textbox', 'Punkt'], 'Lampe');
    await editor.closes();
    const again = await opensEditor(person);
    await again.clicks(['button', '„Licht auf dem Gesicht“ bearbeiten']);
    await again.reads(['textbox', 'Punkt'], 'Lampe');
  });

  test('keeps a half-written item', async ({ person }) => {
    const editor = await opensEditor(person);
    await editor.clicks(NEW_ITEM);
    await editor.types('Halb');
    await editor.closes();
    await (await opensEditor(person)).reads(NEW_ITEM, 'Halb');
  });
});

/** Lets the time of the last call pass, as far as the database can tell. */
function beganEarlier(person: Person, hours: number) {
  return rewrites(person, 'calls', (calls) =>
    calls.map((call) => ({ ...call, startedAt: Number(call.startedAt) - hours * 3_600_000 })),
  );
}
