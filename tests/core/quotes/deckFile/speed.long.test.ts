import { describe, expect, it } from 'vitest';
import { FileError } from '../../../../core/files/fileError.ts';
import { DeckFileError } from '../../../../core/quotes/deckFile/deckFile.ts';
import { previewOf } from '../../../../core/quotes/deckFile/preview.ts';
import { readDeckFile } from '../../../../core/quotes/deckFile/readDeckFile.ts';
import { deckText } from '../../../../core/quotes/deckFile/writeDeckFile.ts';
import { draftOf } from '../../../../core/quotes/ownQuote.ts';
import { readText } from './reading.ts';

const COUNT = 10_000;
const WORDS = 'Wer nah ist, wird gefragt – und wer fragt, ist nahbar; so einfach ist es manchmal. ';

const quotes = Array.from({ length: COUNT }, (_, i) => ({
  quote: {
    id: String(i),
    ...draftOf(`${i} ${WORDS.repeat(2)}`.slice(0, 150), `Ada Nr. ${i}`, 'de'),
  },
  tags: ['arbeit', 'nähe'],
}));
const known = quotes.map(({ quote }) => quote.original.text.toUpperCase());

// How long they take: `npm run bench`.
describe('10,000 quotes of 150 characters', () => {
  it.each(['json', 'csv', 'markdown', 'text'] as const)(
    'as %s are read, and previewed',
    (format) => {
      const bytes = new TextEncoder().encode(deckText({ title: 'Viele' }, quotes, format));
      const { fresh, twins } = previewOf(readDeckFile(bytes, ''), known);
      expect([fresh.length, twins.length]).toEqual([0, COUNT]);
    },
  );

  it('tell often how far they are', () => {
    const bytes = new TextEncoder().encode(deckText({ title: 'Viele' }, quotes, 'text'));
    const told: number[] = [];
    readDeckFile(bytes, '', ({ done, total }) => told.push(done / total));
    expect(told.length).toBeGreaterThan(10);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
  });
});

describe('files made to take forever', () => {
  const million = 1_000_000;
  // Four times as many as are read.
  const many = 200_000;
  it.each([
    ['rows', `text,speaker\n${'a,b\n'.repeat(million)}`],
    ['lines of Bonjourr', 'Ada, Hallo\n'.repeat(many)],
    ['paragraphs', 'Hallo\n\n'.repeat(many)],
    ['block quotes', '> Hallo\n\n'.repeat(many)],
    ['items', '- Hallo\n'.repeat(many)],
    ['entries', `[${'{"text":"a"},'.repeat(million)}{}]`],
    ['empty entries', `[${'{},'.repeat(5 * million)}{}]`],
    ['entries of Bonjourr', `{"quotes":{"userlist":"${'A, b\\n'.repeat(many)}"}}`],
    ['depth', '[['.repeat(5 * million)],
    ['depth of objects', '{"a":'.repeat(100_000)],
    ['blank lines', `a${'\n'.repeat(15 * million)}b`],
    ['blank rows', `text,speaker\n${'\n'.repeat(15 * million)}b`],
    ['one line of words', 'Hallo '.repeat(3 * million)],
    ['one line of dashes', ' — A'.repeat(4 * million)],
    ['one paragraph of dashes', '— A\n'.repeat(many)],
    ['one paragraph of lines', 'Hallo. — Ada\n'.repeat(many)],
    ['one quote of marks', `> ${'*a _b `c ['.repeat(million)}`],
    ['one quote of links', `> ${'[a](b '.repeat(2 * million)}`],
    ['an attribution of brackets', `> a\n> — ${'['.repeat(10 * million)}`],
    ['an attribution of links', `> a\n> — ${'[a]('.repeat(4 * million)}`],
    ['backslashes', `> ${'\\'.repeat(15 * million)}`],
    ['backslashes in text', '\\'.repeat(15 * million)],
    ['levels of quotes', '>'.repeat(15 * million)],
    ['tags', `a\n${'#a '.repeat(5 * million)}`],
    ['spaces', `a${' '.repeat(15 * million)}b`],
    ['spaces in a quote', `> a${' '.repeat(15 * million)}b`],
    ['spaces before a heading', `${' '.repeat(15 * million)}# a`],
    ['hashes', `# ${'#'.repeat(7 * million)}${' #'.repeat(3 * million)}`],
    ['a rule', `a\n${'- '.repeat(7 * million)}b`],
    ['marks before white space', `text,speaker\n"${'x"'.repeat(200_000)}${' '.repeat(500_000)},`],
    ['front matter', `---\n${'title: a\n'.repeat(many)}`],
    ['tildes', `${'~'.repeat(15 * million)}`],
    ['lines of tildes', 'a ~ b\n'.repeat(many)],
    ['Base64', `eyJ${'A'.repeat(15 * million)}`],
    ['quotation marks', '“'.repeat(6 * million)],
    // Lines that are just short enough to be looked into.
    ['lines of tags', `x\n#a${' '.repeat(19_000)}b\n\n`.repeat(100)],
    ['lines of hashes', `# ${'# '.repeat(9_900)}x\n\n`.repeat(100)],
    ['lines of marks', `> ${'*a _b `c ['.repeat(1_900)}\n\n`.repeat(100)],
    ['lines of links', `> ${'[](('.repeat(4_900)}\n\n`.repeat(100)],
    ['lines of brackets', `> a\n> — ${'['.repeat(19_900)}](x\n\n`.repeat(100)],
    ['lines of backslashes', `> ${'\\'.repeat(19_900)}x\n\n`.repeat(100)],
    ['lines of spaces', `> a${' '.repeat(19_900)}b\n\n`.repeat(100)],
    ['colons', `${'https://'.repeat(2 * million)}`],
  ])('do not: %s', (_, text) => {
    try {
      readText(text);
    } catch (error) {
      if (!(error instanceof DeckFileError || error instanceof FileError)) throw error;
    }
  });
});
