import fc from 'fast-check';
import type { WrittenQuote } from '../../../../core/quotes/deckFile/parsedQuote.ts';
import type { Quote } from '../../../../core/quotes/quote.ts';

/** What one of the formats could take for its own. */
const SHARDS = [
  ...[
    '>',
    '> ',
    '>>',
    '—',
    '— ',
    '–',
    '– ',
    '―',
    '-',
    '- ',
    '--',
    '-- ',
    '~',
    ' ~ ',
    '#',
    '# ',
    '## x',
  ],
  ...[
    '#tag',
    '#a, #b',
    '1. ',
    '2) ',
    '* ',
    '+ ',
    '***',
    '---',
    '===',
    '%',
    '___',
    '\n---\n',
    '\n%\n',
  ],
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    '\r\n',
    '\t',
    '  \n',
    '\\\n',
    '\\',
    '\\\\',
    '\u00a0',
    '\u2028',
    ' '.repeat(60),
  ],
  ...[
    '"',
    '""',
    "'",
    '„',
    '“',
    '”',
    '«',
    '»',
    '‚',
    '‘',
    '’',
    '「',
    '」',
    '|',
    ',',
    ';',
    ':',
    '.',
    '!',
    '?',
  ],
  ...[
    '*a*',
    '**',
    '_b_',
    '`c`',
    '[x](https://example.org)',
    '[',
    ']',
    '(',
    ')',
    '<b>',
    '</b>',
    '<!doctype html>',
  ],
  ...[
    '&amp;',
    '&',
    '&#8212;',
    '&mdash;',
    'https://example.org/?a=1#:~:text=b',
    '\nhttps://example.org/a',
  ],
  ...[
    'text,speaker,source',
    'quote,author,hide',
    '{"nahbar":"deck"}',
    '[[',
    '["',
    'Ada, x',
    'title: x',
    'sep=;',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@x',
    "'=",
    'true',
    '. — Ada Beispiel',
    ' — Oscar Wilde',
    '. ~ Max',
    ', Jr.',
    'II',
    '(a)',
  ],
  ...[
    '😀',
    '👩‍👧',
    'ä',
    'a\u0308',
    'שלום',
    '\u200f',
    '\u202e',
    'مرحبا',
    '\0',
    '\u0007',
    '\u001b',
    '\ud800',
    '\udc00',
    '\ufeff',
  ],
  ...['Sei nahbar.', 'Ein Wort', 'BEGIN:VCARD', '__proto__', 'constructor', 'eyJhIjoxfQ=='],
];

/** Hostile texts up to so many parts, which may well be blank. */
function text(maxLength: number): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...SHARDS) },
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('Wort', 'ein', 'Haus', ' '),
  );
  return fc.array(part, { maxLength }).map((parts) => parts.join(''));
}

const url = fc.oneof(
  fc.constantFrom(
    'https://example.org/',
    'http://example.org/a(b)?c=[d]#:~:text=e,-f',
    'javascript:alert(1)',
    '',
  ),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  text(3).map((end) => `https://example.org/${end}`),
);

const wording = fc.record({
  language: fc.constantFrom('de', 'en', '', 'pt-BR', 'x y'),
  text: text(8),
  role: text(3),
  question: text(3),
});

const quote: fc.Arbitrary<Quote> = fc.record({
  id: fc.uuid(),
  topic: fc.constantFrom('', 'calls'),
  speaker: text(4),
  original: wording,
  translation: fc.option(wording),
  source: fc.record({
    title: text(4),
    author: text(3),
    publisher: text(3),
    series: fc.option(text(3)),
    url,
    date: fc.constantFrom('', '2026-11-22', 'gestern'),
  }),
});

/** A quote with tags; some have no words. */
export const writtenQuote: fc.Arbitrary<WrittenQuote> = fc.record({
  quote,
  tags: fc.array(text(3), { maxLength: 4 }),
});

/** A deck that somebody could have, and what could be in it at worst. */
export const deck = fc.record({
  title: text(4),
  quotes: fc.array(writtenQuote, { maxLength: 4 }),
});
