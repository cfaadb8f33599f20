import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { BACKUP_VERSION, backupText } from '../../core/backup/backup.ts';
import { backupOf } from '../core/backup/someBackup.ts';
import { allRows, choosesFile, knowsSomebody, leavesSnapshot } from './support/backups';
import type { Person } from './support/person';
import { newFolder } from './support/profile';
import { everythingKept } from './support/rawStorage';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const RESTORE = ['button', 'Wiederherstellen'] as const;
const REPLACE = ['radio', 'Ersetzen'] as const;
const LINKEDIN = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

const folder = newFolder('bad');

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A file of that size which takes no room. */
function huge(name: string, megabytes: number): string {
  const path = write(name, ' ');
  truncateSync(path, megabytes * 1024 * 1024 + 1);
  return path;
}

const PICTURE = Uint8Array.from([...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 0, 0, 0, 13]);
const ARCHIVE = Uint8Array.from([...Buffer.from('PK\x03\x04', 'latin1'), 20, 0, 0, 0, 8, 0]);
const EVIL = '<img src=x onerror="document.title=1">';

const backup = (value: unknown = 'dark') =>
  backupText(backupOf({ settings: [{ key: 'theme', value }] }));
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const people = (lines: string) => `${LINKEDIN}\n${lines}`;
const calendar = (lines: string) => `BEGIN:VCALENDAR\r\n${lines}END:VCALENDAR\r\n`;

/** Opens whatever is folded. */
const unfolds = (view: View) =>
  view.page.evaluate(() => {
    for (const summary of document.querySelectorAll<HTMLElement>('details:not([open]) > summary')) {
      summary.click();
    }
  });

type Bad = [name: string, file: (name: string) => string, sentence: string];
const holding =
  (content: string | Uint8Array) =>
  (name: string): string =>
    write(name, content);

/** Chooses each, hears why not, and finds everything as it was. */
async function refusesEach(person: Person, view: View, files: readonly Bad[]): Promise<void> {
  const before = await allRows(person);
  for (const [name, file, sentence] of files) {
    await choosesFile(view, file(name));
    await view.hears(`„${name}“: `);
    await view.hears(sentence);
    await view.hears('Es wurde nichts geändert.');
    expect([name, await allRows(person)]).toEqual([name, before]);
  }
  // What is meant to be run is text.
  expect(await view.page.title()).not.toBe('1');
  await view.isAccessible();
}

describe('bad files', () => {
  test('are no backups, and a sound one is restored after them', async ({ person }) => {
    await knowsSomebody(person);
    const library = await person.opensLibrary('#backup');
    const newer = backup().replace(/"version": \d+/, `"version": ${BACKUP_VERSION + 1}`);
    await refusesEach(person, library, [
      ['leer.json', holding('\ufeff \n'), 'Die Datei ist leer.'],
      ['bild.json', holding(PICTURE), 'enthält keinen Text in UTF-8'],
      ['zip.json', holding(ARCHIVE), 'enthält keinen Text in UTF-8'],
      ['seite.json', holding(`<!doctype html>${EVIL}`), 'keine Sicherung von Nahbar'],
      ['breit.json', holding(Buffer.from(backup(), 'utf16le')), 'enthält keinen Text in UTF-8'],
      ['halb.json', holding(backup().slice(0, 300)), 'keine vollständige JSON-Datei'],
      [
        'tief.json',
        holding(backup('HERE').replace('"HERE"', nested)),
        'Die Sicherung ist beschädigt (Einstellungen, Eintrag 1): „value“ ist zu tief verschachtelt.',
      ],
      [
        'million.json',
        holding(backup().replace('"calls": []', `"calls": [${'{},'.repeat(999_999)}{}]`)),
        'Sie hat mehr als 500.000 Einträge',
      ],
      [
        'doppelt.json',
        holding(
          backup().replace(/\{\s*"key": "theme",\s*"value": "dark"\s*\}/, (row) => `${row},${row}`),
        ),
        '(Einstellungen, Eintrag 2): „key“ kommt zweimal vor.',
      ],
      [
        `${EVIL.replace(/\W/g, '')}.json`,
        holding(backup().replace('"calls"', JSON.stringify(EVIL))),
        `„rows.${EVIL}“ gehört nicht dorthin.`,
      ],
      ['neuer.json', holding(newer), 'aus einer neueren Version von Nahbar (1.0.0)'],
      ['riesig.json', (name) => huge(name, 256), 'Nahbar liest bis zu 256 MB.'],
    ]);
    expect(await person.backstage('Object.keys(Object.prototype).length')).toBe(0);

    const sound = backup('dark').replace(
      '"value": "dark"',
      '"value": "dark", "__proto__": {"x": 1}',
    );
    await choosesFile(library, write('gut.json', sound));
    await library.clicks(REPLACE);
    await library.doesNotSee('zu groß');
    await library.clicks(RESTORE);
    await library.sees('Jetzt gilt wieder der Stand vom');
    expect((await allRows(person)).settings).toEqual([{ key: 'theme', value: 'dark' }]);
  });

  test.inFirefox(
    'are no people and no calendar, and sound ones are read after them',
    async ({ person }) => {
      await knowsSomebody(person);
      const library = await person.opensLibrary('#people');
      await library.picks(['Hinzufügen', 'Kontakte aus einer Datei übernehmen']);
      await library.finds(['button', 'Datei wählen']);
      await refusesEach(person, library, [
        ['leer.csv', holding(' \r\n'), 'Die Datei ist leer.'],
        ['bild.vcf', holding(PICTURE), 'Das ist ein Bild.'],
        ['daten.csv', holding(ARCHIVE), 'Das ist ein ZIP-Archiv.'],
        ['seite.csv', holding(`<!doctype html>${EVIL}`), 'Diese Datei kennt Nahbar nicht.'],
        ['nullen.csv', holding(people('Ada\0,B,,,,,')), 'Das ist keine Textdatei.'],
        [
          'halb.vcf',
          holding('BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n'),
          'Bei Karte 1 fehlt der Anfang oder das Ende.',
        ],
        [
          'tief.vcf',
          holding('BEGIN:VCARD\n'.repeat(100_000)),
          'Bei Karte 1 fehlt der Anfang oder das Ende.',
        ],
        [
          'million.csv',
          holding(people('Ada,B,,,,,\n'.repeat(1_000_000))),
          'Sie hat mehr als 50.000 Einträge.',
        ],
        ['riesig.csv', (name) => huge(name, 20), 'Nahbar liest bis zu 20 MB.'],
      ]);
      const wide = Buffer.from(people(`Jörg,${EVIL},,,__proto__,,\n`), 'utf16le');
      await choosesFile(library, write('gut.csv', wide));
      await library.sees(`Jörg ${EVIL}`);
      await library.clicks(['button', '1 Person übernehmen']);
      await library.hears('1 Person übernommen.');

      const calls = await person.opensLibrary('#calls');
      await calls.finds(['button', 'Auch als Benachrichtigung']);
      await unfolds(calls);
      const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
      const event = (i: number) =>
        `BEGIN:VEVENT\r\nUID:${i}\r\nDTSTART:${day}T235800Z\r\nSUMMARY:${EVIL}\r\nEND:VEVENT\r\n`;
      const many = (count: number) => Array.from({ length: count }, (_, i) => event(i)).join('');
      await refusesEach(person, calls, [
        ['leer.ics', holding(''), 'Die Datei ist leer.'],
        ['bild.ics', holding(PICTURE), 'Das ist ein Bild.'],
        ['seite.ics', holding(`<!doctype html>${EVIL}`), 'Das ist eine Webseite und kein Kalender'],
        ['halb.ics', holding(calendar(event(1)).slice(0, 60)), 'Das Ende der Datei fehlt.'],
        ['tief.ics', holding(calendar('BEGIN:VEVENT\r\n'.repeat(100_000))), 'etwas durcheinander'],
        ['voll.ics', holding(calendar(many(501))), 'Für heute stehen mehr als 500 Termine darin'],
        ['million.ics', holding(calendar(many(60_000))), 'Sie hat mehr als 50.000 Termine.'],
        ['riesig.ics', (name) => huge(name, 20), 'Nahbar liest bis zu 20 MB.'],
      ]);
      await choosesFile(calls, write('gut.ics', calendar(event(1))));
      await calls.sees(EVIL);
      await calls.clicks(['button', 'An 1 Call erinnern']);
      await calls.hears('Nahbar erinnert dich an einen Call.');
    },
  );

  inEnglish('among the snapshots are no hindrance to the sound one', async ({ person }) => {
    await knowsSomebody(person);
    const before = await allRows(person);
    const sound = backupText(backupOf(before as never));
    const deep = sound.replace('"favourites": []', `"favourites": [${nested}]`);
    const bad: [string, string | { gzipped: string }][] = [
      ['2026-01-09T12-00-00.json.gz', ''],
      ['2026-01-08T12-00-00.json.gz', 'not gzip at all, really'],
      ['2026-01-07T12-00-00.json.gz', { gzipped: sound.slice(0, 500) }],
      ['2026-01-06T12-00-00.json.gz', { gzipped: deep }],
      [
        '2026-01-05T12-00-00.json.gz',
        { gzipped: sound.replace(/"version": \d+/, '"version": 99') },
      ],
      ['2026-01-04T12-00-00.json.gz', { gzipped: sound.replace('"favourites"', '"strange"') }],
      [
        '2026-01-03T12-00-00.json.gz',
        { gzipped: sound.replace('"favourites": []', '"favourites": [7]') },
      ],
      ['2026-01-02T12-00-00.json.gz', { gzipped: '\ufeff' }],
    ];
    for (const [name, content] of bad) await leavesSnapshot(person, name, content);
    await leavesSnapshot(person, '2026-01-01T12-00-00.json.gz', { gzipped: sound });
    const kept = await everythingKept(person);

    // It is a backup of today's version: it was not taken for one before.
    const help = await person.opens('help.html');
    await help.sees('Backups 9 backups');
    const restores = () => help.page.evaluate(() => document.querySelectorAll('li button').length);
    await expect.poll(restores).toBe(1);
    await help.isAccessible();
    expect(await everythingKept(person)).toEqual(kept);
    await help.page.evaluate(() => document.querySelector<HTMLElement>('li button')?.click());
    await help.clicks(['button', 'Yes, restore it']);
    await help.hears('is ready');
    await help.clicks(['link', 'Open “Today”']);
    await help.sees('Everything stays on this device.');
    await expect.poll(() => allRows(person)).toEqual(before);

    const library = await person.opensLibrary('#backup');
    // With what was there before the restoration.
    await library.counts(['listitem'], 10);
    const names = await library.page.evaluate(() =>
      [...document.querySelectorAll('main li button')].map(({ ariaLabel }) => ariaLabel ?? ''),
    );
    for (const name of names.filter((one) => /January [2-8],/.test(one))) {
      await library.clicks(['button', name]);
      await library.hears('Nothing was changed.');
    }
    await expect.poll(() => allRows(person)).toEqual(before);
    await library.isAccessible();
  });
});
