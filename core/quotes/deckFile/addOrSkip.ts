import { QUOTE_LIMITS, type QuoteDraft } from '../ownQuote.ts';
import { cleanTags } from '../tags.ts';
import { line } from './cleanText.ts';
import { type DeckFile, DeckFileError, type LongField } from './deckFile.ts';
import { LINE_LIMIT } from './lineKind.ts';
import { draftIn, type ParsedQuote } from './parsedQuote.ts';

/** At most so many quotes in a file, and as many rows without one. */
export const FOUND_LIMIT = 50_000;

/** Limits of what is examined, in tags and in UTF-16 units of each: far more than is kept. */
const [TAGS, TAG] = [1_000, 1_000];

/** The limits of an own quote, in characters (see `ownQuoteOf`). */
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
 * Adds a quote to `file.found`, or its row to `file.skipped`.
 *
 * @throws DeckFileError if there are too many
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

/** Adds a line that is too long to be parsed to `file.skipped`. */
export function skipLine(file: DeckFile, row: number): void {
  assertBelowLimit(file.found.length + file.skipped.length);
  file.skipped.push({ row, why: 'too-long', field: 'row', limit: LINE_LIMIT });
}

/** @throws DeckFileError if `count` has reached the limit */
export function assertBelowLimit(count: number): void {
  if (count >= FOUND_LIMIT) throw new DeckFileError({ what: 'too-many', limit: FOUND_LIMIT });
}

function isLongerThan(limit: number, text: string): boolean {
  // A character has at most two UTF-16 units, so only texts near the limit have to be counted.
  return text.length > 2 * limit || (text.length > limit && [...text].length > limit);
}
