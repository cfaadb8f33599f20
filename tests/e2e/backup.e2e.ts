import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { BACKUP_VERSION } from '../../core/backup/backup.ts';
import { snapshotName } from '../../core/backup/snapshots.ts';
import {
  allRows,
  choosesFile,
  knowsSomebody,
  leavesSnapshot,
  snapshotFiles,
} from './support/backups';
import { downloadedBackup, downloads } from './support/downloads';
import { isInSight } from './support/inSight';
import { leavesRows } from './support/leavesRows';
import { HEART, HIDES, quoteOn, UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test, testIn } from './support/test';
import type { View } from './support/view';

const refusing = testIn({ databases: 'refusing' });
const SAVE = ['button', 'Alles als Datei sichern'] as const;
const FROM_FILE = ['button', 'Aus einer Datei wiederherstellen'] as const;
const RESTORE = ['button', 'Wiederherstellen'] as const;
const REPLACE = ['radio', 'Ersetzen'] as const;
const MERGE = ['radio', 'Ergänzen'] as const;
const CANCEL = ['button', 'Abbrechen'] as const;
const LIST = ['list', 'Sicherungen auf diesem Gerät'] as const;

/** A favourite with a note, a hidden quote, an own item, a tick, a setting, and one removed. */
async function livesALittle(person: Person): Promise<string> {
  const tab = await person.opensNewTab();
  await tab.clicks(HEART);
  await tab.notes(HEART, 'aria-pressed', 'true');
  const kept = await quoteOn(tab);
  await tab.presses('n');
  await expect.poll(() => quoteOn(tab)).not.toBe(kept);
  await tab.clicks(HEART);
  await tab.notes(HEART, 'aria-pressed', 'true');
  await tab.clicks(HEART);
  await tab.sees('Aus deinen Favoriten entfernt.');
  await tab.picks(HIDES);
  await tab.sees('Dieses Zitat siehst du nicht mehr.');
  const library = await person.opensLibrary('#favourites');
  await library.clicks(['textbox']);
  await library.types('Für Ada');
  await library.sees('Gespeichert');
  const popup = await person.opensPopup();
  await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
  await popup.hears('1 von 9 erledigt');
  await popup.closes();
  const lists = await person.opensLibrary('#lists');
  await lists.writes(['textbox', 'Neuer Punkt'], 'Fenster zu');
  await lists.presses('Enter');
  await lists.hears('Hinzugefügt.');
  await lists.closes();
  const settings = await person.opensLibrary('#settings');
  await settings.clicks(['radio', 'groß']);
  await settings.sees('Gespeichert.');
  return kept;
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(downloads, name);
  writeFileSync(path, content);
  return path;
}

/** A backup of the first version that holds one setting, and whatever is added. */
function smallBackup(changes: object = {}, rows: object = {}): string {
  const none = {
    favourites: [],
    hiddenQuotes: [],
    state: [],
    checklists: [],
    calls: [],
    trash: [],
  };
  return JSON.stringify({
    nahbar: 'backup',
    version: 1,
    exportedAt: '2026-01-02T12:00:00.000Z',
    appVersion: '1.0.0',
    rows: { ...none, settings: [{ key: 'theme', value: 'dark' }], ...rows },
    ...changes,
  });
}

describe('everything in one file', () => {
  test.inBoth(
    'is restored record for record in a new profile, and taken back',
    async ({ person }) => {
      const kept = await livesALittle(person);
      await knowsSomebody(person);
      const before = await allRows(person);
      for (const [table, rows] of Object.entries(before))
        expect([table, rows]).not.toEqual([table, []]);

      const library = await person.opensLibrary('#backup');
      await library.sees('Noch keine.');
      await library.isAccessible();
      await library.clicks(SAVE);
      await library.sees('Dein Browser speichert „nahbar-');
      const path = await downloadedBackup();
      const file = JSON.parse(readFileSync(path, 'utf8'));
      expect(file).toMatchObject({
        nahbar: 'backup',
        version: BACKUP_VERSION,
        appVersion: '1.0.0',
      });
      expect(file.rows).toEqual(before);

      await person.reinstalls();
      expect((await person.opensLibrary('#favourites').then((l) => l.text())).includes(kept)).toBe(
        false,
      );
      const again = await person.opensLibrary('#backup');
      await again.sees('Noch keine.');
      const empty = await allRows(person);
      await choosesFile(again, path);
      await again.sees('Diese Sicherung wiederherstellen?');
      await again.sees('1 Favorit');
      await again.sees('1 ausgeblendetes Zitat');
      await again.sees('1 geänderte Einstellung');
      await again.isAccessible();
      expect(await allRows(person)).toEqual(empty);
      await again.clicks(RESTORE);
      await again.sees('Jetzt gilt wieder der Stand vom');
      expect(await allRows(person)).toEqual(before);
      // There was nothing to keep, so there is nothing to be found.
      await again.sees('Noch keine.');

      await again.clicks(UNDO);
      await again.sees('Rückgängig gemacht.');
      expect((await allRows(person)).favourites).toEqual([]);
      expect((await allRows(person)).settings).toEqual([]);
      // What was undone was something, and is kept.
      await again.sees('vor einer Wiederherstellung');
      await again.counts(['listitem'], 1);
    },
  );

  test('is told of before anything is written, and can be declined', async ({ person }) => {
    await livesALittle(person);
    const before = await allRows(person);
    const library = await person.opensLibrary('#backup');
    await (await library.finds(FROM_FILE)).focus();
    await choosesFile(library, write('klein.json', smallBackup()));
    await library.sees('Vom 2. Januar 2026');
    await library.isAt(['heading', 'Diese Sicherung wiederherstellen?']);
    await library.presses('Tab');
    await library.isAt(MERGE);
    await library.presses('Escape');
    await library.counts(RESTORE, 0);
    await library.isAt(FROM_FILE);
    await choosesFile(library, write('klein.json', smallBackup()));
    await library.clicks(CANCEL);
    await library.counts(RESTORE, 0);
    expect(await allRows(person)).toEqual(before);
    expect(await snapshotFiles(person)).toEqual([]);
  });

  test.inBoth(
    'takes the place of what is here, which is kept and comes back',
    async ({ person }) => {
      const kept = await livesALittle(person);
      // Their new tab would propose a step where the backup has none, and the next preview were out of date.
      await person.views[0]?.closes();
      const before = await allRows(person);
      const library = await person.opensLibrary('#backup');
      await choosesFile(library, write('klein.json', smallBackup()));
      await library.clicks(REPLACE);
      await library.sees('fällt weg');
      await library.isAccessible();
      await library.clicks(RESTORE);
      await library.sees('Jetzt gilt wieder der Stand vom 2. Januar 2026');
      await library.sees('Jetzt gilt wieder der Stand vom');
      const restored = await allRows(person);
      expect(restored).toMatchObject({
        favourites: [],
        settings: [{ key: 'theme', value: 'dark' }],
      });
      // The page follows at once, and so does the next tab.
      await expect
        .poll(() => library.page.evaluate(() => document.documentElement.dataset.theme))
        .toBe('dark');
      await library.finds(LIST);
      await library.isAccessible();

      const entry = await library.finds(['listitem']);
      const name = await entry.evaluate((li) => li.querySelector('button')?.ariaLabel ?? '');
      await library.clicks(['button', name]);
      await library.clicks(REPLACE);
      await library.clicks(RESTORE);
      await library.counts(RESTORE, 0);
      expect(await allRows(person)).toEqual(before);
      await library.clicks(UNDO);
      await library.sees('Rückgängig gemacht.');
      expect((await allRows(person)).settings).toEqual(restored.settings);
      expect((await allRows(person)).favourites).toEqual([]);
      const tab = await person.opensNewTab();
      expect(await quoteOn(tab)).not.toBe('');
      await library.clicks(['link', 'Zitate']);
      expect(await library.text()).not.toContain(kept);
    },
  );
});

describe('a file that is none', () => {
  const huge = () => {
    const path = write('riesig.json', ' ');
    truncateSync(path, 256 * 1024 * 1024 + 1);
    return path;
  };
  const bad: [string, () => string, string][] = [
    ['empty', () => write('leer.json', ''), 'Die Datei ist leer.'],
    [
      'cut off',
      () => write('halb.json', smallBackup().slice(0, -9)),
      'keine vollständige JSON-Datei',
    ],
    ['of another program', () => write('fremd.json', '{"a":1}'), 'keine Sicherung von Nahbar'],
    [
      'of a newer Nahbar',
      () => write('neu.json', smallBackup({ version: BACKUP_VERSION + 1, appVersion: '9.1.0' })),
      'aus einer neueren Version von Nahbar (9.1.0)',
    ],
    [
      'with a damaged row',
      () => write('kaputt.json', smallBackup({}, { calls: [{ id: 'a', checklistId: 'b' }] })),
      'Die Sicherung ist beschädigt (Calls, Eintrag 1): „startedAt“ fehlt.',
    ],
    [
      'in another encoding',
      () => write('utf16.json', Buffer.from(`\ufeff${smallBackup()}`, 'utf16le')),
      'enthält keinen Text in UTF-8',
    ],
    ['too large', huge, 'Mit 257 MB ist sie zu groß; Nahbar liest bis zu 256 MB.'],
  ];

  test('gets its sentence, and changes nothing', async ({ person }) => {
    await livesALittle(person);
    const before = await allRows(person);
    const library = await person.opensLibrary('#backup');
    for (const [what, file, sentence] of bad) {
      const path = file();
      await choosesFile(library, path);
      await library.hears(sentence);
      await library.sees(`„${path.split('/').at(-1)}“: `);
      await library.hears('Es wurde nichts geändert.');
      await library.counts(RESTORE, 0);
      expect([what, await allRows(person)]).toEqual([what, before]);
    }
    await library.isAccessible();
    // A sound one makes the sentence go.
    await choosesFile(library, write('gut.json', smallBackup()));
    await library.sees('Vom 2. Januar 2026');
    await library.doesNotSee('zu groß');
    expect(await snapshotFiles(person)).toEqual([]);
  });
});

describe('a backup that is added', () => {
  const favourite = (id: string, note: string) => ({
    id,
    quote: {
      id,
      topic: '',
      speaker: 'Ada',
      original: { language: 'de', text: `Satz ${id}`, role: '', question: '' },
      translation: null,
      source: { title: '', author: '', publisher: '', series: null },
    },
    note,
    savedAt: 1,
  });
  const backup = () =>
    write(
      'mehr.json',
      smallBackup({}, { favourites: [favourite('beide', 'alt'), favourite('neu', '')] }),
    );

  test.inBoth(
    'shows what it would change, adds what is missing, and is taken back',
    async ({ person }) => {
      const mine = { ...favourite('beide', 'meine'), tags: ['Mut'] };
      await leavesRows(person, { favourites: [mine, { ...favourite('nur hier', ''), tags: [] }] });
      const before = await allRows(person);
      const library = await person.opensLibrary('#backup');
      await choosesFile(library, backup());
      await library.sees('Was hier fehlt, kommt dazu; gelöscht wird nichts.');
      await library.isAccessible();
      const line = () =>
        library.page.evaluate(() =>
          [...document.querySelectorAll('dialog tbody tr')].map((row) =>
            [...row.children].map((cell) => (cell as HTMLElement).innerText).join(' '),
          ),
        );
      for (const height of [800, 360]) {
        await library.resizes(1280, height);
        await isInSight(library, RESTORE);
        await isInSight(library, ['button', 'Abbrechen']);
      }
      await library.resizes(1280, 800);
      // Added, changed, untouched.
      expect(await line()).toEqual(['Favoriten 1 0 2']);
      await library.clicks(['radio', 'gilt, was in der Sicherung ist']);
      await expect.poll(line).toEqual(['Favoriten 1 1 1']);
      await library.clicks(REPLACE);
      await expect.poll(line).toEqual(['Favoriten 1 1 1 0', 'Einstellungen 1 0 0 0']);
      await library.clicks(MERGE);

      // Another page is faster: nothing is done but what was shown.
      const late = { id: 'late', name: 'Kino', rhythm: null };
      await leavesRows(person, { circles: [late] });
      await library.clicks(RESTORE);
      await library.hears('Inzwischen hat sich hier etwas geändert.');
      // A circle that only is here stays as it is, and says nothing.
      await expect.poll(line).toEqual(['Favoriten 1 0 2']);
      await library.isAccessible();
      expect((await allRows(person)).favourites).toEqual(before.favourites);
      expect(await snapshotFiles(person)).toEqual([]);

      await library.clicks(RESTORE);
      await library.sees('Ergänzt um die Sicherung vom 2. Januar 2026');
      const after = await allRows(person);
      expect(after.favourites).toHaveLength(3);
      expect(after.favourites).toContainEqual(mine);
      expect(after.settings).toEqual([]);
      expect(await snapshotFiles(person)).toHaveLength(1);

      await library.clicks(UNDO);
      await library.sees('Rückgängig gemacht.');
      expect((await allRows(person)).favourites).toEqual(before.favourites);
      await choosesFile(library, write('leer.json', smallBackup({}, { settings: [] })));
      await library.sees('Dadurch würde sich nichts ändern.');
      await library.isAccessible();
    },
  );
});

describe('an export that is long ago', () => {
  const mark = (person: Person, days: number | null) =>
    person.backstage(
      `(globalThis.browser ?? chrome).storage.local.set({ lastExport: {
        since: 1, laterAt: null, lastAt: ${days === null ? null : Date.now() - days * 86_400_000} } })`,
    );

  test('is said in one quiet line, until it is done or put off', async ({ person }) => {
    await mark(person, null);
    const empty = await person.opensLibrary('#favourites');
    await empty.sees('Noch nichts gespeichert.');
    await empty.doesNotSee('noch keine Sicherung als Datei');

    await knowsSomebody(person);
    const library = await person.opensLibrary('#people');
    await library.sees('noch keine Sicherung als Datei');
    await library.isAccessible();
    await library.clicks(['button', 'Später']);
    await library.doesNotSee('noch keine Sicherung als Datei');
    await library.reloads();
    await library.sees('Ada Lovelace');
    await library.doesNotSee('noch keine Sicherung als Datei');

    await mark(person, 31);
    await library.reloads();
    await library.sees('Deine letzte Sicherung als Datei ist vom');
    await library.clicks(['button', 'Jetzt sichern']);
    await library.sees('Dein Browser speichert „nahbar-');
    await downloadedBackup();
    // The browser does not say whether it kept the file: what is not there is no backup.
    await library.sees('bekommen?');
    await library.isAccessible();
    await library.clicks(['button', 'Nein']);
    await library.sees('Deine letzte Sicherung als Datei ist vom');
    await library.clicks(['button', 'Jetzt sichern']);
    await library.sees('bekommen?');
    await library.reloads();
    await library.sees('Deine letzte Sicherung als Datei ist vom');
    await library.clicks(['button', 'Jetzt sichern']);
    await library.clicks(['button', 'Ja, sie ist da']);
    await library.doesNotSee('Deine letzte Sicherung');
    await library.reloads();
    await library.sees('Ada Lovelace');
    await library.doesNotSee('Deine letzte Sicherung');
  });
});

describe('the question for an export', () => {
  const places = (library: View) =>
    library.page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, nav a, main button:not(aside *), main li')].map(
        (each) => Math.round(each.getBoundingClientRect().top),
      ),
    );

  test('comes where it pushes nothing', async ({ person }) => {
    await knowsSomebody(person);
    // Of today: an older one goes once the background makes the day's.
    const takenAt = Date.now();
    const name = snapshotName({ takenAt, kind: 'regular', records: 1 });
    await leavesSnapshot(person, name, { gzipped: smallBackup() });
    for (const [width, height] of [
      [1280, 800],
      [1280, 480],
      [390, 800],
    ] as const) {
      const library = await person.opensLibrary('#people');
      await library.resizes(width, height);
      await person.backstage(`(globalThis.browser ?? chrome).storage.local.set({ lastExport: {
        since: 1, laterAt: null, lastAt: null } })`);
      await library.reloads();
      await library.sees('Ada Lovelace');
      await library.sees('noch keine Sicherung als Datei');
      const asked = await places(library);
      await library.isAccessible();
      await library.clicks(['button', 'Später']);
      await library.doesNotSee('noch keine Sicherung als Datei');
      expect([width, await places(library)]).toEqual([width, asked]);
      await library.closes();

      const backup = await person.opensLibrary('#backup');
      await backup.resizes(width, height);
      await backup.sees(new Date(takenAt).toLocaleDateString('de', { dateStyle: 'long' }));
      const before = await places(backup);
      await backup.clicks(SAVE);
      await backup.sees('bekommen?');
      expect([width, await places(backup)]).toEqual([width, before]);
      await backup.isAccessible();
      await backup.clicks(['button', 'Nein']);
      await backup.doesNotSee('bekommen?');
      expect([width, await places(backup)]).toEqual([width, before]);
      await backup.closes();
    }
  });
});

describe('the snapshots on this device', () => {
  test('of the same minute are told apart, here and on the help page', async ({ person }) => {
    await knowsSomebody(person);
    for (const time of ['02T12-00-05', '02T12-00-48', '01T12-00-00']) {
      await leavesSnapshot(person, `2026-01-${time}-000.regular-1.json.gz`, {
        gzipped: smallBackup(),
      });
    }
    for (const open of [() => person.opensLibrary('#backup'), () => person.opens('help.html')]) {
      const view = await open();
      for (const day of [
        '2. Januar 2026 um 12:00:05\u00a0Uhr',
        '2. Januar 2026 um 12:00:48\u00a0Uhr',
      ]) {
        await view.counts(['button', `Sicherung vom ${day} wiederherstellen`], 1);
      }
      // Where one is alone in its minute, that is enough.
      await view.counts(
        ['button', 'Sicherung vom 1. Januar 2026 um 12:00\u00a0Uhr wiederherstellen'],
        1,
      );
    }
  });

  test.inBoth('are listed though some are damaged or strange', async ({ person }) => {
    await (await person.opensNewTab()).counts(HEART, 1);
    const sound = { gzipped: smallBackup() };
    await leavesSnapshot(person, '2026-01-02T12-00-00-000.regular-1.json.gz', sound);
    await leavesSnapshot(person, '2026-01-01T12-00-00.json.gz', sound);
    await leavesSnapshot(
      person,
      '2025-12-31T12-00-00-000.regular-7.json.gz',
      'not gzip at all, really',
    );
    await leavesSnapshot(
      person,
      '2025-12-30T12-00-00-000.regular-8.json.gz',
      '\x1f\ufffdxxxxxxxxxxxxxxxxxxxx',
    );
    await leavesSnapshot(person, '2025-12-29T12-00-00-000.regular-9.json.gz', {
      gzipped: '{"nahbar":',
    });
    await leavesSnapshot(person, 'readme.txt', 'hello');
    await leavesSnapshot(person, '2026-01-03T12-00-00-000.regular-1.json.gz.part', 'half');
    const before = await allRows(person);
    const library = await person.opensLibrary('#backup');
    await library.counts(['listitem'], 5);
    await library.doesNotSee('2000');
    await library.sees('2. Januar 2026');
    await library.sees('1 Eintrag');
    await library.sees('beschädigt');
    await library.isAccessible();
    const nth = (n: number) =>
      library.page.evaluate(
        (n) => document.querySelectorAll('main li')[n]?.querySelector('button')?.ariaLabel,
        n,
      );
    // Only when it is unpacked does it show that this one is damaged inside.
    await library.clicks(['button', (await nth(4)) ?? '']);
    await library.hears('keine vollständige JSON-Datei');
    expect(await allRows(person)).toEqual(before);
    await library.clicks(['button', (await nth(1)) ?? '']);
    await library.sees('1 geänderte Einstellung');
    await library.clicks(RESTORE);
    await library.sees('Jetzt gilt wieder der Stand vom 2. Januar 2026');
    expect((await allRows(person)).settings).toEqual([{ key: 'theme', value: 'dark' }]);
  });

  refusing.inBoth('are said to be out of reach, where they are', async ({ person }) => {
    const library = await person.opensLibrary('#backup');
    // A private window of Firefox keeps no files; Chromium does, also without databases.
    const isPrivate = person.browserName === 'firefox';
    await library.sees(isPrivate ? 'kommt Nahbar nicht an seine Sicherungen' : 'Noch keine.');
    await library.isAccessible();
  });

  inEnglish('speak English by night, empty and full', async ({ person }) => {
    const library = await person.opensLibrary('#backup');
    await library.sees('None yet.');
    await library.isAccessible();
    await leavesSnapshot(person, '2026-01-02T12-00-00-000.regular-1.json.gz', {
      gzipped: smallBackup(),
    });
    await library.reloads();
    await library.sees('January 2, 2026');
    await library.isAccessible();
    await choosesFile(library, write('bad.json', '[]'));
    await library.hears('“bad.json”: This is not a Nahbar backup.');
    await library.isAccessible();
    await choosesFile(library, write('good.json', smallBackup()));
    await library.sees('1 changed setting');
    await library.isAccessible();
  });
});
