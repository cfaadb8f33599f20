import { describe, expect, it } from 'vitest';
import { deckFileName, deckText } from '../../../../core/quotes/deckFile/writeDeckFile.ts';
import { draftOf } from '../../../../core/quotes/ownQuote.ts';
import { readText } from './reading.ts';

const source = { title: '', author: '', publisher: '', series: null };
const quotes = [
  {
    quote: {
      id: '1',
      ...draftOf('Erste Zeile.\nZweite *Zeile*.\n\nAbsatz.', 'Heng, Steve', 'de'),
      source: { ...source, title: 'Netzwerken', url: 'https://example.org/a?b=1#:~:text=c' },
    },
    tags: ['arbeit', 'gute Tage'],
  },
  {
    quote: { id: '2', ...draftOf('=1 – „so“'), source: { ...source, title: 'Ein Buch' } },
    tags: [],
  },
];

describe('a deck', () => {
  it('as a table', () => {
    expect(deckText({ title: 'Stapel' }, quotes, 'csv')).toBe(
      [
        'text,speaker,source,url,language,tags',
        '"Erste Zeile.\nZweite *Zeile*.\n\nAbsatz.","Heng, Steve",Netzwerken,https://example.org/a?b=1#:~:text=c,de,"arbeit, gute Tage"',
        '"\'=1 – „so“",,"Ein Buch",,,',
        '',
      ].join('\r\n'),
    );
  });

  it('as Markdown', () => {
    expect(deckText({ title: 'Stapel' }, quotes, 'markdown')).toBe(
      [
        '# Stapel',
        '',
        '> Erste Zeile.\\',
        '> Zweite \\*Zeile\\*.',
        '>',
        '> Absatz.',
        '>',
        '> — Heng\\, Steve, [Netzwerken](<https://example.org/a?b=1#:~:text=c>)',
        '>',
        '> #arbeit, #gute Tage',
        '',
        '> \\=1 – „so“',
        '>',
        '> — (*Ein Buch*)',
        '',
      ].join('\n'),
    );
  });

  it('as plain text', () => {
    expect(deckText({ title: 'Stapel' }, quotes, 'text')).toBe(
      [
        'Erste Zeile.',
        'Zweite *Zeile*.',
        '\\',
        'Absatz.',
        '— Heng\\, Steve, Netzwerken',
        'https://example.org/a?b=1#:~:text=c',
        '#arbeit, #gute Tage',
        '',
        '=1 – „so“',
        '— (Ein Buch)',
        '',
      ].join('\n'),
    );
  });

  it('without quotes has its head alone', () => {
    expect(deckText({ title: 'Leer' }, [], 'csv')).toBe(
      'text,speaker,source,url,language,tags\r\n',
    );
    expect(deckText({ title: 'Leer' }, [], 'markdown')).toBe('# Leer\n');
    expect(JSON.parse(deckText({ title: 'Leer' }, [], 'json'))).toEqual({
      nahbar: 'deck',
      version: 1,
      title: 'Leer',
      quotes: [],
    });
  });

  it.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])(
    'has no cell that begins with %j',
    (formula) => {
      const speaker = `${formula}1+1`;
      const tag = `${formula}cmd`;
      const quote = { id: '1', ...draftOf(`${formula}HYPERLINK("x")`, speaker) };
      const text = deckText({ title: '' }, [{ quote, tags: [tag] }], 'csv');
      expect(text).not.toMatch(/(?:^|,|\n)"?[=+\-@＝＋－＠\t\r][^\n]/);
    },
  );

  it('has no formula for whoever divides it at semicolons', () => {
    const quote = { id: '1', ...draftOf("Ja; =1+1;\n-2;'=3", 'Ada;@x') };
    const text = deckText({ title: '' }, [{ quote, tags: [] }], 'csv');
    expect(text).not.toMatch(/;\s*[=+\-@]/);
    const [read] = readText(text, 'a.csv').found;
    expect(read?.draft.original.text).toBe(quote.original.text);
    expect(read?.draft.speaker).toBe('Ada;@x');
  });
});

describe('the name of its file', () => {
  it.each([
    ['Meine Zitate', 'json', 'Meine-Zitate.json'],
    ['Über: Nähe/Ferne 😀', 'csv', 'Über-Nähe-Ferne-😀.csv'],
    ['../../etc/passwd', 'text', 'etc-passwd.txt'],
    ['  ', 'markdown', 'nahbar.md'],
    ['con', 'text', 'nahbar.txt'],
    ['a'.repeat(200), 'json', `${'a'.repeat(60)}.json`],
    ['x\u202etxt.exe\0', 'csv', 'xtxt.exe.csv'],
  ] as const)('%j as %s is %j', (title, format, name) => {
    expect(deckFileName(title, format)).toBe(name);
  });
});
