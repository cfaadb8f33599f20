import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedMarkdown } from '../../../../core/quotes/markdown.ts';
import { draftOf } from '../../../../core/quotes/ownQuote.ts';
import { shownQuote } from '../../../../core/quotes/quote.ts';
import { readText } from './reading.ts';

const ends = fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f');
const word = fc.constantFrom('Nähe', 'Frag', 'gern', 'zweimal', 'zuhören', 'Ada');
const lines = fc
  .array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), ends), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.map(([words, end], i) => ({ words: `${words.join(' ')} ${i}`, end })));

/** Everything that was read, as words. */
const wordsIn = (text: string, name: string) =>
  readText(text, name)
    .found.map(({ draft }) => `${draft.original.text} ${draft.speaker}`)
    .join(' ')
    .split(/\s+/);

describe('no word is lost, whatever ends a line', () => {
  it.each([
    ['block quotes', '> ', 'a.md'],
    ['items', '- ', 'a.md'],
    ['paragraphs', '', 'a.txt'],
  ])('in %s', (_, mark, name) => {
    fc.assert(
      fc.property(lines, (all) => {
        const head = name === 'a.md' ? '# Titel\n\n' : '';
        const text = head + all.map(({ words, end }) => mark + words + end).join('');
        const read = wordsIn(text, name);
        for (const { words } of all)
          for (const one of words.split(' ')) expect(read).toContain(one);
      }),
    );
  });

  it('in what was shared as Markdown', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const text = all
          .map(({ words, end }) => words + end)
          .join('')
          .trim();
        const quote = { id: 'a', ...draftOf(text) };
        const shared = quotedMarkdown(shownQuote(quote, 'original'), quote.source, '');
        const [read, ...others] = readText(shared, 'a.md').found;
        expect(others).toEqual([]);
        const isSame = (one: string) =>
          one
            .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
            .map((each) => each.trim())
            .join('\n');
        expect(isSame(read?.draft.original.text ?? '')).toBe(isSame(text).trim());
      }),
    );
  });
});
