import { describe, expect } from 'vitest';
import { loadedBy } from '../../workshop/moduleGraph.ts';
import { newest } from '../support/oldDatabase';
import { extensionFolder } from './support/build';
import { HEART, quoteOn } from './support/newTabWords';
import type { Person } from './support/person';
import { everythingKept, type Kept, keepsOnly, leavesSnapshot } from './support/rawStorage';
import { test, testIn } from './support/test';
import type { View } from './support/view';

const refusing = testIn({ databases: 'refusing', language: 'en', theme: 'dark' });

const SNAPSHOT = '2026-11-21T08-00-00.json.gz';
const DAMAGED = '2026-11-14T17-30-00.json.gz';

const SAVE = ['button', 'Alles Lesbare als Datei sichern'] as const;
const SAVE_ENGLISH = ['button', 'Save all that can be read as a file'] as const;
const YES = ['button', 'Ja, wiederherstellen'] as const;
const CANCEL = ['button', 'Abbrechen'] as const;
const UNDO = ['button', 'Wiederherstellung rückgängig machen'] as const;
const LIBRARY = ['link', 'Bibliothek öffnen'] as const;

/** The copy knows of a favourite that was saved after the snapshot, and of one that was deleted. */
const COPY: Kept = {
  'row/favourites/later': { id: 'later', savedAt: 2 },
  'row/favourites/deleted': null,
  witness: { installId: 'install', placeId: 'place', generation: 41, counts: { favourites: 1 } },
};

const EARLY = { id: 'early', savedAt: 1, note: '“Früh” 🙂' };
const THEME = { key: 'theme', value: 'dark' };
const ROWS = { favourites: [EARLY], settings: [THEME], people: [] };

/** What the snapshot makes of the copy. */
const RESTORED: Kept = {
  'row/favourites/early': EARLY,
  'row/settings/theme': THEME,
  'row/favourites/later': null,
  'row/favourites/deleted': null,
};

const RAW_READ = `(async () => {
  const request = indexedDB.open('nahbar');
  await new Promise((resolve) => { request.onsuccess = resolve; });
  const all = request.result.transaction('favourites').objectStore('favourites').getAll();
  await new Promise((resolve) => { all.onsuccess = resolve; });
  request.result.close();
  return all.result;
})()`;

/** Waits until the background has seen to database and copy: from then on it leaves them alone. */
function isSettled(person: Person): Promise<void> {
  return expect.poll(() => everythingKept(person)).toHaveProperty('witness');
}

/** The background looks at the copy a minute after it was installed, and would write a header of its own to it. */
function putsOffAlarms(person: Person): Promise<void> {
  return person.backstage(`(async () => {
    const { alarms } = globalThis.browser ?? chrome;
    for (const { name } of await alarms.getAll()) {
      await alarms.create(name, { delayInMinutes: 600, periodInMinutes: 600 });
    }
  })()`);
}

/** Opens the help page as somebody who has a snapshot, and a copy. */
async function opensHelp(person: Person): Promise<View> {
  await isSettled(person);
  await putsOffAlarms(person);
  await keepsOnly(person, COPY);
  await leavesSnapshot(person, SNAPSHOT, ROWS);
  await leavesSnapshot(person, DAMAGED, 'This is not gzip.');
  const help = await person.opens('help.html#unreadable-newtab');
  await help.sees('Was noch da ist Datenbank');
  return help;
}

/** The name of the button depends on how the browser says a date, and on the time zone. */
async function restoreButton(help: View, save: typeof SAVE | typeof SAVE_ENGLISH = SAVE) {
  await help.counts(save, 1);
  // The background may have made one of its own, today.
  const name = await help.page.evaluate(
    () =>
      [...document.querySelectorAll('li button')]
        .map(({ ariaLabel }) => ariaLabel ?? '')
        .find((label) => /\b21\b/.test(label)) ?? '',
  );
  expect(name).toMatch(/^(?:Sicherung vom 21\. November 2026 .* wiederherstellen|Restore the .*)$/);
  return ['button', name] as const;
}

/** Presses Tab until the focus is on the thing. */
async function tabsTo(view: View, [role, name]: readonly [string, string]) {
  const selector = role === 'link' ? 'a' : 'button';
  await expect
    .poll(async () => {
      await view.presses('Tab');
      return view.page.evaluate((wanted) => {
        const at = document.activeElement;
        return at?.matches(wanted) && (at.ariaLabel ?? at.textContent);
      }, selector);
    })
    .toBe(name);
}

/** Clicks on the button that gives the file, and reads the file without keeping it. */
async function saves(help: View): Promise<{ name: string; content: Kept }> {
  await help.page.evaluate(() => {
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return 'blob:taken';
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { taken: { files, name: this.download } });
    };
  });
  await help.clicks(SAVE);
  await help.hears('Gesichert als nahbar-');
  const { name, text } = await help.page.evaluate(async () => {
    const { taken } = window as unknown as { taken: { files: Blob[]; name: string } };
    return { name: taken.name, text: (await taken.files[0]?.text()) ?? '' };
  });
  return { name, content: JSON.parse(text) };
}

describe('the help page', () => {
  test('runs in one classic script that imports nothing', async ({ person }) => {
    const help = await person.opens('help.html');
    await help.sees('Wenn Nahbar nicht will');
    const { ever } = loadedBy(extensionFolder(person.browserName), 'help.html');
    expect(ever).toEqual(['help.html', 'rescue.js']);
    const styles = await help.page.evaluate(() => document.querySelectorAll('link, style').length);
    expect(styles).toBe(0);
  });

  test.inBoth('shows what there is, and gives it as a file', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.closes();
    await person.backstage("localStorage.setItem('draft.note', 'Halb')");
    const favourites = await person.backstage<unknown[]>(RAW_READ);
    expect(favourites).toHaveLength(1);

    const help = await opensHelp(person);
    await help.sees('Nahbar kommt nicht an seine Datenbank');
    await help.notes(['link', 'Noch einmal versuchen'], 'href', '/newtab.html');
    await help.sees('Datenbank 1 Eintrag, davon 1 Favorit Zweite');
    await help.sees('Zweite Kopie 1 Eintrag, davon 1 Favorit');
    await help.sees('Angefangene Texte 1 Text');
    await help.sees('Sicherungen 2 Sicherungen');
    await help.sees('2 Einträge Wiederherstellen');
    await help.sees('nicht lesbar');
    await help.isAccessible();

    const { name, content } = await saves(help);
    expect(name).toMatch(/^nahbar-\d{4}-\d\d-\d\d-raw\.json$/);
    expect(content).toMatchObject({
      nahbar: 'raw',
      version: 1,
      indexedDB: { version: newest().version, tables: { favourites } },
      drafts: { 'draft.note': 'Halb' },
      snapshots: [SNAPSHOT, DAMAGED],
      errors: [expect.stringContaining(DAMAGED)],
    });
    expect(content.storageLocal).toEqual(await everythingKept(person));
  });

  test.inBoth('does not make a database where there is none', async ({ person }) => {
    await isSettled(person);
    await person.backstage(`new Promise((resolve) => {
      indexedDB.deleteDatabase('nahbar').onsuccess = () => resolve('gone');
    })`);
    const help = await person.opens('help.html');
    await help.sees('Datenbank nicht vorhanden');
    const left = await person.backstage<{ name: string }[]>('indexedDB.databases()');
    expect(left.map(({ name }) => name)).not.toContain('nahbar');
  });

  test('does not wait for a database that never answers', async ({ person }) => {
    await isSettled(person);
    // Somebody who does not let go, and somebody who waits for that: everybody else is behind them.
    await person.backstage(`new Promise((resolve) => {
      const holder = indexedDB.open('nahbar');
      holder.onsuccess = () => {
        window.holder = holder.result;
        indexedDB.open('nahbar', 99999).onblocked = resolve;
      };
    }).then(() => 'blocked')`);
    const help = await opensHelp(person);
    await help.sees('Die Datenbank lässt sich nicht lesen.');
    await help.sees('Zweite Kopie 1 Eintrag');
    const { content } = await saves(help);
    expect(content.indexedDB).toBe(null);
    expect(content.errors).toContain('database: Error: No answer');
    await person.backstage('window.holder.close()');
  });
});

describe('restoring a snapshot', () => {
  test.inBoth('makes it the copy, and can be undone', async ({ person }) => {
    const help = await opensHelp(person);
    await help.clicks(await restoreButton(help));
    await help.sees('Sie enthält 2 Einträge.');
    await help.isAccessible();
    await help.clicks(YES);
    await help.hears('liegt bereit');
    const kept = await everythingKept(person);
    expect(kept).toMatchObject(RESTORED);
    expect(kept.witness).toMatchObject({
      placeId: '',
      generation: 42,
      counts: { favourites: 1, settings: 1, people: 0 },
    });
    await help.sees('Zweite Kopie 2 Einträge, davon 1 Favorit');
    await help.notes(LIBRARY, 'href', '/library.html');
    await help.isAccessible();

    await help.clicks(UNDO);
    await help.hears('Rückgängig gemacht.');
    expect(await everythingKept(person)).toEqual({
      ...COPY,
      'row/favourites/early': null,
      'row/settings/theme': null,
    });
    await help.sees('Zweite Kopie 1 Eintrag');
  });

  test.inBoth('can be undone after Nahbar has taken it over, too', async ({ person }) => {
    const help = await opensHelp(person);
    await help.clicks(await restoreButton(help));
    await help.clicks(YES);
    await help.hears('liegt bereit');
    const { witness, ...rows } = await everythingKept(person);
    await keepsOnly(person, {
      ...rows,
      witness: { ...(witness as object), placeId: 'place', generation: 50 },
    });
    await help.reloads();
    await help.sees('hast du hier eine Sicherung wiederhergestellt');
    await help.clicks(UNDO);
    await help.hears('Rückgängig gemacht.');
    const kept = await everythingKept(person);
    expect(kept).toMatchObject({
      'row/favourites/later': COPY['row/favourites/later'],
      'row/favourites/early': null,
      'row/settings/theme': null,
    });
    // Ahead of the database, so that it is led back.
    expect(kept.witness).toMatchObject({ placeId: '', generation: 51, counts: { favourites: 1 } });
    expect(kept).not.toHaveProperty('before-restore');
  });

  test('can be done with the keyboard alone', async ({ person }) => {
    const help = await opensHelp(person);
    const restore = await restoreButton(help);
    await tabsTo(help, restore);
    await help.presses('Enter');
    await help.isAt(YES);
    await help.presses('Escape');
    await help.counts(CANCEL, 0);
    expect(await everythingKept(person)).toEqual(COPY);
    await help.isAt(restore);

    await help.presses('Enter');
    await help.isAt(YES);
    await help.presses('Enter');
    await help.hears('liegt bereit');
    await tabsTo(help, LIBRARY);
    await tabsTo(help, UNDO);
    await help.presses('Enter');
    await help.hears('Rückgängig gemacht.');
  });
});

describe('a snapshot that was restored', () => {
  test.inBoth('is what Nahbar shows from then on', async ({ person }) => {
    const tab = await person.opensNewTab();
    const words = await quoteOn(tab);
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    await leavesSnapshot(person, SNAPSHOT, { favourites: await person.backstage(RAW_READ) });
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'false');
    await tab.closes();

    const help = await person.opens('help.html');
    await help.clicks(await restoreButton(help));
    await help.clicks(YES);
    await help.clicks(LIBRARY);
    await help.sees(words);
    await expect.poll(() => person.backstage(RAW_READ)).toHaveLength(1);
  });
});

describe('where no database opens', () => {
  refusing.inBoth(
    'everything else is there, and a snapshot can be restored',
    async ({ person }) => {
      await isSettled(person);
      await keepsOnly(person, COPY);
      // Firefox refuses this, too, while it never remembers history.
      const hasSnapshot = await leavesSnapshot(person, SNAPSHOT, ROWS).then(
        () => true,
        () => false,
      );
      const help = await person.opens('help.html#unreadable-popup');
      await help.sees('The database cannot be read.');
      await help.sees('Second copy 1 record, 1 favourite among them');
      await help.isAccessible();
      if (hasSnapshot) {
        await help.clicks(await restoreButton(help, SAVE_ENGLISH));
        await help.sees('It holds 2 records.');
        await help.isAccessible();
        await help.clicks(['button', 'Yes, restore it']);
        await help.hears('is in place');
        expect(await everythingKept(person)).toMatchObject(RESTORED);
      } else {
        await help.sees('The snapshots cannot be read.');
      }
      // The product may rightly log that it cannot open its database.
      await person.complaints();
    },
  );
});
