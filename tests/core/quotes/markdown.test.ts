import { describe, expect, test } from 'vitest';
import { escaped, quotedMarkdown } from '../../../core/quotes/markdown.ts';
import type { ShownQuote, Source } from '../../../core/quotes/quote.ts';

function shown(text: string, changes: Partial<ShownQuote> = {}): ShownQuote {
  const none = { id: 'a', role: '', question: '', language: 'de', translated: false, from: '' };
  return { ...none, text, speaker: 'Ada', ...changes };
}
const source = (changes: Partial<Source> = {}): Source => ({
  ...{ title: '', author: '', publisher: '', series: null },
  ...changes,
});

describe('a quote as Markdown', () => {
  test('is quoted, with the title as a link', () => {
    const from = source({
      title: 'Ein [gutes] Buch',
      url: 'https://a.example/b_(c) d',
      author: 'Bob',
    });
    expect(quotedMarkdown(shown('Ruf an.'), from, '')).toBe(
      '> Ruf an.\n>\n> – Ada, [Ein \\[gutes\\] Buch](https://a.example/b_%28c%29%20d), Bob',
    );
  });

  test('says that it is translated', () => {
    expect(quotedMarkdown(shown('Call.', { translated: true }), source(), 'our translation')).toBe(
      '> Call.\n>\n> – Ada (our translation)',
    );
  });

  test('keeps lines and paragraphs', () => {
    expect(quotedMarkdown(shown('Eins\nzwei\n\ndrei', { speaker: '' }), source(), '')).toBe(
      '> Eins\\\n> zwei\n>\n> drei',
    );
  });

  test('has no link but one of the web', () => {
    const from = source({ title: 'T', url: 'javascript:alert(1)' });
    expect(quotedMarkdown(shown('a'), from, '')).toBe('> a\n>\n> – Ada, T');
    expect(
      quotedMarkdown(shown('a', { speaker: '' }), source({ url: 'https://a.example/' }), ''),
    ).toBe('> a\n>\n> – <https://a.example/>');
  });
});

test.each([
  ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
  ['# kein Titel', '\\# kein Titel'],
  ['- kein Punkt', '\\- kein Punkt'],
  ['1. keine Liste', '1\\. keine Liste'],
  ['1.5 Kilo', '1.5 Kilo'],
  ['<b>&amp; & so', '\\<b\\>\\&amp; & so'],
  ['C:\\temp', 'C:\\\\temp'],
])('%s is text', (line, markdown) => {
  expect(escaped(line)).toBe(markdown);
});
