import { describe, expect, it } from 'vitest';
import { inShort, readFixture, readText } from './reading.ts';

describe('a file of quotes', () => {
  it.each([
    [
      'bonjourrSettings.json',
      'bonjourr',
      [
        'Man muss immer etwas haben, worauf man sich freut. | Johann Wolfgang von Goethe',
        'Wer nichts weiß, muss alles glauben. | Marie von Ebner-Eschenbach',
        'Ohne Namen geht es auch.',
      ],
    ],
    [
      'bonjourrList.csv',
      'bonjourr',
      [
        'While we are postponing, life speeds by. | Seneca',
        'The impediment to action advances action, and what stands in the way becomes the way. | Marcus Aurelius',
        'I declare after all there is no enjoyment like reading! | Jane Austen',
      ],
    ],
    [
      'newsFeedEradicator.csv',
      'newsFeedEradicator',
      ['It is never too late, they say. | George Eliot', 'He said "no", and went. | Anton Chekhov'],
    ],
    [
      'newsFeedEradicator2.json',
      'newsFeedEradicator',
      ['The days are long, but the years are short. | Gretchen', 'Begin anywhere.'],
    ],
    ['newsFeedEradicator3.json', 'newsFeedEradicator', ['Slow is smooth. | A carpenter']],
    [
      'newsFeedEradicatorList.txt',
      'newsFeedEradicator',
      [
        'The days are long, but the years are short. | Gretchen',
        'Begin anywhere. | John Cage',
        'Nobody said this one.',
      ],
    ],
    [
      'list.md',
      'markdown',
      [
        'Be yourself; everyone else is already taken. | Oscar Wilde',
        'The only way to have a friend is to be one. | Ralph Waldo Emerson | Essays',
        'Courage is grace under pressure | Ernest Hemingway',
        'Nobody said this.',
      ],
    ],
    [
      'obsidian.md',
      'markdown',
      [
        'Man sieht nur mit dem Herzen gut. Das Wesentliche ist für die Augen unsichtbar. | Antoine de Saint-Exupéry | Der kleine Prinz',
        'Lass dir alles geschehn:\nSchönheit und Schrecken. | Rainer Maria Rilke | Das Stundenbuch | https://example.org/stundenbuch_(1905)',
        'Wer fragt, ist ein Narr für eine Minute. | Konfuzius',
        'Q: a < b & <b>c</b>?',
      ],
    ],
    [
      'quotes.txt',
      'text',
      [
        'Der Mensch wird am Du zum Ich. | Martin Buber | Ich und Du',
        'Alles wirkliche Leben ist Begegnung. | Martin Buber',
        '"To be" or "not to be", that is the question | William Shakespeare | Hamlet',
        'Two lines\nmake one quote | Somebody',
        'It was the best of times – it was the worst of times. | Charles Dickens |  | https://example.org/tale',
        'No one is an island | John Donne',
        'Well begun is half done | Aristotle',
      ],
    ],
  ])('is read: %s', (name, kind, quotes) => {
    const file = readFixture(name);
    expect(file.kind).toBe(kind);
    expect(inShort(file)).toEqual(quotes);
  });

  it.each(['spreadsheet.csv', 'spreadsheetUtf16.csv'])('is read in its encoding: %s', (name) => {
    const file = readFixture(name);
    expect(inShort(file)).toEqual([
      'Wer nichts weiß; muss alles glauben. | Marie von Ebner-Eschenbach | Aphorismen | https://example.org/aphorismen',
      'Erste Zeile\nZweite Zeile | Karaté',
    ]);
    expect(file.found[0]?.tags).toEqual(['Wissen', 'Glauben']);
    expect(file.skipped).toEqual([{ row: 4, why: 'no-text' }]);
  });

  it('of our own is read with everything, but for what makes no quote', () => {
    const { kind, title, found, skipped } = readFixture('nahbar.json');
    expect([kind, title]).toEqual(['nahbar', 'Nähe und Ferne']);
    expect(found[0]).toEqual({
      row: 1,
      tags: ['Begegnung', 'gute Tage'],
      draft: {
        topic: 'empathy',
        speaker: 'Martin Buber',
        original: {
          language: 'de',
          text: '„Alles wirkliche Leben\nist Begegnung.“',
          role: 'Philosoph',
          question: 'Was ist wirklich?',
        },
        translation: {
          language: 'en',
          text: 'All actual life is encounter.',
          role: 'Philosopher',
          question: 'What is actual?',
        },
        source: {
          title: 'Ich und Du',
          author: 'Martin Buber',
          publisher: 'Insel',
          series: 'Werke',
          url: 'https://example.org/ich-und-du#:~:text=Alles%20wirkliche',
          date: '1923-01-01',
        },
      },
    });
    expect(skipped).toEqual([
      { row: 3, why: 'no-text' },
      { row: 4, why: 'not-a-quote' },
    ]);
  });

  it('says what its rows and titles are', () => {
    expect(readFixture('obsidian.md')).toMatchObject({
      title: 'Fundstücke',
      found: [{ row: 12 }, { row: 20, tags: ['mut', 'gute Tage'] }, { row: 27 }, { row: 31 }],
    });
    expect(readFixture('newsFeedEradicator.csv').skipped).toEqual([{ row: 4, why: 'hidden' }]);
    expect(readText('---\ntitle: "Ein: Titel"\n---\nA. — Ada\n\nB.').title).toBe('Ein: Titel');
  });
});

describe('a table', () => {
  it.each([
    ['tags,url,source,speaker,text\nx;y,,,Ada,A', ['A | Ada']],
    ['sep=;\n"Zitat";"Autor:in"\n"a;b";Ada', ['a;b | Ada']],
    ['quote\tsource\nA\tB', ['A | B']],
    ['Highlight,Book Title,Book Author,Note\nA,B,C,D', ['A | C | B']],
    ["text,speaker\n'=1+1,'@ada\n''=x,'Twas", ['=1+1 | @ada', "'=x | 'Twas"]],
    [
      'text,url\nA,javascript:alert(1)\nB,HTTPS://example.org',
      ['A', 'B |  |  | HTTPS://example.org'],
    ],
    [
      'text,speaker\n<b>A</b>,<img src=x onerror=alert(1)>',
      ['<b>A</b> | <img src=x onerror=alert(1)>'],
    ],
    ['__proto__,text,constructor,author\na,b,c,toString', ['b | toString']],
  ])('has columns in any order: %j', (text, quotes) => {
    expect(inShort(readText(text))).toEqual(quotes);
  });

  it('passes over rows with more cells than columns, and says so', () => {
    const { found, skipped } = readText('text,speaker\nA,B,C\nD,E,,\n');
    expect(found).toHaveLength(1);
    expect(skipped).toEqual([{ row: 2, why: 'extra-cells' }]);
  });
});

describe('JSON of others', () => {
  it.each([
    ['[["Ada","Sei nah, sei bar"],["","x\\\\ny"]]', 'bonjourr', ['Sei nah, sei bar | Ada', 'x\ny']],
    ['[{"author":"Ada","content":"A"}]', 'bonjourr', ['A | Ada']],
    ['[{"id":"1","text":"A","source":"Ada"},7]', 'newsFeedEradicator', ['A | Ada']],
    ['{"title":"T","quotes":[{"quote":"A","author":"Ada","tags":["x"]}]}', 'csv', ['A | Ada']],
    ['["Sei du. — Ada","B"]', 'text', ['Sei du. | Ada', 'B']],
    [btoa('{"quotes":{"userlist":[["Ada","A"]]}}'), 'bonjourr', ['A | Ada']],
    ['[{"text":"A","__proto__":{"author":"x"},"constructor":1}]', 'csv', ['A']],
  ])('is read: %j', (text, kind, quotes) => {
    const file = readText(text);
    expect([file.kind, inShort(file)]).toEqual([kind, quotes]);
  });
});

describe('plain text', () => {
  it.each([
    ['A b — so sagt man — c.', ['A b — so sagt man — c.']],
    [
      'Sei du. — Oscar Wilde\nBleib hungrig. — Steve Jobs',
      ['Sei du. | Oscar Wilde', 'Bleib hungrig. | Steve Jobs'],
    ],
    ['“Eins.”\n― Ada, Buch, 2. Band', ['Eins. | Ada | Buch, 2. Band']],
    ['Eins.\n-- Martin Luther King, Jr.', ['Eins. | Martin Luther King, Jr.']],
    ['Eins.\n- (Ein Buch)', ['Eins. |  | Ein Buch']],
    ['-5 °C\n\n#metoo hat viel verändert', ['-5 °C', '#metoo hat viel verändert']],
    ['[…] und so weiter.\n***\n{so}', ['[…] und so weiter.', '{so}']],
    ['\\— kein Name\n\\\nC:\\temp', ['— kein Name\n\nC:\\temp']],
  ])('is read: %j', (text, quotes) => {
    const file = readText(text);
    expect([file.kind, inShort(file)]).toEqual(['text', quotes]);
  });
});
