import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { allRows, choosesFile } from './support/backups';
import { bothCopies } from './support/bothCopies';
import { downloads } from './support/downloads';
import { UNDO } from './support/newTabWords';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const CHOOSE = ['button', 'Datei mit Zitaten wählen'] as const;
const CANCEL = ['button', 'Abbrechen'] as const;
const TITLE = ['textbox', 'Name der neuen Sammlung'] as const;

const CSV = `speaker,text,tags,source,url,language
Ada Beispiel,"Frag, bevor du rätst.",Mut; Fragen,Ein Gespräch,https://example.org/a?b=1&c=2,de
,Ein Satz ohne alles,,,,
Bo,"FRAG – bevor du rätst!",,,,
Cy,,,,,
`;
const BONJOURR = JSON.stringify({
  quotes: {
    on: true,
    type: 'user',
    userlist: 'Ada Beispiel,Frag, bevor du rätst.\nBo,Zuhören geht vor.\n',
  },
});
const NEWS_FEED = JSON.stringify({
  quoteLists: [{ title: 'Mine', quotes: [{ id: '1', text: 'Zuhören geht vor.', author: 'Bo' }] }],
});
const TEXT = 'Zuhören geht vor.\n— Bo\n\nWer fragt, führt.\n';
const MARKDOWN = '# Vom Fragen\n\n> Zuhören geht vor.\n>\n> — Bo\n\n> Wer fragt, führt.\n';

function write(name: string, content: string | Uint8Array): string {
  const path = join(downloads, name);
  writeFileSync(path, content);
  return path;
}

interface Row {
  id: string;
  deckId: string;
  quote: { id: string; original: { text: string }; [field: string]: unknown };
  tags: string[];
}

async function decksOf(person: Person): Promise<{ id: string; title: string | null }[]> {
  return (await allRows(person)).decks as { id: string; title: string | null }[];
}

async function quotesOf(person: Person): Promise<Row[]> {
  const { quotes } = await allRows(person);
  return (quotes as Row[]).toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

const textOf = ({ quote }: Row) => quote.original.text;

const textsOf = async (person: Person) => (await quotesOf(person)).map(textOf);

/** Opens the quotes, and in them the way in for files. */
async function opensImport(person: Person): Promise<View> {
  const library = await person.opensLibrary('#quotes');
  await unfolds(library);
  return library;
}

/** Opens whatever the field for the file is folded into. */
async function unfolds(library: View): Promise<void> {
  await waitFor('a field for a file', () => library.page.$('main input[type=file]'));
  await library.page.evaluate(() => {
    const field = document.querySelector('main input[type=file]');
    const folded = field?.closest('details');
    if (folded) folded.open = true;
  });
}

/** Saves a deck as a file, in one of the formats. Resolves to the file's path. */
async function saves(library: View, deck: string, format: string, name: string): Promise<string> {
  await library.page.evaluate(() => location.assign('#decks'));
  await waitFor('the decks', () => library.page.$('main summary[aria-label]'));
  await library.page.evaluate((title) => {
    const summary = [...document.querySelectorAll('summary')].find(
      ({ ariaLabel }) => ariaLabel === `Als Datei speichern: ${title}`,
    );
    if (summary?.parentElement) (summary.parentElement as HTMLDetailsElement).open = true;
  }, deck);
  await library.clicks(['button', `${format}: ${deck}`]);
  await library.hears(`Dein Browser speichert „${name}“.`);
  const path = join(downloads, name);
  await waitFor('the file to be whole', async () => readFileSync(path, 'utf8').endsWith('\n'));
  return path;
}

describe('quotes from a file', () => {
  test.inBoth(
    'of any kind are looked at, taken over, known again and taken back',
    async ({ person }) => {
      const library = await opensImport(person);
      await library.finds(CHOOSE);
      await library.isAccessible();
      for (const [name, content, heading, kind] of [
        ['bonjourr.json', BONJOURR, '2 Zitate', 'Zitate aus Bonjourr'],
        ['feed.json', NEWS_FEED, '1 Zitat', 'Zitate aus News Feed Eradicator'],
        ['fragen.md', MARKDOWN, '2 Zitate', 'Markdown'],
        ['fragen.txt', TEXT, '2 Zitate', 'Einfacher Text'],
        ['fragen.tsv', 'text\tspeaker\nEins\tBo\n', '1 Zitat', 'Eine Tabelle (CSV)'],
      ] as const) {
        await choosesFile(library, write(name, content));
        await library.sees(`${heading} in „${name}“`);
        await library.sees(kind);
        await library.clicks(CANCEL);
        await library.isAt(CHOOSE);
      }
      expect(await textsOf(person)).toEqual([]);
      expect(await decksOf(person)).toEqual([]);

      await choosesFile(library, write('Vom Fragen.csv', CSV));
      await library.isAt(['heading', '3 Zitate in „Vom Fragen.csv“']);
      await library.sees('2 davon sind neu.');
      await library.sees('1 Zitat steht mehrmals in der Datei');
      await library.sees('1 Zeile ausgelassen');
      await library.page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) {
          (details as HTMLDetailsElement).open = true;
        }
      });
      await library.sees('FRAG – bevor du rätst!');
      await library.sees('Ohne Zitat: Zeile 5');
      await library.reads(TITLE, 'Vom Fragen');
      await library.isAccessible();
      await library.clicks(['button', '2 Zitate übernehmen']);
      await library.hears('2 Zitate übernommen.');
      await library.isAt(CHOOSE);
      const [first, second] = await quotesOf(person);
      const [deck] = await decksOf(person);
      expect(deck?.title).toBe('Vom Fragen');
      expect(first).toMatchObject({ deckId: deck?.id, quote: { speaker: '' }, tags: [] });
      expect(second).toMatchObject({
        deckId: deck?.id,
        quote: {
          speaker: 'Ada Beispiel',
          original: { text: 'Frag, bevor du rätst.', language: 'de' },
          source: { title: 'Ein Gespräch', url: 'https://example.org/a?b=1&c=2' },
        },
        tags: ['Mut', 'Fragen'],
      });
      expect([first?.id, second?.id]).toEqual([first?.quote.id, second?.quote.id]);

      // The same file again, and another one, which has grown by one.
      await choosesFile(library, join(downloads, 'Vom Fragen.csv'));
      await library.sees('Du hast sie alle schon.');
      await library.sees('3 Zitate hast du schon');
      await library.clicks(['button', 'Schließen']);
      await choosesFile(library, write('Vom Fragen.txt', `${TEXT}\nFrag, bevor du rätst.\n`));
      await library.sees('2 davon sind neu.');
      await library.clicks(['checkbox'], 0);
      await library.hears('1 ausgewählt');
      await library.clicks(['button', '1 Zitat übernehmen']);
      await library.hears('1 Zitat übernommen.');
      // It went into the deck of that name.
      expect(await decksOf(person)).toHaveLength(1);
      expect(await textsOf(person)).toContain('Wer fragt, führt.');
      expect(await textsOf(person)).toHaveLength(3);
      await library.clicks(UNDO);
      await library.hears('1 wieder entfernt.');
      expect(await textsOf(person)).toHaveLength(2);
      expect(await decksOf(person)).toHaveLength(1);
    },
  );

  test('go into a deck by keyboard alone, and what was changed since stays', async ({ person }) => {
    const library = await opensImport(person);
    await (await library.finds(CHOOSE)).focus();
    await choosesFile(library, write('Lang.txt', TEXT));
    await library.isAt(['heading', '2 Zitate in „Lang.txt“']);
    await library.presses('Tab');
    await library.isAt(['combobox', 'In die Sammlung']);
    await library.presses('Tab');
    await library.isAt(TITLE);
    await library.writes(TITLE, ' ');
    await library.hears('Die Sammlung braucht einen Namen.');
    await library.writes(TITLE, 'netzwerken digital – steve heng und jim sengl');
    await library.hears('Eine Sammlung mit diesem Namen gibt es schon.');
    await library.writes(TITLE, 'Fürs Büro');
    await library.presses('Tab');
    await library.isAt(['button', '2 Zitate übernehmen']);
    await library.presses('Enter');
    await library.hears('2 Zitate übernommen.');
    await library.isAt(CHOOSE);
    expect(await decksOf(person)).toMatchObject([{ title: 'Fürs Büro' }]);

    await choosesFile(library, write('Kurz.txt', 'Ein drittes.\n\nEin viertes.\n'));
    await library.sees('Sie sind alle neu.');
    await library.chooses(['combobox', 'In die Sammlung'], 'Fürs Büro');
    await library.counts(TITLE, 0);
    await library.clicks(['button', '2 Zitate übernehmen']);
    await library.hears('2 Zitate übernommen.');
    const [deck] = await decksOf(person);
    expect((await quotesOf(person)).map(({ deckId }) => deckId)).toEqual(Array(4).fill(deck?.id));
    const { database, copy } = await bothCopies(person);
    expect(copy).toEqual(database);

    await person.backstage(async () => {
      const request = indexedDB.open('nahbar');
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const quotes = request.result.transaction('quotes', 'readwrite').objectStore('quotes');
      const cursor = quotes.openCursor();
      await new Promise<void>((resolve) => {
        cursor.onsuccess = () => {
          const row = cursor.result;
          if (row?.value.quote.original.text !== 'Ein drittes.') return row?.continue();
          row.update({ ...row.value, tags: ['neu'] }).addEventListener('success', () => resolve());
        };
      });
      request.result.close();
    });
    await library.clicks(UNDO);
    await library.hears('1 wieder entfernt, 1 bleibt, weil du es seitdem geändert hast.');
    expect(await textsOf(person)).toHaveLength(3);
  });

  test('in lines that may be pairs are asked about, beside what they are as they stand', async ({
    person,
  }) => {
    const library = await opensImport(person);
    // Rows that are not on the screen are not drawn, and say nothing.
    await library.resizes(1280, 1600);
    const lines = 'Heraklit: Alles fließt.\nKonfuzius: Der Weg ist das Ziel.\n';
    await choosesFile(library, write('fremd.txt', lines));
    await library.sees('2 Zitate in „fremd.txt“');
    await library.sees('Heraklit: Alles fließt.');
    // The question is open, and needs no click to be seen.
    await library.sees('Die erste Zeile nennt die Spalten');
    await library.isAccessible();
    // It stands before the heading, which has the focus.
    await library.presses('Shift', 'Tab');
    await library.isAt(['button', 'So lesen']);
    await library.presses('Enter');
    await library.doesNotSee('Heraklit: Alles fließt.');
    await library.sees('Alles fließt.');
    await library.doesNotSee('Die erste Zeile nennt die Spalten');
    await library.clicks(['button', '2 Zitate übernehmen']);
    await library.hears('2 Zitate übernommen.');
    expect((await quotesOf(person)).map(({ quote }) => quote.speaker)).toEqual([
      'Heraklit',
      'Konfuzius',
    ]);
  });

  test('in a table that nobody knows are read once its columns are chosen', async ({ person }) => {
    const library = await opensImport(person);
    await choosesFile(library, write('kurz.csv', 'Carpe Diem,Horaz\nVeni Vidi Vici,Caesar\n'));
    await library.hears('keine Spalte für die Zitate');
    await library.sees('Die erste Zeile nennt die Spalten');
    await library.isAccessible();
    await library.chooses(['combobox', 'Spalte 1'], 'Das Zitat');
    await library.chooses(['combobox', 'Spalte 2'], 'Von wem');
    await library.clicks(['button', 'So lesen']);
    await library.sees('2 Zitate in „kurz.csv“');
    await library.clicks(['button', '2 Zitate übernehmen']);
    await library.hears('2 Zitate übernommen.');
    expect(
      (await quotesOf(person)).map(({ quote }) => [quote.original.text, quote.speaker]),
    ).toEqual([
      ['Carpe Diem', 'Horaz'],
      ['Veni Vidi Vici', 'Caesar'],
    ]);
  });

  test('that are none get their sentence, and change nothing', async ({ person }) => {
    const library = await opensImport(person);
    await choosesFile(library, write('vorher.txt', TEXT));
    await library.clicks(['button', '2 Zitate übernehmen']);
    await library.hears('2 Zitate übernommen.');
    const before = await allRows(person);
    const huge = () => {
      const path = write('riesig.csv', ' ');
      truncateSync(path, 50 * 1024 * 1024);
      return path;
    };
    const xlsx = Uint8Array.from([0x50, 0x4b, 3, 4, ...Buffer.from('....xl/workbook.xml')]);
    const deep = `{"nahbar":"deck","version":1,"quotes":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const later = JSON.stringify({ nahbar: 'deck', version: 99, title: 'Morgen', quotes: [] });
    const many = ['text', ...Array.from({ length: 60_000 }, (_, i) => `Satz ${i}`)].join('\n');
    const bad: [string, () => string, string][] = [
      ['empty', () => write('leer.txt', ''), 'Die Datei ist leer.'],
      ['a workbook', () => write('zitate.xlsx', xlsx), 'Das ist eine Excel-Mappe.'],
      ['cut off', () => write('halb.json', '{"nahbar":"deck",\n"quotes":['), 'in Zeile 2 stimmt'],
      ['too deep', () => write('tief.json', deep), 'zu tief verschachtelt'],
      ['newer', () => write('neu.json', later), 'aus einer neueren Version'],
      ['a backup', () => write('alles.json', '{"nahbar":"backup"}'), 'eine Sicherung von allem'],
      [
        'a web page',
        () => write('seite.txt', '<!doctype html><p>x'),
        'erkennt Nahbar keine Zitate',
      ],
      ['no column', () => write('fremd.csv', 'a;b\n1;2\n'), 'keine Spalte für die Zitate'],
      [
        'never closed',
        () => write('kaputt.csv', 'text\n"Ja\nNein\n'),
        'In Zeile 2 fehlt ein Anführungszeichen',
      ],
      ['too many', () => write('viele.csv', many), 'Teile sie auf'],
      ['too large', huge, 'Mit 50 MB ist sie zu groß; Nahbar liest bis zu 20 MB.'],
    ];
    for (const [what, file, sentence] of bad) {
      const path = file();
      await choosesFile(library, path);
      await library.hears(`„${path.split('/').at(-1)}“: `);
      await library.hears(sentence).catch((error) => {
        throw new Error(what, { cause: error });
      });
      await library.hears('Es wurde nichts geändert.');
      expect([what, await allRows(person)]).toEqual([what, before]);
    }
    await library.isAccessible();

    // What is meant to be executed is text.
    await choosesFile(
      library,
      write('boese.csv', 'text,url\n<img src=x onerror=alert(1)>,javascript:alert(1)\n'),
    );
    await library.sees('<img src=x onerror=alert(1)>');
    await library.doesNotSee('zu groß');
    await library.clicks(['button', '1 Zitat übernehmen']);
    await library.hears('1 Zitat übernommen.');
    const [evil] = await quotesOf(person);
    expect(evil?.quote).toMatchObject({ original: { text: '<img src=x onerror=alert(1)>' } });
    expect(JSON.stringify(evil)).not.toContain('javascript:');
  });
});

describe('a deck as a file', () => {
  test.inBoth('gives the same quotes in a fresh profile', async ({ person }) => {
    const library = await opensImport(person);
    await choosesFile(library, write('Vom Fragen.csv', CSV));
    await library.clicks(['button', '2 Zitate übernehmen']);
    await library.hears('2 Zitate übernommen.');
    const saved = await quotesOf(person);
    await saves(library, 'Vom Fragen', 'JSON', 'Vom-Fragen.json');
    for (const [format, ending] of [
      ['CSV', 'csv'],
      ['Markdown', 'md'],
      ['Text', 'txt'],
    ] as const) {
      const path = await saves(library, 'Vom Fragen', format, `Vom-Fragen.${ending}`);
      expect(readFileSync(path, 'utf8')).toContain('Frag, bevor du rätst.');
    }
    await library.isAccessible();

    await person.reinstalls();
    const fresh = await opensImport(person);
    await choosesFile(fresh, join(downloads, 'Vom-Fragen.json'));
    await fresh.sees('Eine Sammlung aus Nahbar');
    await fresh.reads(TITLE, 'Vom Fragen');
    await fresh.clicks(['button', '2 Zitate übernehmen']);
    await fresh.hears('2 Zitate übernommen.');
    expect((await quotesOf(person)).map(said)).toEqual(saved.map(said));
  });
});

/** A quote without what is made anew for each profile. */
function said({ quote: { id: _, ...words }, tags }: Row) {
  return { words, tags };
}

describe('3,000 quotes', () => {
  const table = (count: number) =>
    [
      'text,speaker',
      ...Array.from(
        { length: count },
        (_, i) => `"Sentence ${i}, and some more of it",Person ${i % 50}`,
      ),
    ].join('\n');

  inEnglish(
    'are left alone while they are read, looked through, and come in',
    async ({ person }) => {
      const library = await opensImport(person);
      await library.finds(['button', 'Choose a file of quotes']);
      await choosesFile(library, write('long.csv', table(50_000)));
      await library.clicks(['button', 'Cancel']);
      await library.isAt(['button', 'Choose a file of quotes']);
      await library.counts(['progressbar'], 0);
      await library.doesNotSee('quotes in “long.csv”');
      expect((await allRows(person)).quotes).toEqual([]);

      await choosesFile(library, write('many.csv', table(3_000)));
      await library.sees('3,000 quotes in “many.csv”', 30_000);
      await library.isAccessible();
      const shown = () =>
        library.page.evaluate(() => document.querySelectorAll('fieldset li').length);
      expect(await shown()).toBeLessThan(100);
      await library.page.evaluate(() => {
        [...document.querySelectorAll('fieldset li')].at(-1)?.scrollIntoView();
      });
      await expect.poll(shown).toBeGreaterThan(24);
      await library.clicks(['button', 'Tick none']);
      await library.hears('No quote chosen');
      await library.writes(['searchbox', 'Search in the file'], 'sentence 2424');
      await library.hears('1 found · No quote chosen');
      await library.clicks(['button', 'Tick all']);
      await library.hears('1 found · 1 chosen');
      await library.writes(['searchbox', 'Search in the file'], '');
      await library.clicks(['button', 'Tick all']);
      await library.clicks(['button', 'Import 3,000 quotes']);
      await library.finds(['progressbar', 'Importing…']);
      await library.hears('3,000 quotes imported.', 60_000);
      const { database, copy } = await bothCopies(person);
      expect(Object.keys(copy).filter((key) => key.startsWith('quotes/'))).toHaveLength(3_000);
      expect(copy).toEqual(database);
      await library.clicks(['button', 'Undo']);
      await library.hears('3,000 removed.', 60_000);
      expect(await decksOf(person)).toEqual([]);
      expect((await allRows(person)).quotes).toEqual([]);
    },
  );
});
