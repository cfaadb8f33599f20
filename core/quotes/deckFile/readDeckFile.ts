import { decode } from '../../files/decode.ts';
import { FileError } from '../../files/fileError.ts';
import {
  answerAbout,
  type FileAnswer,
  type OnProgress,
  type Progress,
} from '../../files/reading.ts';
import type { ColumnChoice } from '../../files/tableShape.ts';
import { readAppleBooks } from './appleBooks.ts';
import { type DeckFile, DeckFileError, type DeckFileFault } from './deckFile.ts';
import { readBonjourrList, readNewsFeedList } from './foreignLists.ts';
import { readHypothesis } from './hypothesis.ts';
import { readKindleClippings } from './kindle.ts';
import { askedAboutPairs, pairsIn, readPairs } from './pairedLines.ts';
import { type DeckPreview, previewOf } from './preview.ts';
import { readJson } from './readJson.ts';
import { readMarkdown } from './readMarkdown.ts';
import { askedAbout, chosenHeader, type QuoteField, readTable } from './readTable.ts';
import { readText } from './readText.ts';
import { isTableName, type RecognizedFile, recognizeDeckFile } from './recognizeDeckFile.ts';
import { readTolinoNotes } from './tolino.ts';

/**
 * Reads the quotes in a file of any format. A file with a structural fault is rejected as a whole; rows
 * without a usable quote are in `skipped`.
 *
 * @param onProgress is called after each slice
 * @param chosen the user's choice of what the columns of a table hold
 * @throws DeckFileError or FileError if the file cannot be used
 */
export function readDeckFile(
  bytes: Uint8Array,
  fileName: string,
  onProgress: OnProgress = () => {},
  chosen: ColumnChoice<QuoteField> | null = null,
): DeckFile {
  const reading = readingDeckFile(bytes, fileName, chosen);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

/**
 * Like `readDeckFile`, as a generator of slices, so that the caller can pause or stop.
 *
 * @throws DeckFileError or FileError from `next`, if the file cannot be used
 */
function* readingDeckFile(
  bytes: Uint8Array,
  fileName: string,
  chosen: ColumnChoice<QuoteField> | null = null,
): Generator<Progress, DeckFile, void> {
  const text = decode(bytes, fileName);
  const total = text.length;
  yield { done: 0, total };
  const pairs = chosen && !isTableName(fileName) ? pairsIn(text) : null;
  if (chosen && pairs) return readPairs(pairs, chosen);
  const header = chosen && chosenHeader(text, chosen);
  const reading = readerOf(
    text,
    header ? { how: 'table', header } : recognizeDeckFile(text, fileName),
  );
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    yield { done: step.value, total };
  }
}

/** Ends of lines, each as long as the usual one, which a table or JSON may have within a text. */
const LINE_ENDS = /[\v\f\x85\u2028\u2029]/g;

function readerOf(whole: string, file: RecognizedFile): Generator<number, DeckFile, void> {
  if (file.how === 'json') return readJson(file.json);
  if (file.how === 'table') return readTable(whole, file.header);
  const text = whole.replace(LINE_ENDS, '\n');
  switch (file.how) {
    case 'newsFeedList':
      return readNewsFeedList(text);
    case 'kindle':
      return readKindleClippings(text);
    case 'tolino':
      return readTolinoNotes(text);
    case 'appleBooks':
      return readAppleBooks(text);
    case 'hypothesis':
      return readHypothesis(text);
    case 'bonjourr':
      return readBonjourrList(text);
    case 'markdown':
      return readMarkdown(text);
    case 'text':
      return readText(text);
  }
}

/** Messages between the page and its worker. */

export interface Question {
  file: File;
  /** The texts of all existing quotes. */
  known: string[];
  /** See `readDeckFile`. */
  chosen?: ColumnChoice<QuoteField> | undefined;
}

export type Answer = FileAnswer<DeckPreview, DeckFileFault, QuoteField>;

/**
 * Answers in the worker.
 *
 * @throws only unexpected errors
 */
export async function answer(
  { file, known, chosen }: Question,
  onProgress: OnProgress,
): Promise<Answer> {
  return answerAbout(file, chosen, {
    contentOf: (bytes) => readDeckFile(bytes, file.name, onProgress, chosen ?? null),
    previewOf: (deckFile) => previewOf(deckFile, known),
    isTable: ({ kind }) => kind === 'csv' || kind === 'text' || kind === 'markdown',
    faultOf: (error) =>
      error instanceof DeckFileError || error instanceof FileError ? error.fault : null,
    lacksColumns: ({ what }) => what === 'no-text-column',
    askedAbout: (text, content) =>
      content && content.kind !== 'csv' ? askedAboutPairs(text) : askedAbout(text),
  });
}
