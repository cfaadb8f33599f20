import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, readDeckFile } from '../../../../core/quotes/deckFile/readDeckFile.ts';
import { withoutPlace } from '../../../../core/quotes/deckFile/readersNotes.ts';
import { isOneALine } from '../../../../core/quotes/deckFile/readText.ts';
import { faultOf, inShort, readText } from './reading.ts';

const caseOf = (folder: string, name: string) =>
  readDeckFile(readFileSync(`tests/fixtures/cases/${folder}/deck${name}`), `deck${name}`);

const HERACLITUS = ['Alles fließt. | Heraklit', 'Der Weg ist das Ziel. | Konfuzius'];

describe('the cases of real files', () => {
  it.each([
    ['05-csv-without-known-header', '-notion.csv', ['Alles fließt. | Heraklit']],
    [
      '05-csv-without-known-header',
      '-two-columns.csv',
      ['Alles fließt | Heraklit', 'Der Weg ist das Ziel | Konfuzius'],
    ],
    [
      '07-kindle-clippings',
      '-Meine Clippings.txt',
      ['Nähe entsteht im Gespräch. | Ada Beispiel | Das Buch der Nähe'],
    ],
    [
      '35-one-quote-a-line',
      '-lines.txt',
      ['Alles fließt.', 'Der Weg ist das Ziel.', 'Wissen ist Macht.'],
    ],
    [
      '35-one-quote-a-line',
      '-tab.txt',
      ['Alles fließt | Heraklit', 'Der Weg ist das Ziel | Konfuzius'],
    ],
    ['36-json-of-others', '-lines.json', HERACLITUS],
    ['36-json-of-others', '-results.json', HERACLITUS.slice(0, 1)],
    ['36-json-of-others', '-tags.json', HERACLITUS.slice(0, 1)],
    [
      '37-readwise-and-kindle-notes',
      '.md',
      [
        'Nähe entsteht im Gespräch. | Ada Beispiel | Das Buch der Nähe',
        'Ferne ist ein Wort. | Ada Beispiel | Das Buch der Nähe',
      ],
    ],
  ])('%s: deck%s', (folder, name, quotes) => {
    const file = caseOf(folder, name);
    expect(inShort(file)).toEqual(quotes);
    expect(file.skipped).toEqual([]);
  });

  it('have their tags', () => {
    const tagsOf = (folder: string, name: string) => caseOf(folder, name).found[0]?.tags;
    expect(tagsOf('05-csv-without-known-header', '-notion.csv')).toEqual(['zeit', 'natur']);
    expect(tagsOf('36-json-of-others', '-results.json')).toEqual(['zeit']);
    expect(tagsOf('36-json-of-others', '-tags.json')).toEqual(['natur', 'zeit']);
  });
});

describe('clippings of a Kindle', () => {
  const clipping = (place: string, words = 'Nähe.') =>
    `\ufeffNähe (und Ferne) (Beispiel, Ada;Muster, Max)\n- ${place}\n\n${words}\n==========\n`;

  it.each([
    ['Your Highlight on page 3 | Location 145-146 | Added on Monday, 5 August 2024', true],
    ['Ihre Markierung auf Seite 3 | Hinzugefügt am Montag, 5. August 2024', true],
    ['Tu subrayado en la página 3 | posición 145 | Añadido el lunes', true],
    ['Votre surlignement sur la page 3 | emplacement 145 | Ajouté le lundi', true],
    ['La tua evidenziazione a pagina 3 | Aggiunto in data lunedì', true],
    ['Seu destaque na página 3 | Adicionado: segunda-feira', true],
    ['位置No. 145-146のハイライト | 追加日 2024年8月5日', true],
    ['Your Note on page 3 | Location 146 | Added on Monday', false],
    ['Ihre Notiz auf Seite 3 | Hinzugefügt am Montag', false],
    ['Tu nota en la página 3 | Añadido el lunes', false],
    ['Votre note sur la page 3 | Ajouté le lundi', false],
    ['La tua nota a pagina 3 | Aggiunto in data lunedì', false],
    ['Sua nota na página 3 | Adicionado: segunda-feira', false],
    ['位置No. 145のメモ | 追加日 2024年8月5日', false],
  ])('are read in its language: %s', (place, isHighlight) => {
    const file = readText(clipping('Highlight', 'Ferne.') + clipping(place), 'a.txt');
    expect(file.kind).toBe('kindle');
    const book = 'Ada Beispiel, Max Muster | Nähe (und Ferne)';
    expect(inShort(file)).toEqual([
      `Ferne. | ${book}`,
      ...(isHighlight ? [`Nähe. | ${book}`] : []),
    ]);
  });

  it('have neither bookmarks nor what a publisher keeps back', () => {
    const more = clipping('Ihr Lesezeichen auf Seite 1', '');
    const limit = clipping('Highlight', ' <You have reached the clipping limit for this item>');
    expect(inShort(readText(clipping('Highlight') + more + limit))).toHaveLength(1);
  });
});

describe('notes of readers in Markdown', () => {
  it.each([
    [
      '# Nähe\n\n## Metadaten\n* **Autor:** [[Ada|Ada Beispiel]]\n\n## Zitate\n* Nähe. (Seite 12)\n  * Notiz: ja\n* Ferne.\n',
      ['Nähe. | Ada Beispiel | Nähe', 'Ferne. | Ada Beispiel | Nähe'],
    ],
    [
      '# Nähe\n## Metadata\n- Author: [Ada Beispiel](https://example.org/ada)\n- Full Title: Die Nähe\n## Highlights\nNähe. — location: [145](kindle://book?x=1) ^ref-123\n\n---\nFerne. — location: [160](kindle://book?x=2) ^ref-124\n',
      ['Nähe. | Ada Beispiel | Die Nähe', 'Ferne. | Ada Beispiel | Die Nähe'],
    ],
    [
      '# Nähe\n## Metadata\n- Author: Ada Beispiel\n## Highlights\n> Nähe. ^a1b2\n\n> Ferne. ([View Highlight](https://read.readwise.io/x))\n',
      ['Nähe. | Ada Beispiel | Nähe', 'Ferne. | Ada Beispiel | Nähe'],
    ],
    [
      '- Nähe. — Bo\n    - Tags: nah\n- Ferne (Seite 12 fehlt).\n',
      ['Nähe. | Bo', 'Ferne (Seite 12 fehlt).'],
    ],
  ])('are read without what is not of the book: %j', (text, quotes) => {
    expect(inShort(readText(text, 'a.md'))).toEqual(quotes);
  });

  it('are nobody in plain text either', () => {
    expect(inShort(readText('Nähe.\n- Note: nachlesen\n\nFerne.\n— Bo\n'))).toEqual([
      'Nähe.',
      'Ferne. | Bo',
    ]);
  });
});

describe('tables without a known header', () => {
  it.each([
    ['Title;Author;Tags\n"Alles fließt, sagt man.";Heraklit;a', 'a.csv', null],
    ['Heraklit,"Alles fließt, und so weiter"\nKonfuzius,Der Weg ist das Ziel', 'a.csv', 1],
    ['Alles fließt\tHeraklit\nDer Weg ist das Ziel\tKonfuzius', 'a.txt', 0],
  ])('are read where nothing is in doubt: %j', (text, name, column) => {
    const read = () => readText(text, name);
    if (column === null) expect(faultOf(read)).toEqual({ what: 'no-text-column' });
    else expect(read().found[0]?.draft).toMatchObject({ speaker: 'Heraklit' });
  });

  it.each([
    'Carpe Diem,Horaz\nVeni Vidi Vici,Caesar\n',
    'Alles fließt,Heraklit\n',
    'a;b;c\n1;2;3\n',
    'Alles fließt,Das ist wahr\nDer Weg ist das Ziel,Auch das ist wahr\n',
  ])('are asked about where it could be otherwise: %j', async (text) => {
    const file = new File([text], 'a.csv');
    const asked = await answer({ file, known: [] }, () => {});
    expect(asked).toMatchObject({ fault: { what: 'no-text-column' } });
    if (text.split('\n').length > 2)
      expect(asked.columns?.names).toHaveLength(text.includes('c') && text.startsWith('a') ? 3 : 2);
  });

  it('are read as the user says', async () => {
    const file = new File(['Carpe diem,Horaz,x\nVeni Vidi Vici,Caesar,y\n'], 'a.csv');
    const chosen = { hasHeader: false, fields: ['text', 'speaker', null] as const };
    const read = await answer({ file, known: [], chosen }, () => {});
    expect('preview' in read && inShort({ ...read.preview, found: read.preview.fresh })).toEqual([
      'Carpe diem | Horaz',
      'Veni Vidi Vici | Caesar',
    ]);
    expect(read.columns).toMatchObject(chosen);
    const headed = { hasHeader: true, fields: ['text', null, null] as const };
    const other = await answer({ file, known: [], chosen: headed }, () => {});
    expect('preview' in other && other.preview.fresh.map(({ row }) => row)).toEqual([2]);
  });
});

describe('JSON of other programs', () => {
  it.each([
    [
      '[{"Zitat":"Alles fließt.","Autor:in":"Heraklit","Schlagwörter":"a; b"}]',
      ['Alles fließt. | Heraklit'],
    ],
    [
      '[{"quote_text":"x"},{"quoteText":"Alles fließt.","author":{"name":"Heraklit"}}]',
      ['x', 'Alles fließt. | Heraklit'],
    ],
    ['{"data":{"quotes":[{"body":"A.","author":["Ada","Bo"]}]}}', ['A. | Ada, Bo']],
    ['{"a":{"quote":"A.","author":"Ada"},"b":{"quote":"B."}}', ['A. | Ada', 'B.']],
    [
      '{"Heraklit":["Alles fließt."],"Konfuzius":["Der Weg."]}',
      ['Alles fließt. | Heraklit', 'Der Weg. | Konfuzius'],
    ],
    [
      '{"results":[{"title":"Nähe","author":"Ada","highlights":[{"text":"A.","tags":[{"name":"x"}]},{"text":"B."}]}]}',
      ['A. | Ada | Nähe', 'B. | Ada | Nähe'],
    ],
    ['{"q":"A.","a":"Ada"},\n{"q":"B."}\n\n', ['A. | Ada', 'B.']],
    ['{"list":[{"text":"A.","author":{"first_name":"Ada","last_name":"B"}}]}', ['A. | Ada B']],
  ])('is read: %j', (json, quotes) => expect(inShort(readText(json, 'a.json'))).toEqual(quotes));

  it('is refused with its line where a line of it is broken', () => {
    const text = '{"q":"A."}\n{"q":"B."}\n{"q":\n';
    expect(faultOf(() => readText(text))).toEqual({ what: 'not-json', row: 3 });
  });

  it('has tags in every form', () => {
    const tagsOf = (tags: unknown) =>
      readText(JSON.stringify([{ text: 'A.', tags }])).found[0]?.tags;
    expect(tagsOf('natur, zeit')).toEqual(['natur', 'zeit']);
    expect(tagsOf([{ name: 'natur' }, 'zeit', 7, null])).toEqual(['natur', 'zeit']);
    expect(tagsOf({ a: 1 })).toEqual([]);
  });
});

describe('one quote a line', () => {
  it.each([
    [
      'Alles fließt! — Heraklit\n„Wissen ist Macht.“\n',
      ['Alles fließt! | Heraklit', 'Wissen ist Macht.'],
    ],
    ['Wer fragt, führt?\nJa.\n', ['Wer fragt, führt?', 'Ja.']],
    [
      'Lass dir alles geschehn:\nSchönheit und Schrecken.\n',
      ['Lass dir alles geschehn:\nSchönheit und Schrecken.'],
    ],
    ['Alles fließt.\nund nichts bleibt.\n', ['Alles fließt.\nund nichts bleibt.']],
    ['Eins.\nZwei.\n\nDrei.\n', ['Eins.\nZwei.', 'Drei.']],
  ])('is told from lines of one: %j', (text, quotes) =>
    expect(inShort(readText(text))).toEqual(quotes),
  );

  it('are lines that are too long for one', () => {
    const text = Array.from({ length: 60 }, (_, i) => `Satz ${i} ohne einen Punkt an seinem Ende`);
    expect(readText(text.join('\n')).found).toHaveLength(60);
  });
});

describe('50,000 hostile characters', () => {
  it.each([
    '- Note',
    '(Location 1',
    '[Location](',
    ' ^a',
    '=',
    '==========\n',
    '- \n',
    '{}\n',
    '\t',
    'a,b\n',
    '(',
    '[[',
    'A.\n',
    '— ',
  ])('of %j come to an end', { timeout: 30_000 }, async (part) => {
    const text = part.repeat(50_000 / part.length);
    expect(typeof withoutPlace(text)).toBe('string');
    expect(typeof isOneALine(text)).toBe('boolean');
    for (const name of ['a.csv', 'a.md', 'a.txt', 'a.json']) {
      for (const whole of [text, `# T\n## Metadata\n- Author: ${text}`, `Buch (A)\n- X ${text}`]) {
        expect(await answer({ file: new File([whole], name), known: [] }, () => {})).toBeTruthy();
      }
    }
  });
});
