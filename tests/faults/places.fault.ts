import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { TABLE_NAMES } from '../../core/tables';
import { choosesFile } from '../e2e/support/backups';
import { HEART, quoteOn, UNDO } from '../e2e/support/newTabWords';
import type { Person } from '../e2e/support/person';
import type { View } from '../e2e/support/view';
import { isShortForm } from './support/extent';
import { brief, noteLabel } from './support/life';
import { opensInContainer, opensInPrivateWindow } from './support/otherPlaces';
import { agreement, countsOf, whatIsKept } from './support/state';
import { test, testIn } from './support/test';

const inFirefox = inject('browserName') === 'firefox';
const privately = testIn({ databases: 'refusing' });
const withPrivateWindows = testIn({ privateWindows: true });

/** Saves the quote on a new tab, and says which it is. */
async function saves(tab: View): Promise<string> {
  await tab.notes(HEART, 'aria-pressed', 'false');
  const text = await quoteOn(tab);
  await tab.page.evaluate(() =>
    document.querySelector<HTMLElement>('[aria-label="Favorit"]')?.click(),
  );
  await tab.sees('Bei deinen Favoriten gespeichert.');
  return text;
}

/** Writes a note on a favourite without the focus, which is in another window. */
async function notes(library: View, text: string, words: string): Promise<void> {
  await library.finds(['textbox', noteLabel(text)]);
  await library.page.evaluate(
    (label, value) => {
      const area = document.querySelector(`textarea[aria-label="${CSS.escape(label)}"]`);
      if (!(area instanceof HTMLTextAreaElement)) throw new Error('no field');
      area.value = value;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    noteLabel(text),
    words,
  );
  await library.sees('Gespeichert');
}

describe.skipIf(!inFirefox)('where Firefox never remembers history', () => {
  privately(
    'a favourite is kept, seen everywhere, and there after a restart',
    async ({ person }) => {
      const tab = await person.opensNewTab();
      const text = await saves(tab);
      const popup = await person.opensPopup();
      const library = await person.opensLibrary('#favourites');
      await notes(library, text, 'Von hier');
      await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
      await popup.hears('1 von 9 erledigt');
      await (await person.opensPopup()).seesTicked(['checkbox', 'Neutraler Hintergrund']);
      const { copy, witness } = await whatIsKept(person);
      expect(countsOf(copy)).toMatchObject({ favourites: 1, calls: 1 });
      expect(witness?.counts).toMatchObject({ favourites: 1, calls: 1 });

      await person.restarts();
      const again = await person.opensLibrary('#favourites');
      await again.reads(['textbox', noteLabel(text)], 'Von hier');
      await again.clicks(['button', `„${brief(text)}“ löschen`]);
      await again.sees('Noch nichts gespeichert.');
      await again.clicks(['button', 'Rückgängig']);
      await again.reads(['textbox', noteLabel(text)], 'Von hier');
    },
  );
});

describe.skipIf(!inFirefox)('a container', () => {
  test('has the same favourites, both ways, and after a restart', async ({ person }) => {
    await agreesWith(person, (address) => opensInContainer(person, address), true);
  });
});

describe.skipIf(!inFirefox)('a backup that is restored in a container', () => {
  test('is there for all places, and can be taken back', async ({ person }) => {
    const before = await saves(await person.opensNewTab());
    const library = await person.opensLibrary('#favourites');
    await library.sees(before);
    const there = await opensInContainer(person, 'library.html#backup');
    await there.sees('Noch keine.');
    await choosesFile(there, smallBackup(person));
    await there.clicks(['radio', 'Ersetzen']);
    await there.clicks(['button', 'Wiederherstellen']);
    await there.sees('Jetzt gilt wieder der Stand vom');
    await library.doesNotSee(before);
    await there.clicks(UNDO);
    await there.sees('Rückgängig gemacht.');
    await library.sees(before);
    await agreement(person);
  });
});

// In the short form a container stands for it: both have another database than the background.
describe.skipIf(!inFirefox || isShortForm)('a private window', () => {
  withPrivateWindows(
    'has the same favourites, both ways, and after a restart, and keeps its calls to itself',
    async ({ person }) => {
      await agreesWith(person, (address) => opensInPrivateWindow(person, address), false);
    },
  );
});

/** A file with a setting and nothing else. */
function smallBackup({ profile }: Person): string {
  const file = join(profile, 'backup.json');
  const none = Object.fromEntries(TABLE_NAMES.map((table) => [table, []]));
  const backup = {
    ...{
      nahbar: 'backup',
      version: 1,
      exportedAt: '2026-01-02T12:00:00.000Z',
      appVersion: '1.0.0',
    },
    rows: { ...none, settings: [{ key: 'theme', value: 'dark' }] },
  };
  writeFileSync(file, JSON.stringify(backup));
  return file;
}

/** @param keepsCalls whether what is ticked there is ticked here: of a call in a private window nothing is kept */
async function agreesWith(
  person: Person,
  opens: (address: string) => Promise<View>,
  keepsCalls: boolean,
) {
  const here = await saves(await person.opensNewTab());
  const thereLibrary = await opens('library.html#favourites');
  await thereLibrary.sees(here);
  const there = await saves(await opensWithAnother(opens, here));
  expect(there).not.toBe(here);
  await thereLibrary.sees(there);
  const library = await person.opensLibrary('#favourites');
  await library.sees(there);
  await library.sees(here);
  const thereList = await opens('popup.html');
  await thereList.clicks(['checkbox', 'Neutraler Hintergrund']);
  await thereList.sees('1 von 9 erledigt');
  const popup = await person.opensPopup();
  await popup.seesTicked(['checkbox', 'Neutraler Hintergrund'], keepsCalls);
  await notes(thereLibrary, here, 'Von dort');
  await library.reads(['textbox', noteLabel(here)], 'Von dort');
  await notes(library, there, 'Von hier');
  await thereLibrary.reads(['textbox', noteLabel(there)], 'Von hier');
  await agreement(person);

  if (isShortForm) return;
  await person.restarts();
  const again = await person.opensLibrary('#favourites');
  await again.reads(['textbox', noteLabel(here)], 'Von dort');
  await again.reads(['textbox', noteLabel(there)], 'Von hier');
  const anew = await opens('library.html#favourites');
  await anew.reads(['textbox', noteLabel(here)], 'Von dort');
  await agreement(person);
}

async function opensWithAnother(opens: (address: string) => Promise<View>, known: string) {
  const tab = await opens('newtab.html');
  const next = () =>
    tab.page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Weiter"]')?.click());
  await tab.finds(HEART);
  for (let text = await quoteOn(tab); text === known; text = await quoteOn(tab)) {
    await next();
    // Pressed again before the quote has changed, it would change under the heart.
    await expect.poll(() => quoteOn(tab)).not.toBe(text);
  }
  return tab;
}
