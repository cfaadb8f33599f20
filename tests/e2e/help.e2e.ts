import { describe, expect, inject } from 'vitest';
import { loadedBy } from '../../workshop/checks/moduleGraph.ts';
import { newest } from '../support/oldDatabase';
import { extensionFolder } from './support/build';
import { HEART, quoteOn } from './support/newTabWords';
import type { Person } from './support/person';
import { everythingKept, type Kept, keepsOnly, leavesSnapshot } from './support/rawStorage';
import { test, testIn } from './support/test';
import type { View } from './support/view';

const refusing = testIn({ databases: 'refusing', language: 'en', theme: 'dark' });

/** Firefox takes a minute and a half to write 100,000 rows to `storage.local`. */
const MANY = inject('browserName') === 'chromium' ? 100_000 : 20_000;
/** So long a browser may take for it. */
const LONG_MS = 300_000;

const SNAPSHOT = '2026-11-21T08-00-00.json.gz';
const DAMAGED = '2026-11-14T17-30-00.json.gz';

const SAVE = ['button', 'Lesbares als Datei sichern'] as const;
const SAVE_ENGLISH = ['button', 'Save what is readable to a file'] as const;
const YES = ['button', 'Ja, wiederherstellen'] as const;
const CANCEL = ['button', 'Abbrechen'] as const;
const UNDO = ['button', 'Rückgängig machen'] as const;
const YES_UNDO = ['button', 'Ja, rückgängig machen'] as const;
const LIBRARY = ['link', '„Heute“ öffnen'] as const;

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

/** Waits until the background has seen to database and copy, and to a snapshot: from then on it leaves them alone. */
async function isSettled(person: Person): Promise<void> {
  await expect
    .poll(() => person.backstage<Kept>(`(globalThis.browser ?? chrome).storage.session.get(null)`))
    .toHaveProperty('replicaVerifiedAt');
  await person.backstage(`navigator.locks.request('nahbar.snapshots', () => {})`);
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
  const found = () =>
    help.page.evaluate(
      () =>
        [...document.querySelectorAll('li button')]
          .map(({ ariaLabel }) => ariaLabel ?? '')
          .find((label) => /\b21\b/.test(label)) ?? '',
    );
  let name = '';
  // The list comes after the button to save, and is drawn anew once each backup was looked at.
  await expect
    .poll(async () => {
      name = await found();
      return name;
    })
    .toMatch(/^(?:Sicherung vom 21\. November 2026 .* wiederherstellen|Restore the .*)$/);
  return ['button', name] as const;
}

/** The names of the files of snapshots. */
function filesOfSnapshots(person: Person): Promise<string[]> {
  return person.backstage(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('snapshots');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
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
async function saves(
  help: View,
  said = 'Gesichert als nahbar-',
): Promise<{ name: string; content: Kept }> {
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
  await help.hears(said);
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

  test('waits for a database that is late, and says so', async ({ person }) => {
    await isSettled(person);
    // Somebody who does not let go, and somebody who waits for that: everybody else is behind them.
    await person.backstage(`new Promise((resolve) => {
      const holder = indexedDB.open('nahbar');
      holder.onsuccess = () => {
        window.holder = holder.result;
        const next = indexedDB.open('nahbar', 99999);
        next.onblocked = resolve;
        next.onsuccess = () => next.result.close();
      };
    }).then(() => 'blocked')`);
    const help = await opensHelp(person);
    await help.hears('Die Datenbank antwortet noch nicht. Nahbar wartet weiter.');
    await help.sees('Zweite Kopie 1 Eintrag');
    await help.sees(
      'Wiederherstellen kannst du, sobald Datenbank und zweite Kopie ganz gelesen sind',
    );
    const restore = await restoreButton(help);
    await help.notes(restore, 'disabled', '');
    await help.isAccessible();
    const { content } = await saves(help, 'ohne das, was noch nicht gelesen ist');
    expect(content.indexedDB).toBe(null);
    expect(content.errors).toContain('database: No answer yet');

    await person.backstage('window.holder.close()');
    await help.sees('Datenbank leer');
    await help.notes(restore, 'disabled', null);
  });

  test('takes nothing that is late for empty, and nothing for failed', async ({ person }) => {
    const help = await opensHelp(person);
    // Every clock in the page strikes at once, and the storage answers when it is told to.
    await help.page.evaluateOnNewDocument(hurriesAndWaits);
    await help.reloads();
    await help.hears('Die zweite Kopie antwortet noch nicht. Nahbar wartet weiter.');
    await help.doesNotSee('Zweite Kopie leer');
    await letsGo(help);
    await help.sees('Zweite Kopie 1 Eintrag, davon 1 Favorit');

    await help.clicks(await restoreButton(help));
    await help.clicks(YES);
    await help.hears('Der jetzige Stand wird gesichert, dann wird wiederhergestellt.');
    await letsGo(help);
    await letsGo(help);
    await help.hears('liegt bereit');
    await help.sees('Zweite Kopie 1 Eintrag');
    await letsGo(help);
    await help.sees('Zweite Kopie 2 Einträge');
    expect(await everythingKept(person)).toMatchObject(RESTORED);
  });

  test('waits for a page that is in the middle of a change, and says so', async ({ person }) => {
    const help = await opensHelp(person);
    await person.backstage(`new Promise((resolve) => {
      navigator.locks.request('nahbar.write', () => {
        resolve();
        return new Promise((letGo) => { window.letGo = letGo; });
      });
    })`);
    await help.clicks(await restoreButton(help));
    await help.clicks(YES);
    await help.hears('Ein anderes Fenster von Nahbar ist mitten in einer Änderung.');
    expect(await everythingKept(person)).toEqual(COPY);
    await person.backstage('window.letGo()');
    await help.hears('liegt bereit');
  });
});

/** Runs in the page before all of its scripts. */
function hurriesAndWaits(): void {
  const { setTimeout } = globalThis;
  Object.assign(globalThis, { setTimeout: (act: () => void) => setTimeout(act, 0) });
  const waiting: (() => void)[] = [];
  Object.assign(globalThis, { waiting });
  const { local } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') })
    .chrome.storage as unknown as { local: Record<string, (values: unknown) => unknown> };
  for (const name of ['get', 'set']) {
    const original = local[name]?.bind(local);
    local[name] = (values) =>
      new Promise<void>((resolve) => waiting.push(resolve)).then(() => original?.(values));
  }
}

/** Lets `storage.local` give the answer that the page waits for. */
function letsGo(help: View): Promise<void> {
  return expect
    .poll(() =>
      help.page.evaluate(() => {
        const { waiting } = window as unknown as { waiting: (() => void)[] };
        const next = waiting.shift();
        next?.();
        return next !== undefined;
      }),
    )
    .toBe(true);
}

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
    await help.isAccessible();
    await help.clicks(YES_UNDO);
    await help.hears('Rückgängig gemacht.');
    expect(await everythingKept(person)).toMatchObject({
      'row/favourites/later': COPY['row/favourites/later'],
      'row/favourites/deleted': null,
      'row/favourites/early': null,
      'row/settings/theme': null,
      witness: { installId: 'install', placeId: '', generation: 43, counts: { favourites: 1 } },
    });
    await help.sees('Zweite Kopie 1 Eintrag');
  });

  test.inBoth('loses nothing that was done since when it is undone', async ({ person }) => {
    const help = await opensHelp(person);
    await help.clicks(await restoreButton(help));
    await help.clicks(YES);
    await help.hears('liegt bereit');
    // Nahbar has taken it over, and something was saved since.
    const { witness, ...rows } = await everythingKept(person);
    const since = { id: 'since', savedAt: 3 };
    await keepsOnly(person, {
      ...rows,
      'row/favourites/since': since,
      witness: {
        installId: 'install',
        placeId: 'place',
        generation: 50,
        counts: { favourites: 2, settings: 1 },
      },
    });
    const present = await everythingKept(person);
    await help.reloads();
    await help.sees('hat Nahbar vor einer umfangreichen Änderung alles gesichert');
    await help.clicks(UNDO);
    await help.clicks(CANCEL);
    expect(await everythingKept(person)).toEqual(present);

    await help.clicks(UNDO);
    await help.sees('Auch der jetzige Stand wird vorher gesichert');
    await help.clicks(YES_UNDO);
    await help.hears('Rückgängig gemacht.');
    const kept = await everythingKept(person);
    expect(kept).toMatchObject({
      'row/favourites/later': COPY['row/favourites/later'],
      'row/favourites/early': null,
      'row/favourites/since': null,
      'row/settings/theme': null,
    });
    // Ahead of the database, so that it is led back.
    expect(kept.witness).toMatchObject({ placeId: '', generation: 51, counts: { favourites: 1 } });

    await help.clicks(UNDO);
    await help.clicks(YES_UNDO);
    await expect
      .poll(() => everythingKept(person))
      .toMatchObject({
        'row/favourites/early': EARLY,
        'row/favourites/since': since,
        'row/favourites/later': null,
      });
    await help.hears('Rückgängig gemacht.');
    // Like any state before a restoration: a file whose name says when it goes.
    const safe = (await filesOfSnapshots(person)).filter((name) => name.includes('.safety-'));
    expect(safe).toHaveLength(3);
  });

  test('is not possible while what is there cannot be read', async ({ person }) => {
    const help = await opensHelp(person);
    await keepsOnly(person, {
      ...COPY,
      witness: { ...(COPY.witness as object), counts: { favourites: 2 } },
    });
    await help.page.evaluateOnNewDocument(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'UnknownError');
      };
    });
    await help.reloads();
    await help.sees('Die Datenbank lässt sich nicht lesen.');
    await help.sees('Wiederherstellen geht hier gerade nicht');
    await help.notes(await restoreButton(help), 'disabled', '');
    await help.isAccessible();
  });

  test('is not begun where what is there cannot be kept', async ({ person }) => {
    const help = await opensHelp(person);
    await help.page.evaluate(() => {
      FileSystemFileHandle.prototype.createWritable = async () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await help.clicks(await restoreButton(help));
    await help.clicks(YES);
    await help.hears('Der jetzige Stand war nicht zu sichern');
    expect(await everythingKept(person)).toEqual(COPY);
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
    await help.isAt(YES_UNDO);
    await help.presses('Enter');
    await help.hears('Rückgängig gemacht.');
  });
});

describe('a large profile', () => {
  test.inBoth('is read, kept and replaced as a whole', async ({ person }) => {
    await isSettled(person);
    await putsOffAlarms(person);
    await person.backstage(leavesMany, SNAPSHOT, MANY);
    const help = await person.opens('help.html');
    await help.sees(`Datenbank ${MANY.toLocaleString('de')} Einträge`);
    await help.doesNotSee('lässt sich nicht lesen');
    await help.clicks(await restoreButton(help));
    await help.clicks(YES);
    await help.hears('Der jetzige Stand wird gesichert');
    await help.hears('liegt bereit', LONG_MS);
    await help.sees(`Zweite Kopie ${MANY.toLocaleString('de')} Einträge`);
    const [kept] = (await filesOfSnapshots(person)).filter((name) => name.includes('.safety-'));
    expect(kept).toContain(`.safety-${MANY}.`);
    expect(await person.backstage(readsNotes, kept)).toEqual(['jetzt']);
    const { witness, 'row/favourites/7': row } = await person.backstage<Kept>(
      `chrome.storage.local.get(['witness', 'row/favourites/7'])`,
    );
    expect(row).toMatchObject({ note: 'damals' });
    expect(witness).toMatchObject({ placeId: '', counts: { favourites: MANY } });
  });
});

/** Runs in a page: so many favourites in the database, and others in a snapshot. */
async function leavesMany(name: string, count: number): Promise<void> {
  const rows = (note: string) =>
    Array.from({ length: count }, (_, i) => ({
      id: String(i),
      savedAt: i,
      note,
      text: 'Wort '.repeat(30),
    }));
  const request = indexedDB.open('nahbar');
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const transaction = request.result.transaction('favourites', 'readwrite');
  for (const row of rows('jetzt')) transaction.objectStore('favourites').put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  request.result.close();
  const text = JSON.stringify({
    nahbar: 'backup',
    version: 1,
    rows: { favourites: rows('damals') },
  });
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')).pipeTo(file);
}

/** Runs in a page: the different notes of the favourites in a snapshot. */
async function readsNotes(name: string): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getDirectoryHandle('snapshots')).getFileHandle(name);
  const plain = (await file.getFile()).stream().pipeThrough(new DecompressionStream('gzip'));
  const { rows } = await new Response(plain).json();
  return [...new Set<string>(rows.favourites.map(({ note }: { note: string }) => note))];
}

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
    const library = await person.opensLibrary('#favourites');
    await library.sees(words);
    await expect.poll(() => person.backstage(RAW_READ)).toHaveLength(1);

    const again = await person.opens('help.html');
    await again.clicks(UNDO);
    await again.clicks(YES_UNDO);
    await again.clicks(LIBRARY);
    await library.sees('Noch nichts gespeichert.');
    await expect.poll(() => person.backstage(RAW_READ)).toHaveLength(0);
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
      await help.sees('Second copy 1 entry, 1 favourite among them');
      await help.isAccessible();
      if (hasSnapshot) {
        await help.clicks(await restoreButton(help, SAVE_ENGLISH));
        await help.sees('It contains 2 entries.');
        await help.isAccessible();
        await help.clicks(['button', 'Yes, restore it']);
        await help.hears('is ready');
        expect(await everythingKept(person)).toMatchObject(RESTORED);
      } else {
        await help.sees('The backups cannot be read.');
      }
      // The product may rightly log that it cannot open its database.
      await person.complaints();
    },
  );
});
