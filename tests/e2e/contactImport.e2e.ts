import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { person as somebody } from '../core/people/people';
import { allRows, choosesFile, snapshotFiles } from './support/backups';
import { leavesRows } from './support/leavesRows';
import { UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { newFolder } from './support/profile';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const FIXTURES = 'tests/fixtures/contacts';
const CHOOSE = ['button', 'Datei wählen'] as const;
const UNDO_IMPORT = ['button', 'Rückgängig machen'] as const;
const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

const folder = newFolder('contacts');

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface SomeRow {
  id: string;
  name: string;
  channels: { kind: string }[];
}

async function peopleOf(person: Person): Promise<SomeRow[]> {
  const { people } = await allRows(person);
  return (people as SomeRow[]).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const namesOf = async (person: Person) => (await peopleOf(person)).map(({ name }) => name);

describe('people from a file', () => {
  test.inBoth(
    'are chosen, taken over, known again, and taken back after a reload',
    async ({ person }) => {
      const library = await person.opensLibrary('#people');
      // Rows that are not on the screen are not drawn, and say nothing.
      await library.resizes(1280, 1600);
      await library.finds(CHOOSE);
      await library.isAccessible();
      await choosesFile(library, `${FIXTURES}/linkedin.csv`);
      await library.sees('3 Personen in „linkedin.csv“');
      await library.sees('1 Zeile ausgelassen');
      await library.counts(['checkbox'], 3);
      await library.isAccessible();
      expect(await namesOf(person)).toEqual([]);
      await library.clicks(['checkbox'], 2);
      await library.hears('2 ausgewählt');
      await library.clicks(['button', '2 Personen übernehmen']);
      await library.hears('2 Personen übernommen.');
      await library.isAt(CHOOSE);
      await library.reloads();
      await library.sees('Zuletzt übernommen: 2 Personen am ');
      expect(await namesOf(person)).toEqual(['Ada Beispiel', 'Jörg Ünal 🎬']);

      await choosesFile(library, `${FIXTURES}/linkedin.csv`);
      await library.sees('2 davon sind schon da, und zu ihnen steht nichts Neues in der Datei.');
      await library.counts(['checkbox'], 1);
      await library.clicks(['button', 'Abbrechen']);
      await library.isAt(CHOOSE);
      const before = await peopleOf(person);

      await choosesFile(library, `${FIXTURES}/googleContacts.csv`);
      await library.sees('Schon da als „Ada Beispiel“. Neu: ');
      await library.clicks(['checkbox', 'Labels als Kreise übernehmen']);
      await library.sees('Kreis „Presse“');
      await library.clicks(['button', '3 Personen übernehmen']);
      await library.hears('2 Personen übernommen, 1 ergänzt.');
      expect((await allRows(person)).circles).toMatchObject([{ name: 'Presse' }]);
      expect(await snapshotFiles(person)).toHaveLength(1);

      await choosesFile(library, `${FIXTURES}/apple.vcf`);
      await library.sees('2 Personen in „apple.vcf“');
      await library.sees('1 Karte ausgelassen');
      await library.clicks(['button', 'Abbrechen']);

      await library.reloads();
      await library.clicks(UNDO_IMPORT);
      await library.hears('2 wieder entfernt, 1 wieder wie zuvor.');
      expect(await peopleOf(person)).toEqual(before);
      expect((await allRows(person)).circles).toEqual([]);
      // Now the one before can be taken back as well.
      await library.clicks(UNDO_IMPORT);
      await library.hears('2 wieder entfernt.');
      await library.counts(UNDO_IMPORT, 0);
      expect((await allRows(person)).trash).toEqual([]);
    },
  );

  test('come from a vCard by keyboard alone, and go again by the notice', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await (await library.finds(CHOOSE)).focus();
    await choosesFile(library, `${FIXTURES}/apple.vcf`);
    await library.isAt(['heading', '2 Personen in „apple.vcf“']);
    await library.presses('Tab');
    await library.presses('Enter');
    await library.sees('Karte 3');
    await library.presses('Tab');
    await library.isAt(['combobox', 'Rhythmus für alle, die neu sind']);
    await library.presses('Tab');
    await library.isAt(['checkbox', 'Labels als Kreise übernehmen']);
    await library.presses('Space');
    await library.presses('Tab');
    await library.isAt(['button', '2 Personen übernehmen']);
    await library.presses('Enter');
    await library.hears('2 Personen übernommen.');
    await library.isAt(CHOOSE);
    expect(await namesOf(person)).toHaveLength(2);
    await library.clicks(UNDO);
    await library.hears('2 wieder entfernt.');
    expect(await namesOf(person)).toEqual([]);
    expect((await allRows(person)).circles).toEqual([]);
  });

  test('get a rhythm of any length, which has to be said', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.finds(CHOOSE);
    await choosesFile(library, `${FIXTURES}/linkedin.csv`);
    await library.chooses(['combobox', 'Rhythmus für alle, die neu sind'], 'anderer Rhythmus …');
    await library.clicks(['button', '3 Personen übernehmen']);
    await library.hears('Gib eine ganze Zahl von 1 bis');
    await library.isAccessible();
    expect(await namesOf(person)).toEqual([]);
    await library.writes(['spinbutton', 'Alle …'], '5');
    await library.presses('Tab');
    await library.clicks(['button', '3 Personen übernehmen']);
    await library.hears('3 Personen übernommen.');
    const rhythm = '5-weeks';
    expect((await allRows(person)).people).toMatchObject([{ rhythm }, { rhythm }, { rhythm }]);
  });

  test('who were changed since stay, when the rest is taken back', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.finds(CHOOSE);
    await choosesFile(library, `${FIXTURES}/linkedin.csv`);
    await library.clicks(['button', '3 Personen übernehmen']);
    await library.sees('Zuletzt übernommen: 3 Personen');
    await person.backstage(async () => {
      const request = indexedDB.open('nahbar');
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const people = request.result.transaction('people', 'readwrite').objectStore('people');
      const cursor = people.openCursor();
      await new Promise<void>((resolve) => {
        cursor.onsuccess = () => {
          const row = cursor.result;
          row
            ?.update({ ...row.value, personal: 'Mag Tee.' })
            .addEventListener('success', () => resolve());
        };
      });
      request.result.close();
    });
    await library.reloads();
    await library.clicks(UNDO_IMPORT);
    await library.hears('2 wieder entfernt, 1 bleibt, weil du den Eintrag seitdem geändert hast.');
    expect(await peopleOf(person)).toMatchObject([{ personal: 'Mag Tee.' }]);
  });
});

describe('somebody with the name of somebody else', () => {
  const file = () =>
    write(
      'namen.csv',
      [
        HEADER,
        'Bo,Neu,,bo@example.org,,,',
        'Ada,Lovelace,,ada@other.example,Film,,',
        'Grace,Hopper,https://www.linkedin.com/in/grace-2,,,,',
      ].join('\n'),
    );
  const people = () => [
    somebody({ id: '0', organisation: 'Analytical Engines' }),
    somebody({
      id: '00',
      name: 'Hopper, Dr. Grace',
      channels: [{ kind: 'linkedin', address: 'grace-1' }],
    }),
  ];
  /** What each row says below the name, from top to bottom. */
  const rowsOf = (library: View) =>
    library.page.evaluate(() =>
      [...document.querySelectorAll('main li label')].map((row) => row.lastChild?.textContent),
    );

  test.inBoth('is pointed out, and imported all the same', async ({ person }) => {
    await leavesRows(person, { people: people() });
    const library = await person.opensLibrary('#people');
    await library.resizes(1280, 1600);
    await library.picks(['Hinzufügen', 'Kontakte aus einer Datei übernehmen']);
    await choosesFile(library, file());
    await library.sees('2 Personen heißen wie jemand, der schon da ist.');
    await library.isAccessible();
    expect(await rowsOf(library)).toEqual([
      'Heißt wie jemand, der schon da ist: Analytical Engines',
      'Heißt wie jemand, der schon da ist: Hopper, Dr. Grace',
      'E-Mail',
    ]);
    await library.clicks(['button', '3 Personen übernehmen']);
    await library.hears('3 Personen übernommen.');
    expect(await namesOf(person)).toEqual([
      'Ada Lovelace',
      'Ada Lovelace',
      'Bo Neu',
      'Grace Hopper',
      'Hopper, Dr. Grace',
    ]);
    // Where entries can be merged, they are suggested; but nobody of whom it is known that they are two.
    await library.clicks(['button', 'Fertig']);
    await library.finds([
      'button',
      'Ada Lovelace (Analytical Engines) und Ada Lovelace (Film) zusammenführen',
    ]);
    await library.counts(['button', 'Hopper, Dr. Grace und Grace Hopper zusammenführen'], 0);
  });

  inEnglish('is pointed out in English', async ({ person }) => {
    await leavesRows(person, { people: people() });
    const library = await person.opensLibrary('#people');
    await library.resizes(1280, 1600);
    await library.picks(['Add', 'Import contacts from a file']);
    await choosesFile(library, file());
    await library.sees('2 people have the same name as somebody you already have.');
    await library.sees('Same name as somebody you already have: Analytical Engines');
    await library.clicks(['button', 'Import 3 people']);
    await library.sees('Last import: 3 people');
    await library.clicks(['button', 'Done']);
    const name = 'Ada Lovelace (Analytical Engines) and Ada Lovelace (Film) are two people';
    await library.clicks(['button', name]);
    await library.hears('These two will no longer be suggested as duplicates.');
  });
});

describe('a table that nobody knows', () => {
  test('is read once its columns are assigned, by keyboard alone', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.finds(CHOOSE);
    const table = 'Wer;Wo;Draht\nAda Beispiel;Bayern Funk;ada@example.org\nBo;;bo@example.org\n';
    await choosesFile(library, write('kreis.csv', table));
    await library.hears('Diese Datei kennt Nahbar nicht.');
    await library.reads(['combobox', 'Draht'], 'email');
    await library.isAccessible();
    await (await library.finds(['combobox', 'Wer'])).focus();
    await library.page.keyboard.type('Name');
    await library.presses('Tab');
    await library.isAt(['combobox', 'Wo']);
    await library.page.keyboard.type('Orga');
    await library.presses('Tab');
    await library.isAt(['combobox', 'Draht']);
    await library.presses('Tab');
    await library.isAt(['button', 'So lesen']);
    await library.presses('Enter');
    await library.sees('2 Personen in „kreis.csv“');
    await library.clicks(['button', '2 Personen übernehmen']);
    await library.hears('2 Personen übernommen.');
    expect(await peopleOf(person)).toMatchObject([
      {
        name: 'Ada Beispiel',
        organisation: 'Bayern Funk',
        channels: [{ kind: 'email', address: 'ada@example.org' }],
      },
      { name: 'Bo' },
    ]);
  });
});

describe('a file that is none', () => {
  const huge = () => {
    const path = write('riesig.csv', ' ');
    truncateSync(path, 50 * 1024 * 1024);
    return path;
  };
  const xlsx = Uint8Array.from([0x50, 0x4b, 3, 4, ...Buffer.from('....xl/workbook.xml')]);
  const bad: [string, () => string, string][] = [
    ['empty', () => write('leer.csv', ''), 'Die Datei ist leer.'],
    ['a workbook', () => write('kontakte.xlsx', xlsx), 'Das ist eine Excel-Mappe.'],
    [
      'with a quote that is never closed',
      () => write('kaputt.csv', `${HEADER}\nAda,B,,,,,\nEve,"C,,,,,\n`),
      'In Zeile 3 fehlt ein Anführungszeichen.',
    ],
    ['something else', () => write('fremd.csv', 'a,b\n1,2\n'), 'Diese Datei kennt Nahbar nicht.'],
    ['too large', huge, 'Mit 50 MB ist sie zu groß; Nahbar liest bis zu 20 MB.'],
  ];

  test('gets its sentence, and changes nothing', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.finds(CHOOSE);
    const before = await allRows(person);
    for (const [what, file, sentence] of bad) {
      const path = file();
      await choosesFile(library, path);
      await library.hears(`„${path.split('/').at(-1)}“: `);
      await library.hears(sentence);
      await library.hears('Es wurde nichts geändert.');
      expect([what, await allRows(person)]).toEqual([what, before]);
    }
    await library.isAccessible();

    // What is meant to be executed is text, or nothing.
    const evil = '<img src=x onerror=alert(1)>,Eve,javascript:alert(1),,"=HYPERLINK(""x"")",+1,';
    await choosesFile(library, write('boese.csv', `${HEADER}\n${evil}\n`));
    await library.sees('<img src=x onerror=alert(1)> Eve');
    await library.sees('=HYPERLINK("x")');
    await library.doesNotSee('zu groß');
    await library.isAccessible();
    await library.clicks(['button', '1 Person übernehmen']);
    await library.hears('1 Person übernommen.');
    expect(await peopleOf(person)).toMatchObject([
      { name: '<img src=x onerror=alert(1)> Eve', organisation: '=HYPERLINK("x")', channels: [] },
    ]);
  });
});

describe('5,000 people', () => {
  const path = () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, i) => `Ada,Number ${i},https://www.linkedin.com/in/ada-${i},,Company ${i % 50},Sound,`,
    );
    return write('Connections.csv', [HEADER, ...rows].join('\n'));
  };

  inEnglish('are looked through, and come in at once', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.finds(['button', 'Choose a file']);
    await choosesFile(library, path());
    await library.sees('5,000 people in “Connections.csv”');
    await library.isAccessible();
    const shown = () => library.page.evaluate(() => document.querySelectorAll('main li').length);
    expect(await shown()).toBeLessThan(100);
    await library.page.evaluate(() => {
      const row = [...document.querySelectorAll('main li')].at(-1);
      row?.scrollIntoView();
    });
    await expect.poll(shown).toBeGreaterThan(24);

    await library.clicks(['button', 'Tick none']);
    await library.hears('Nobody chosen');
    await library.writes(['searchbox', 'Search in the file'], 'number 4242');
    await library.hears('1 found · Nobody chosen');
    await library.clicks(['button', 'Tick all']);
    await library.hears('1 found · 1 chosen');
    await library.writes(['searchbox', 'Search in the file'], '');
    await library.clicks(['button', 'Tick all']);
    await library.clicks(['button', 'Import 5,000 people']);
    await library.sees('Last import: 5,000 people on', 30_000);
    expect((await allRows(person)).people).toHaveLength(5_000);
    await library.isAccessible();
  });
});
