import { decode } from '../../files/decode.ts';
import type { ColumnChoice } from '../../files/tableShape.ts';
import { readBonjourrList } from './bonjourr.ts';
import type { DeckFile } from './found.ts';
import { readKindleClippings } from './kindle.ts';
import { readNewsFeedList } from './newsFeedList.ts';
import { readJson } from './readJson.ts';
import { readMarkdown } from './readMarkdown.ts';
import { readTable } from './readTable.ts';
import { readText } from './readText.ts';
import { type Recognised, recognise } from './recognise.ts';
import { chosenHeader, type QuoteField } from './tableHeader.ts';

/** How far the reading has come, in characters of the text. */
export interface Progress {
  done: number;
  total: number;
}

/**
 * The quotes in a file, whatever its kind. Everything, or nothing: a file that is broken somewhere
 * gives none. Rows that are whole but give no quote are in `skipped`.
 *
 * @param tell is told how far it is, after each slice
 * @param chosen what the columns of a table have, where the user has said it
 * @throws DeckFileError or FileError if the file cannot be used
 */
export function readDeckFile(
  bytes: Uint8Array,
  fileName: string,
  tell: (progress: Progress) => void = () => {},
  chosen: ColumnChoice<QuoteField> | null = null,
): DeckFile {
  const reading = readingDeckFile(bytes, fileName, chosen);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

/**
 * The same slice by slice: it goes on when the caller asks, and ends when the caller no longer does.
 *
 * @throws DeckFileError or FileError from `next`, if the file cannot be used
 */
export function* readingDeckFile(
  bytes: Uint8Array,
  fileName: string,
  chosen: ColumnChoice<QuoteField> | null = null,
): Generator<Progress, DeckFile, void> {
  const text = decode(bytes, fileName);
  const total = text.length;
  yield { done: 0, total };
  const header = chosen && chosenHeader(text, chosen);
  const reading = readerOf(text, header ? { how: 'table', header } : recognise(text, fileName));
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    yield { done: step.value, total };
  }
}

function readerOf(text: string, file: Recognised): Generator<number, DeckFile, void> {
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
