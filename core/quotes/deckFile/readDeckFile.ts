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
 * The quotes in a file, whatever its kind. Everything, or nothing: a file that is broken somewhere
 * gives none. Rows that are whole but give no quote are in `skipped`.
 *
 * @param onProgress is told how far it is, after each slice
 * @param chosen what the columns of a table have, where the user has said it
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
 * The same slice by slice: it goes on when the caller asks, and ends when the caller no longer does.
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

/** What a page and the worker that reads a file of quotes for it tell each other. */

/** What the worker is asked: what taking over a file would bring. */
export interface Question {
  file: File;
  /** The texts of all quotes that are there. */
  known: string[];
  /** What the columns have, where the user has said it. */
  chosen?: ColumnChoice<QuoteField> | undefined;
}

export type Answer = FileAnswer<DeckPreview, DeckFileFault, QuoteField>;

/** Answers the worker's question. @throws only what is a mistake of Nahbar's own */
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
