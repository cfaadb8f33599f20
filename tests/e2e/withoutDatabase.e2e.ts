import { describe, expect } from 'vitest';
import { alteredBuild, withoutPermission } from './support/alteredBuild';
import { leaveNewerDatabase } from './support/databases';
import { HEART, quoteOn } from './support/newTabWords';
import { test, testIn } from './support/test';

const refusing = testIn({ databases: 'refusing' });
const nothingLeft = testIn({
  databases: 'refusing',
  build: alteredBuild(withoutPermission('storage')),
});
const SORRY = 'Nahbar kommt gerade nicht an seine Datenbank.';
const NEWER = 'Deine Daten stammen aus einer neueren Version von Nahbar.';

describe('where no database opens', () => {
  refusing.inBoth('what is done is kept in the copy, and seen everywhere', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.notes(HEART, 'aria-pressed', 'false');
    const quote = await quoteOn(tab);
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    const library = await person.opensLibrary('#favourites');
    await library.sees(quote);
    await library.clicks(['textbox']);
    await library.types('Frag sie');
    await library.sees('Gespeichert');
    const popup = await person.opensPopup();
    await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
    await popup.hears('1 von 9 erledigt');
    await person.restarts();
    const later = await person.opensLibrary('#favourites');
    await later.sees(quote);
    await later.reads(['textbox'], 'Frag sie');
    await later.isAccessible();
    const again = await person.opensPopup();
    await again.seesTicked(['checkbox', 'Neutraler Hintergrund']);
  });
});

describe('where nothing can be kept', () => {
  nothingLeft.inBoth(
    'the new tab shows quotes, and says that nothing is saved',
    async ({ person }) => {
      const tab = await person.opensNewTab();
      const first = await quoteOn(tab);
      expect(first).not.toBe('');
      await tab.sees(SORRY);
      await tab.isAccessible();
      await tab.presses('n');
      await expect.poll(() => quoteOn(tab)).not.toBe(first);
      await tab.clicks(HEART);
      await tab.sees('Nicht gespeichert: Nahbar kommt nicht an seine Datenbank.');
      await tab.notes(HEART, 'aria-pressed', 'false');
    },
  );

  nothingLeft('the checklist works for as long as it is open', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.sees(SORRY);
    await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
    await popup.hears('1 von 9 erledigt');
    await popup.isAccessible();
    await popup.picks(['Mehr', 'An einen Call erinnern']);
    await popup.writes(['textbox', 'Thema (optional)'], 'Pitch');
    await popup.presses('Enter');
    await popup.sees('Nicht gespeichert: Nahbar kommt nicht an seine Datenbank.');
    await popup.reads(['textbox', 'Thema (optional)'], 'Pitch');
  });

  nothingLeft('a setting is not shown as chosen', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.sees(SORRY);
    await library.clicks(['radio', 'dunkel']);
    await library.sees('Nicht gespeichert: Nahbar kommt nicht an seine Datenbank.');
    await library.seesTicked(['radio', 'wie das System']);
    await library.isAccessible();
  });
});

describe('a database of a newer Nahbar', () => {
  test.inBoth('is read and not written', async ({ person }) => {
    const tab = await person.opensNewTab();
    const kept = await quoteOn(tab);
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.closes();
    await leaveNewerDatabase(person, 'nahbar');

    const library = await person.opensLibrary('#favourites');
    await library.sees(NEWER);
    await library.sees(kept);
    await library.isAccessible();
    await library.page.evaluate(() =>
      document.querySelector<HTMLElement>('[aria-label$="löschen"]')?.click(),
    );
    await library.sees('Nicht gespeichert: Deine Daten stammen aus einer neueren Version.');
    await library.sees(kept);
    const another = await person.opensNewTab();
    await another.sees(NEWER);
    const shown = await quoteOn(another);
    await another.presses('n');
    await expect.poll(() => quoteOn(another)).not.toBe(shown);
  });
});

describe('a page whose database is taken over by a newer version', () => {
  test.inBoth(
    'lets go, reloads and says so, and keeps what was half written',
    async ({ person }) => {
      const tab = await person.opensNewTab();
      await tab.presses('f');
      await tab.notes(HEART, 'aria-pressed', 'true');
      const library = await person.opensLibrary('#favourites');
      await library.clicks(['textbox']);
      await library.types('Halb');
      await leaveNewerDatabase(person, 'nahbar');
      await library.sees(NEWER);
      await expect
        .poll(() => library.page.evaluate(() => document.querySelector('textarea')?.value))
        .toMatch(/^Halb/);
    },
  );
});
