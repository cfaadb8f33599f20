import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../../core/files/fileError.ts';
import { type DeckFile, DeckFileError } from '../../../../core/quotes/deckFile/deckFile.ts';
import { answer, readDeckFile } from '../../../../core/quotes/deckFile/readDeckFile.ts';
import { withoutPlace } from '../../../../core/quotes/deckFile/readersNotes.ts';
import { isOneALine } from '../../../../core/quotes/deckFile/readText.ts';
import { deckText } from '../../../../core/quotes/deckFile/writeDeckFile.ts';
import { draftOf, QUOTE_LIMITS } from '../../../../core/quotes/ownQuote.ts';
import { isWebLink } from '../../../../core/quotes/quote.ts';

const RUNS = 10_000;

const some = ['Sei nahbar.', 'Mal sehen – vielleicht', '„Ja“\n\nnein'].map((text, i) => ({
  quote: {
    id: String(i),
    ...draftOf(text, 'Ada', 'de'),
    source: {
      title: 'Ein Buch',
      author: '',
      publisher: '',
      series: null,
      url: 'https://example.org/a#:~:text=b',
    },
  },
  tags: ['arbeit', 'zwei Worte'],
}));
const writtenAs = (format: Parameters<typeof deckText>[2]) =>
  deckText({ title: 'Stapel' }, some, format);

/** For each reader a file that it reads well, and what it looks for. */
const formats = {
  nahbar: {
    sound: writtenAs('json'),
    shards: [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\\u0000',
      '\\ud800',
      'null',
      '1e999',
      '-',
      'true',
    ]
      .concat([
        '"text"',
        '"quotes"',
        '"source"',
        '"__proto__"',
        '"constructor"',
        '{"nahbar":"deck"',
      ])
      .concat([
        '"version":1',
        '"version":2',
        '"tags":[',
        '"translation":{',
        '{"text":"a"}',
        '"text":["a"]',
      ]),
  },
  csv: {
    sound: writtenAs('csv'),
    shards: [
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\r\n',
      '\n',
      '\r',
      "'=",
      '=1',
      '@',
      'text',
      'text,speaker',
      'sep=;\n',
    ].concat([
      'Zitat;Autor\n',
      'quote,author,hide\n',
      'true',
      '__proto__',
      ' '.repeat(60),
      'a,b,c,d,e,f,g',
    ]),
  },
  bonjourr: {
    sound:
      '{"about":{"version":"22"},"quotes":{"on":true,"userlist":"Ada, Sei nahbar.\\nMax, Ja, ja"}}',
    shards: [
      'Ada, ',
      'Ada,',
      ',',
      '\\n',
      '\n',
      '[["',
      '","',
      '"]]',
      '"userlist":',
      '"quotes":{',
      '{',
      '}',
      'eyJ',
      '""',
    ],
  },
  newsFeedEradicator: {
    sound:
      '{"version":2,"quoteLists":[{"id":"a","disabledQuoteIds":["1"],"quotes":[{"id":"1","text":"a","author":"b"}]}]}',
    shards: [
      '~',
      ' ~ Ada\n',
      'a ~ b',
      '"customQuotes":[',
      '"quoteLists":[',
      '"quotes":"builtin"',
      '{"id":1}',
      '{"id":"1"',
    ].concat(['"disabledQuoteIds":', '[', ']', '{', '}', ',', '"', 'null', '\n']),
  },
  markdown: {
    sound: writtenAs('markdown'),
    shards: [
      '>',
      '> ',
      '>>',
      '# ',
      '#',
      '- ',
      '1. ',
      '---\n',
      'title: ',
      '*',
      '**',
      '_',
      '`',
      '[',
      '](',
      ')',
      '<',
      '>\n',
    ].concat([
      '— ',
      '&mdash;',
      '&#99999999;',
      '&#0;',
      '&#xd800;',
      '\\',
      '\\\n',
      '  \n',
      '\n',
      '\n\n',
      '#a',
      '[!quote]',
      '(',
      ',',
    ]),
  },
  text: {
    sound: writtenAs('text'),
    shards: [
      '— ',
      '—',
      '- ',
      '~',
      ' – Ada',
      '. — Ada',
      '\n',
      '\n\n',
      '\\',
      '\\\n',
      '"',
      '„',
      '“',
      '%',
      '***',
      'https://',
    ].concat([
      'https://example.org/',
      '#a, #b',
      '#',
      ',',
      '(',
      ')',
      ', Jr.',
      '\0',
      '\u0007',
      '\u202e',
      '\ufeff',
    ]),
  },
};

/** Random bytes, a sound file with something cut out of it and put into it, and nonsense made of what counts. */
function fileLike({
  sound,
  shards,
}: {
  sound: string;
  shards: string[];
}): fc.Arbitrary<Uint8Array> {
  const bytes = new TextEncoder().encode(sound);
  const nonsense = fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...shards) },
        fc.constantFrom('a', 'Wort ', 'Ä', '😀', '\ud800', 'א'),
      ),
      { maxLength: 20 },
    )
    .map((parts) => new TextEncoder().encode(parts.join('')));
  const rubbish = fc.uint8Array({ maxLength: 30 });
  const mutation = fc
    .tuple(
      fc.nat(bytes.length),
      fc.nat(40),
      fc.oneof({ weight: 3, arbitrary: nonsense }, rubbish),
      fc.boolean(),
    )
    .map(([at, length, put, isCut]) => {
      const end = isCut ? [] : bytes.subarray(at + length);
      return Uint8Array.from([...bytes.subarray(0, at), ...put, ...end]);
    });
  return fc.oneof({ weight: 3, arbitrary: mutation }, { weight: 3, arbitrary: nonsense }, rubbish);
}

/** What has to be true of whatever was read. */
function expectSound({ found, skipped }: DeckFile): void {
  for (const { row, draft, tags } of found) {
    const { original, source, speaker } = draft;
    const isSound =
      row > 0 &&
      original.text.trim() !== '' &&
      [...original.text].length <= QUOTE_LIMITS.text &&
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
      !/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/.test(original.text + speaker) &&
      original.text.isWellFormed() &&
      !speaker.includes('\n') &&
      (source.url === undefined || isWebLink(source.url)) &&
      tags.every((tag) => tag.trim() !== '');
    if (!isSound) expect(draft).toBe('sound');
  }
  if (skipped.some(({ row }) => row < 1)) expect(skipped).toBe('sound');
}

describe(`${RUNS} files that are no good`, () => {
  it.each(Object.entries(formats))(
    'are read as %s, or refused with a reason',

    (_, format) => {
      const names = fc.constantFrom('', 'a.csv', 'a.json', 'a.md');
      let refused = 0;
      fc.assert(
        fc.property(fileLike(format), names, (bytes, name) => {
          try {
            expectSound(readDeckFile(bytes, name));
          } catch (error) {
            if (!(error instanceof DeckFileError || error instanceof FileError)) throw error;
            refused++;
          }
        }),
        { numRuns: RUNS },
      );
      // Neither is all of it refused, nor all read.
      expect(refused).toBeGreaterThan(RUNS / 100);
      expect(refused).toBeLessThan((RUNS * 99) / 100);
    },
  );
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
    '“',
    '“a” (',
    '“a” (b, 1)',
    'A: b\n',
    'a b, C\n',
    'Excerpt From\n',
    'Excerpt From: ',
    'Annotation 1:\nQuote: "',
    '![](',
    'a b.\nC\n\n',
    'A (1',
    '==',
    'a. -B',
    'A\nNotiz auf Seite 1: \n--------------------\n',
  ])('of %j come to an end', async (part) => {
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
