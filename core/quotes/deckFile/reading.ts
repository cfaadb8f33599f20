/** What a page and the worker that reads a file of quotes for it tell each other. */
import { bytesOf } from '../../files/bytesOf.ts';
import { decode } from '../../files/decode.ts';
import { FileError } from '../../files/fileError.ts';
import type { AskedColumns, ColumnChoice } from '../../files/tableShape.ts';
import { DeckFileError, type DeckFileFault } from './deckFileError.ts';
import { type DeckPreview, previewOf } from './preview.ts';
import { type Progress, readDeckFile } from './readDeckFile.ts';
import { askedAbout, type QuoteField } from './tableHeader.ts';

/** What the worker is asked: what taking over a file would bring. */
export interface Question {
  file: File;
  /** The texts of all quotes that are there. */
  known: string[];
  /** What the columns have, where the user has said it. */
  chosen?: ColumnChoice<QuoteField> | undefined;
}

/** `columns` are those of a table, to be chosen from: where nobody can tell its words, and once they are chosen. */
export type Answer = { columns?: AskedColumns<QuoteField> } & (
  | { preview: DeckPreview }
  | { fault: DeckFileFault }
);

/** Answers the worker's question. @throws only what is a mistake of Nahbar's own */
export async function answer(
  { file, known, chosen }: Question,
  tell: (progress: Progress) => void,
): Promise<Answer> {
  let columns = null as AskedColumns<QuoteField> | null;
  try {
    const bytes = await bytesOf(file);
    const ask = () => {
      const table = askedAbout(decode(bytes, file.name));
      return table && { ...table, ...chosen };
    };
    try {
      const deckFile = readDeckFile(bytes, file.name, tell, chosen ?? null);
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
