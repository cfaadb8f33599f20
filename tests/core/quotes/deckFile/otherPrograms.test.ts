import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, readDeckFile } from '../../../../core/quotes/deckFile/readDeckFile.ts';
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

  it('may have a longer dash', () => {
    const text = clipping('Ваш выделенный отрывок | Добавлено').replace('\n- ', '\n– ');
    expect(inShort(readText(text, 'a.txt'))).toEqual([
      'Nähe. | Ada Beispiel, Max Muster | Nähe (und Ferne)',
    ]);
  });

  it('are read without what its app writes above each', () => {
    const text =
      'Markierung (gelb) - Seite 12 · Position 145\nNähe.\n\nHighlight (yellow) - Chapter 1 > Page 3 · Location 4\nFerne.\n';
    expect(inShort(readText(text, 'a.txt'))).toEqual(['Nähe.', 'Ferne.']);
  });

  it('have neither bookmarks nor what a publisher keeps back', () => {
    const more = clipping('Ihr Lesezeichen auf Seite 1', '');
    const limit = clipping('Highlight', ' <You have reached the clipping limit for this item>');
    expect(inShort(readText(clipping('Highlight') + more + limit))).toHaveLength(1);
  });
});

describe('notes of a tolino', () => {
  const LINE = '-----------------------------------';
  const entry = (head: string, ...words: string[]) => [
    'Die Nähe (Beispiel, Ada)',
    head,
    ...words,
    'Hinzugefügt am 05.08.2024 | 10:00',
    '',
    LINE,
    '',
  ];

  it('are what was marked, and what a note is about', () => {
    const text = [
      ...entry('Markierung auf Seite 12: "Nähe entsteht', 'im Gespräch."'),
      ...entry('Notiz auf Seite 13: nachlesen', '"Ferne ist ein Wort."'),
      ...entry('Notiz auf Seite 14: nur so'),
      ...entry('Lesezeichen auf Seite 15: "Es war einmal"'),
    ].join('\r\n');
    const file = readText(text, 'notes.txt');
    expect(file.kind).toBe('tolino');
    expect(inShort(file)).toEqual([
      'Nähe entsteht\nim Gespräch. | Ada Beispiel | Die Nähe',
      'Ferne ist ein Wort. | Ada Beispiel | Die Nähe',
    ]);
  });

  it('are none where only a line is like theirs', () => {
    expect(readText(`Nähe.\nMarkierung auf Seite 12: ja\n\nFerne.\n`, 'a.txt').kind).toBe('text');
  });
});

describe('excerpts of Apple Books', () => {
  const NEAR = 'Nähe entsteht im Gespräch. | Ada Beispiel | Das Buch der Nähe';
  const NOTICE = 'This material may be protected by copyright.';
  it.each([
    [
      '„Nähe entsteht im Gespräch.“\n\nAuszug aus: Ada Beispiel. „Das Buch der Nähe.“ Apple Books. ',
      [NEAR],
    ],
    [
      '“Ask well.”\n\nExcerpt From: Ada Beispiel. “The Book.” iBooks. https://itun.es/de/x.l\n\n“Again.”\n\nExcerpt From: Ada Beispiel. “The Book.” Apple Books.\n',
      [
        'Ask well. | Ada Beispiel | The Book | https://itun.es/de/x.l',
        'Again. | Ada Beispiel | The Book',
      ],
    ],
    [
      `„Nähe entsteht im Gespräch.“\n\nAuszug aus\nDas Buch der Nähe\nAda Beispiel\nDieses Material ist möglicherweise urheberrechtlich geschützt.\n`,
      [NEAR],
    ],
    [
      `“Ask well.”\n\nExcerpt From\nThe Book\nAda Beispiel\nhttps://books.apple.com/x\n${NOTICE}\n“Again,\n\nand again.”\n\nExcerpt From\nThe Book\nAda Beispiel\n${NOTICE}`,
      [
        'Ask well. | Ada Beispiel | The Book | https://books.apple.com/x',
        'Again,\n\nand again. | Ada Beispiel | The Book',
      ],
    ],
    ['Extrait de: Ada. « Proche. » Apple Books.\n', []],
    ['„Nah.“ Auszug aus: Ada. „Das Buch.“ Apple Books.', ['Nah. | Ada | Das Buch']],
    ['Auszug aus: einem Brief\n', ['Auszug aus: einem Brief']],
    ['Excerpt From\nan old letter\n', ['Excerpt From\nan old letter']],
  ])('have author and book: %j', (text, quotes) => {
    expect(inShort(readText(text, 'a.txt'))).toEqual(quotes);
  });
});

describe('annotations of Hypothesis', () => {
  const target = (exact: string) => [
    { selector: [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact }] },
  ];
  const page = { uri: 'https://example.org/a', document: { title: ['The Paper'] } };
  const annotations = [
    {
      id: 'a',
      user: 'acct:bo@hypothes.is',
      text: 'my note',
      tags: ['x'],
      ...page,
      target: target('Ask well.'),
    },
    { id: 'b', user: 'acct:bo@hypothes.is', text: 'on the page', tags: [], ...page, target: [{}] },
  ];
  const READ = ['Ask well. |  | The Paper | https://example.org/a'];

  it.each([
    JSON.stringify({ export_date: 'x', annotations }),
    JSON.stringify({ total: 2, rows: annotations }),
    JSON.stringify(annotations),
  ])('are what they quote, and not what the reader notes: %#', (json) => {
    const file = readText(json, 'a.json');
    expect(inShort(file)).toEqual(READ);
    expect(file.found[0]?.tags).toEqual(['x']);
    expect(file.skipped).toEqual([{ row: 2, why: 'not-a-quote' }]);
  });

  it('are read as text', () => {
    const text =
      '2026-11-23 10:00\nThe Paper\nhttps://example.org/a\nGroup: Public\nTotal users: 1\nUsers: bo\nTotal annotations: 3\nTotal replies: 0\n\nAnnotation 1:\n2026-11-23 09:00\nComment: my\nnote\nbo\nQuote: "Ask well."\nTags: x, y\nPage: 3\n\nAnnotation 2:\n2026-11-23 09:01\nComment: \nbo\nQuote: "Ask\nagain."\n\nAnnotation 3:\n2026-11-23 09:02\nComment: all\nbo\nQuote: "null"\n';
    const file = readText(text, 'a.txt');
    expect(inShort(file)).toEqual([...READ, 'Ask\nagain. |  | The Paper | https://example.org/a']);
    expect(file.found[0]?.tags).toEqual(['x', 'y']);
  });

  it('are read as a table', () => {
    const text =
      'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n2026,https://example.org/a,Public,Annotation,Ask well.,bo,my note,"x,y",3\n';
    expect(inShort(readText(text, 'a.csv'))).toEqual(['Ask well. |  |  | https://example.org/a']);
  });
});

describe('a reference in brackets', () => {
  it.each([
    ['„Alles fließt.“ (Heraklit)\n„Der Weg ist das Ziel.“ (Konfuzius)\n', HERACLITUS],
    ['„Alles fließt.“ (Heraklit)\n\n„Der Weg ist das Ziel.“\n(Konfuzius)\n', HERACLITUS],
    ['»Alles fließt.« (Heraklit, Fragmente, S. 12)', ['Alles fließt. | Heraklit | Fragmente']],
    ['“Ask well.” (Beispiel, 2020, p. 12)', ['Ask well. | Beispiel']],
    ['“Ask well.” (Beispiel 2020: 12)', ['Ask well. | Beispiel']],
    ['„Nah.“ (vgl. Beispiel 2020, S. 12)', ['Nah. | Beispiel']],
    ['„Nah.“ (Ada, „Das Buch“, S. 12)', ['Nah. | Ada | Das Buch']],
    ['‚Nah‘ (Ada)', ['Nah | Ada']],
    ['Nah. (Beispiel, 2020, S. 12)', ['Nah. | Beispiel']],
    ['„Nah.“ [Beispiel 2020, S. 12]', ['Nah. | Beispiel']],
    ['„Nah.“ [Ada Beispiel]', ['„Nah.“ [Ada Beispiel]']],
    ['„Nah.“ [Gelächter]', ['„Nah.“ [Gelächter]']],
    ['Nah.\n(Ada, Das Buch, S. 12)', ['Nah. | Ada | Das Buch']],
    ['> Nah.\n> (Ada, Das Buch, S. 12)', ['Nah. | Ada | Das Buch']],
    ['Nah. (Berlin, 2020)', ['Nah. (Berlin, 2020)']],
    ['Nah. (siehe S. 12)', ['Nah. (siehe S. 12)']],
    ['„Nah“ und „fern“ (Ada)', ['„Nah“ und „fern“ (Ada)']],
    ['„Nah.“ (und so weiter)', ['„Nah.“ (und so weiter)']],
    ['„Nah.“ (Ada) sagte sie.', ['„Nah.“ (Ada) sagte sie.']],
  ])('is whose words it follows: %j', (text, quotes) => {
    expect(inShort(readText(text, 'a.txt'))).toEqual(quotes);
  });

  it.each([
    ['Nah.\n– Ada Beispiel (2020)\n', ['Nah. | Ada Beispiel']],
    ['Nah. — Ada Beispiel (1815–1852), Notes\n', ['Nah. | Ada Beispiel | Notes']],
    ['Nah. – Konfuzius (551–479 v. Chr.)\n', ['Nah. | Konfuzius']],
    ['Nah. – Heraklit (um 500 v. Chr.)\n', ['Nah. | Heraklit']],
    ['Nah. – Ada (* 1980)\n', ['Nah. | Ada']],
    ['> Nah.\n>\n> – Ada Beispiel (S. 12)\n', ['Nah. | Ada Beispiel']],
    ['> Nah.\n> — *Seite 12*\n', ['Nah.']],
    ['Nah. — Ada (Autorin)\n', ['Nah. | Ada (Autorin)']],
    ['Nah. — Ada (Berlin, 2020)\n', ['Nah. | Ada (Berlin, 2020)']],
  ])('is none of the name before it: %j', (text, quotes) => {
    expect(inShort(readText(text, 'a.txt'))).toEqual(quotes);
  });

  it.each([
    [
      '“Ask well.” -Ada Beispiel\n“Again.” -Bo Muster\n',
      ['Ask well. | Ada Beispiel', 'Again. | Bo Muster'],
    ],
    ['Ask well. –Ada Beispiel', ['Ask well. | Ada Beispiel']],
    ['“Ask well.”\n-Ada Beispiel\n', ['Ask well. | Ada Beispiel']],
    ['Kommst du\n-Ja.\n', ['Kommst du\n-Ja.']],
    ['Heute sind es\n-5 °C\n', ['Heute sind es\n-5 °C']],
    ['Ein Haus -Garten', ['Ein Haus -Garten']],
  ])('may follow a dash without a space: %j', (text, quotes) => {
    expect(inShort(readText(text, 'a.txt'))).toEqual(quotes);
  });

  const cited = (who: string, file = 'zotero://open-pdf/library/items/B?page=1&annotation=C') =>
    `([${who}](zotero://select/library/items/A)) ([pdf](${file}))`;
  it.each([
    [
      `# Annotations  \n(11/29/2026, 10:00:00 AM)\n\n“Ask well.” ${cited('Beispiel, 2020, p. 12')}\n\n“Again.” ${cited('Beispiel and Muster, 2020, p. 13')} my “comment”\n`,
      ['Ask well. | Beispiel', 'Again. | Beispiel and Muster'],
    ],
    [
      `- “Ask well.” ${cited('Beispiel et al., 2020, p. 12')}\n- “Again.” ${cited('Muster, n.d.')}\n`,
      ['Ask well. | Beispiel et al.', 'Again. | Muster'],
    ],
    [`> “Ask well.” ${cited('Beispiel, 2020, p. 12')}\n`, ['Ask well. | Beispiel']],
    [
      '“Ask well.” ([“The Book”, p. 12](zotero://select/library/items/A)) ([pdf](zotero://open-pdf/library/items/A))\n',
      ['Ask well. |  | The Book'],
    ],
    [
      '“Ask well.” ([Beispiel, 2020, p. 12](https://www.zotero.org/users/1/items/A)) ([pdf](https://a.example/x))\n',
      ['Ask well. | Beispiel'],
    ],
    ['> Ask well. [(p. 2)](zotero://open-pdf/library/items/A?page=2)\n', ['Ask well.']],
  ])('is of Zotero: %j', (text, quotes) => {
    expect(inShort(readText(text, 'a.md'))).toEqual(quotes);
  });
});

describe('lines that may be pairs', () => {
  const asked = (text: string, chosen?: Parameters<typeof answer>[0]['chosen']) =>
    answer({ file: new File([text], 'a.txt'), known: [], chosen }, () => {});

  it.each([
    ['Heraklit: Alles fließt.\nKonfuzius: Der Weg ist: das Ziel.\n', ['speaker', 'text']],
    ['Heraklit: „Alles fließt.“\n\nKonfuzius: „Der Weg ist das Ziel.“\n', ['speaker', 'text']],
    ['- Heraklit: Alles fließt.\n- Konfuzius: Der Weg.\n', ['speaker', 'text']],
    ['Alles fließt, Heraklit\nDer Weg ist das Ziel, Konfuzius\n', ['text', 'speaker']],
    ['„Alles fließt“, Heraklit\n„Der Weg“, Konfuzius\n', ['text', 'speaker']],
    ['Alles fließt. (Heraklit)\nDer Weg ist das Ziel. (Konfuzius)\n', ['text', 'speaker']],
    ['**Heraklit:** Alles fließt.\n**Konfuzius:** Der Weg.\n', ['speaker', 'text']],
    ['Heraklit – Alles fließt.\nKonfuzius – Der Weg ist das Ziel.\n', ['speaker', 'text']],
    ['Alles fließt | Heraklit\nDer Weg ist das Ziel | Konfuzius\n', ['text', 'speaker']],
    ['„Alles fließt.“ [Heraklit]\n„Der Weg ist das Ziel.“ [Konfuzius]\n', ['text', 'speaker']],
    ['Alles fließt.\nHeraklit\n\nDer Weg ist das Ziel.\nKonfuzius\n', ['text', 'speaker']],
    ['„Alles fließt.“\nHeraklit\n\n„Der Weg.“\nKonfuzius\n', ['text', 'speaker']],
    ['Alles fließt.\n(Heraklit)\n\nDer Weg.\n(Konfuzius)\n', ['text', 'speaker']],
    [
      '# Zitate\n> Alles fließt.\n> (Heraklit)\n\n> Der Weg.\n>\n> Konfuzius\n',
      ['text', 'speaker'],
    ],
  ])('are read as they are, and asked about: %j', async (text, fields) => {
    const first = await asked(text);
    expect(first).toMatchObject({ columns: { hasHeader: false, fields, isUnsure: true } });
    expect(
      'preview' in first && first.preview.fresh.map(({ draft }) => draft.speaker),
    ).not.toContain('Heraklit');
    const choice = { hasHeader: false, fields: fields as ('text' | 'speaker')[] };
    const second = await asked(text, choice);
    expect(second).toMatchObject({ columns: { isUnsure: false } });
    expect('preview' in second && second.preview.fresh.map(({ draft }) => draft.speaker)).toEqual([
      'Heraklit',
      'Konfuzius',
    ]);
    expect('preview' in second && second.preview.fresh[0]?.draft.original.text).toMatch(
      /^Alles fließt\.?$/,
    );
  });

  it('may have accounts before them', async () => {
    const text = '@heraklit: Alles fließt.\n@konfuzius@social.example: Der Weg.\n';
    expect(await asked(text)).toMatchObject({ columns: { fields: ['speaker', 'text'] } });
    const second = await asked(text, { hasHeader: false, fields: ['speaker', 'text'] });
    expect('preview' in second && second.preview.fresh.map(({ draft }) => draft.speaker)).toEqual([
      '@heraklit',
      '@konfuzius@social.example',
    ]);
  });

  it.each([
    'Alles fließt.\nDer Weg ist das Ziel.\n',
    'Ada Beispiel\nHamburg\n\nBo Muster\nBerlin\n',
    'Lass dir alles geschehn:\nSchönheit und Schrecken.\n\nMan muss nur gehn.\nKein Gefühl ist das fernste.\n',
    'Alles fließt.\nHeraklit\n',
    'Heraklit: Alles fließt.\n',
    'Heraklit: Alles fließt.\nDer Weg ist das Ziel.\n',
    'Alles fließt. — Heraklit\nDer Weg: das Ziel. — Konfuzius\n',
    'https://a.example/a\nhttps://a.example/b\n',
  ])('are none: %j', async (text) => expect(await asked(text)).not.toHaveProperty('columns'));
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
      '# Nähe\n## Metadata\n* Author: [Ada Beispiel](https://example.org/ada)\n* ASIN: B0\n* Reference: https://example.org\n* [Kindle link](kindle://book?x)\n## Highlights\nNähe. — location: [145](kindle://book?x=1) ^ref-1\n\n---\nFerne. — location: [160](kindle://book?x=2) ^ref-2\n',
      ['Nähe. | Ada Beispiel | Nähe', 'Ferne. | Ada Beispiel | Nähe'],
    ],
    [
      '> Nähe. — [[Bo]]\n\n> Ferne.\n> — [[ada|Ada Beispiel]]\n',
      ['Nähe. | Bo', 'Ferne. | Ada Beispiel'],
    ],
    [
      '# Nähe\n\n![rw-book-cover](https://a.example/x.jpg)\n\n## Metadata\n- Author: [[Ada]]\n\n## Highlights\n- Nähe. ([View Highlight](https://read.readwise.io/read/x))\n    - Tags: [[x]] \n',
      ['Nähe. | Ada | Nähe'],
    ],
    ['> [!quote] Heraklit\n> Nähe.\n\n> [!note] Bo\n> Ferne.\n', ['Nähe. | Heraklit', 'Ferne.']],
    ['> [!quote]- Heraklit\n> Nähe.\n> — Bo\n', ['Nähe. | Bo']],
    ['> [!cite]+ [[ada|Ada Beispiel]]\n> Nähe.\n', ['Nähe. | Ada Beispiel']],
    ['> [!quote] Ada Beispiel, Die Nähe\n> Nähe.\n', ['Nähe. | Ada Beispiel | Die Nähe']],
    ['- ==Nähe== ist da.\n- a == b, a==b und c==d.\n', ['Nähe ist da.', 'a == b, a==b und c==d.']],
    ['> Nähe.[^1]\n> — Ada\n\n[^1]: Seite 12\n', ['Nähe. | Ada']],
    ['- Nähe. (Seite 12, Position 145)\n- Ferne. (page 3 · location 4)\n', ['Nähe.', 'Ferne.']],
    ['- Nähe. (Location: 145)\n- Ferne. [Seite 3]\n', ['Nähe.', 'Ferne.']],
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
  it.each(['Satz,Person', 'Inhalt;Wer', 'Ausspruch,Von'])('do not have its names: %s', (header) => {
    const separator = header.includes(';') ? ';' : ',';
    const file = readText(`${header}\nAlles fließt.${separator}Heraklit\n`, 'a.csv');
    expect(inShort(file)).toEqual(['Alles fließt. | Heraklit']);
  });

  it.each([
    'Zitate;Urheber*in',
    'Zitat / Text;Wer?',
    'Zitate;Autoren',
    'Text;Autor(in)',
    'zitat;autor_in',
    'quote_text;quote_author',
    'Quote Text;Author Name',
    'Aussage;Verfasser/-in',
    'Satz;Sprecher:in:',
  ])('have names of several forms: %s', (header) => {
    const text = `${header}\nAlles fließt.;Heraklit\nDer Weg ist das Ziel.;Konfuzius\n`;
    expect(inShort(readText(text, 'a.csv'))).toEqual(HERACLITUS);
  });

  it('are asked about where the first row may be a header that nobody knows', async () => {
    const text = 'Sprüchlein;Poet\nAlles fließt.;Heraklit\nDer Weg ist das Ziel.;Konfuzius\n';
    const file = new File([text], 'a.csv');
    expect(await answer({ file, known: [] }, () => {})).toMatchObject({
      fault: { what: 'no-text-column' },
      columns: { names: ['Sprüchlein', 'Poet'] },
    });
  });

  it.each([
    ['Name,Autor\nAlles fließt.,Heraklit\n', 'a.csv', 0],
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
    ['{"_id":"x","content":"A.","author":"Ada","length":2}', ['A. | Ada']],
    ['{"quoteText":"A.","quoteAuthor":"Ada","senderName":""}', ['A. | Ada']],
    ['{"qotd_date":"x","quote":{"id":1,"body":"A.","author":"Ada"}}', ['A. | Ada']],
    ['[{"quote":{"body":"A.","author":"Ada"}},{"text":"B.","from":"Bo"}]', ['A. | Ada', 'B. | Bo']],
    ['[{"en":"A.","author":"Ada"}]', ['A. | Ada']],
    ['{"data":[{"id":1,"attributes":{"text":"A.","author":"Ada"}}]}', ['A. | Ada']],
    ['{"records":[{"id":"rec1","fields":{"Quote":"A.","Author":"Ada"}}]}', ['A. | Ada']],
    [
      '[["Alles fließt.","Heraklit"],["Der Weg.","Konfuzius"]]',
      ['Alles fließt. | Heraklit', 'Der Weg. | Konfuzius'],
    ],
    [
      '[["Heraklit","Alles fließt."],["Konfuzius","Der Weg."]]',
      ['Alles fließt. | Heraklit', 'Der Weg. | Konfuzius'],
    ],
    ['{"list":[{"text":"A.","author":{"first_name":"Ada","last_name":"B"}}]}', ['A. | Ada B']],
    [
      '{"documents":[{"title":"Nähe","author":"Ada","entries":[{"text":"A.","note":"x","page":3}]}]}',
      ['A. | Ada | Nähe'],
    ],
    ['{"title":"Nähe","author":"Ada","entries":[{"text":"A."}]}', ['A. | Ada | Nähe']],
    ['{"title":"Nähe","authors":"Ada","highlights":[{"text":"A."}]}', ['A. | Ada | Nähe']],
    [
      '[{"title":"Nähe","author":"Ada","highlights":["A.","B."]}]',
      ['A. | Ada | Nähe', 'B. | Ada | Nähe'],
    ],
    ['{"books":[{"title":"Nähe","author":"Ada","quotes":[{"text":"A."}]}]}', ['A. | Ada | Nähe']],
    ['{"title":"Eigene","entries":[{"text":"A.","author":"Ada"}]}', ['A. | Ada']],
    // A page is not who says what stands in it.
    [
      '[{"text":"A.","title":"The Page","url":"https://a.example/"}]',
      ['A. |  | The Page | https://a.example/'],
    ],
    [
      '[{"title":"The Page","url":"https://a.example/x","highlights":[{"text":"A.","note":"mine"}]}]',
      ['A. |  | The Page | https://a.example/x'],
    ],
    [
      '[{"title":"The Page","url":"https://a.example/x","content":"<p>B.</p>","annotations":[{"text":"mine","quote":"A."}]}]',
      ['A. |  | The Page | https://a.example/x'],
    ],
    ['{"quotes":{"-Nx":{"text":"A.","author":"Ada"},"-Ny":{"text":"B."}}}', ['A. | Ada', 'B.']],
    [
      '[{"body":"A.","attribution":"Ada"},{"text":"B.","authors":["Ada","Bo"]}]',
      ['A. | Ada', 'B. | Ada, Bo'],
    ],
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
    ['Alles fließt. 🙂\nWissen ist Macht. 🌊\n', ['Alles fließt. 🙂', 'Wissen ist Macht. 🌊']],
    ['学而时习之。\n知之为知之。\n', ['学而时习之。', '知之为知之。']],
    ['„Alles fließt“\n„Wissen ist Macht“\n', ['Alles fließt', 'Wissen ist Macht']],
    ['„Alles fließt,\nund nichts bleibt“\n', ['Alles fließt,\nund nichts bleibt']],
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
