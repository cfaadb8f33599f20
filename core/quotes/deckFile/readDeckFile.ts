import { bytesOf, decode } from '../../files/decode.ts';
import { FileError } from '../../files/fileError.ts';
import type { FileAnswer, OnProgress, Progress } from '../../files/reading.ts';
import type { AskedColumns, ColumnChoice } from '../../files/tableShape.ts';
import { type DeckFile, DeckFileError, type DeckFileFault } from './deckFile.ts';
import { readBonjourrList, readNewsFeedList } from './foreignLists.ts';
import { readKindleClippings } from './kindle.ts';
import { type DeckPreview, previewOf } from './preview.ts';
import { readJson } from './readJson.ts';
import { readMarkdown } from './readMarkdown.ts';
import { askedAbout, chosenHeader, type QuoteField, readTable } from './readTable.ts';
import { readText } from './readText.ts';
import { type RecognizedFile, recognizeDeckFile } from './recognizeDeckFile.ts';

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

function readerOf(text: string, file: RecognizedFile): Generator<number, DeckFile, void> {
  switch (file.how) {
    case 'json':
      return readJson(file.json);
    case 'table':
      return readTable(text, file.header);
    case 'newsFeedList':
      return readNewsFeedList(text);
    case 'kindle':
      return readKindleClippings(text);
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
  let columns = null as AskedColumns<QuoteField> | null;
  try {
    const bytes = await bytesOf(file);
    const ask = () => {
      const table = askedAbout(decode(bytes, file.name));
      return table && { ...table, ...chosen };
    };
    try {
      const deckFile = readDeckFile(bytes, file.name, onProgress, chosen ?? null);
      if (deckFile.kind === 'csv') columns = ask();
      return { preview: previewOf(deckFile, known), ...(columns && { columns }) };
    } catch (error) {
      if (error instanceof DeckFileError && error.fault.what === 'no-text-column') columns = ask();
      throw error;
    }
  } catch (error) {
    if (error instanceof DeckFileError || error instanceof FileError) {
      return { fault: error.fault, ...(columns && { columns }) };
    }
    throw error;
  }
}
