/** Parses what Hypothesis exports as text: annotations of a web page. */
import { addOrSkip, skipLine } from './addOrSkip.ts';
import { withoutOuterMarks } from './cleanText.ts';
import type { DeckFile } from './deckFile.ts';
import { linesOf, linkIn, TEXT_SLICE } from './lineKind.ts';

const ANNOTATION = /^Annotation \d{1,6}:$/;
const QUOTE = /^Quote: (?=")/;
const BEHIND_QUOTE = /^(?:Tags|Page): /;

/** How many lines are examined to recognize the format. */
const PEEK = 30;

/** Whether `text` is such an export. */
export function isHypothesis(text: string): boolean {
  let [count, isCounted] = [0, false];
  for (const { line } of linesOf(text)) {
    if (++count > PEEK) break;
    isCounted ||= /^Total annotations: \d/.test(line);
    if (isCounted && ANNOTATION.test(line.trim())) return true;
  }
  return false;
}

/** The quotes in such a text. Each value is where in the text a slice ended. */
export function* readHypothesis(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'hypothesis', title: null, found: [], skipped: [] };
  const source = { title: '', url: '' };
  let [quote, tags]: [string[] | null, string] = [null, ''];
  let [firstRow, isHead, isQuote, before, reported] = [1, true, false, '', 0];
  const take = () => {
    const said = withoutOuterMarks((quote ?? []).join('\n').trim());
    // A note on the whole page has no quote: `"null"`.
    if (quote && said !== 'null') {
      addOrSkip(file, firstRow, { text: said, source, tags: tags.split(', ') });
    }
    [quote, tags, isQuote] = [null, '', false];
  };
  for (const { line, row, end, isTooLong } of linesOf(text)) {
    if (isTooLong) skipLine(file, row);
    const trimmed = line.trim();
    if (ANNOTATION.test(trimmed)) {
      take();
      isHead = false;
    } else if (isHead) {
      if (linkIn(trimmed) !== null && source.url === '') {
        Object.assign(source, { title: before, url: trimmed });
      }
      before = trimmed;
    } else if (QUOTE.test(trimmed)) {
      [quote, firstRow, isQuote] = [[trimmed.replace(QUOTE, '')], row, true];
    } else if (BEHIND_QUOTE.test(trimmed)) {
      isQuote = false;
      if (trimmed.startsWith('Tags: ')) tags = trimmed.slice('Tags: '.length);
    } else if (isQuote) quote?.push(trimmed);
    if (end - reported < TEXT_SLICE) continue;
    reported = end;
    yield end;
  }
  take();
  return file;
}
