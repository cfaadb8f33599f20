import { QUOTE_LIMITS, type QuoteDraft } from '../ownQuote.ts';
import { cleanTags } from '../tags.ts';
import { line } from './cleanText.ts';
import { type DeckFile, DeckFileError, type LongField } from './deckFile.ts';
import { LINE_LIMIT } from './lineKind.ts';
import { draftIn, type ParsedQuote } from './parsedQuote.ts';

/** The most quotes that are read from a file, and the most rows of it that may give none. */
export const FOUND_LIMIT = 50_000;

/** How many tags are looked at, and how much of each, in UTF-16 units: far more than are kept. */
const [TAGS, TAG] = [1_000, 1_000];

/** What an own quote has room for, in characters (see `ownQuoteOf`). */
const LIMITS: readonly (readonly [LongField, number, (draft: QuoteDraft) => string[]])[] = [
  [
    'text',
    QUOTE_LIMITS.text,
    ({ original, translation }) => [original.text, translation?.text ?? ''],
  ],
  [
    'text',
    QUOTE_LIMITS.title,
    ({ original, translation }) => [original.question, translation?.question ?? ''],
  ],
  [
    'speaker',
    QUOTE_LIMITS.speaker,
    ({ speaker, original, translation }) => [speaker, original.role, translation?.role ?? ''],
  ],
  [
    'source',
    QUOTE_LIMITS.title,
    ({ source }) => [source.title, source.publisher, source.series ?? ''],
  ],
  ['source', QUOTE_LIMITS.speaker, ({ source }) => [source.author]],
];

/**
 * Puts a quote among those found, or its row among those skipped.
 *
 * @throws DeckFileError if there are more than are read
 */
export function addOrSkip(file: DeckFile, row: number, parsed: ParsedQuote): void {
  assertBelowLimit(file.found.length + file.skipped.length);
  const draft = draftIn(parsed);
  if (draft.original.text === '') {
    file.skipped.push({ row, why: 'no-text' });
    return;
  }
  for (const [field, limit, textsOf] of LIMITS) {
    if (textsOf(draft).some((text) => isLongerThan(limit, text))) {
      file.skipped.push({ row, why: 'too-long', field, limit });
      return;
    }
  }
  const tags = (parsed.tags ?? []).slice(0, TAGS).map((tag) => line(tag.slice(0, TAG)));
  file.found.push({ row, draft, tags: cleanTags(tags) });
}

/** Puts a line that is too long to be looked into among those skipped. */
export function skipLine(file: DeckFile, row: number): void {
  assertBelowLimit(file.found.length + file.skipped.length);
  file.skipped.push({ row, why: 'too-long', field: 'row', limit: LINE_LIMIT });
}

/** @throws DeckFileError if there are so many already that no more are read */
export function assertBelowLimit(count: number): void {
  if (count >= FOUND_LIMIT) throw new DeckFileError({ what: 'too-many', limit: FOUND_LIMIT });
}

function isLongerThan(limit: number, text: string): boolean {
  // A character has at most two units, so that only texts near the limit have to be counted.
  return text.length > 2 * limit || (text.length > limit && [...text].length > limit);
}
