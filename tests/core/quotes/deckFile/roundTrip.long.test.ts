import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from '../../../../core/quotes/deckFile/cleanText.ts';
import { draftToWrite, type WrittenQuote } from '../../../../core/quotes/deckFile/parsedQuote.ts';
import { deckFileName, deckText } from '../../../../core/quotes/deckFile/writeDeckFile.ts';
import type { QuoteDraft } from '../../../../core/quotes/ownQuote.ts';
import { cleanTags } from '../../../../core/quotes/tags.ts';
import { readText } from './reading.ts';
import { deck } from './someQuotes.ts';

/** What a format keeps of a quote, so that two can be compared by it. */
type Kept = (draft: QuoteDraft, tags: readonly string[]) => unknown;

const wholly: Kept = (draft, tags) => [draft, tags];

const inTable: Kept = ({ original, speaker, source }, tags) => [
  original.text,
  original.language,
  speaker,
  source.title,
  source.url,
  cleanTags(tags.map((tag) => tag.replace(/[\s,;]+/g, ' '))),
];

/** Lines are neither indented nor spaced out, and there is one blank line between paragraphs. */
const inProse: Kept = ({ original, speaker, source }, tags) => [
  original.text
    .split('\n')
    .map((each) => each.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n'),
  speaker,
  source.title,
  source.url,
  cleanTags(tags.map((tag) => tag.replace(/[\s,;]+#*/g, ' '))),
];

/** Those of a generated deck that have words: no other can be in one. */
function withWords(quotes: readonly WrittenQuote[]): WrittenQuote[] {
  return quotes.filter(({ quote }) => draftToWrite(quote).original.text !== '');
}

describe('what is written reads as the same quotes', () => {
  it.each([
    ['json', wholly],
    ['csv', inTable],
    ['markdown', inProse],
    ['text', inProse],
  ] as const)('as %s', (format, kept) => {
    fc.assert(
      fc.property(deck, ({ title, quotes }) => {
        const written = withWords(quotes);
        fc.pre(written.length > 0);
        const text = deckText({ title }, written, format);
        const file = readText(text, deckFileName(title, format));
        const read = file.found.map(({ draft, tags }) => kept(draft, tags));
        expect(file.skipped).toEqual([]);
        expect(read).toEqual(
          written.map(({ quote, tags }) => kept(draftToWrite(quote), cleanTags(tags.map(line)))),
        );
        if (format === 'json' || format === 'markdown') expect(file.title ?? '').toBe(line(title));
      }),
      { numRuns: 2_000 },
    );
  });
});
