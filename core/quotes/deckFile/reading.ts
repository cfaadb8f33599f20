/** What a page and the worker that reads a file of quotes for it tell each other. */
import { bytesOf } from '../../files/bytesOf.ts';
import { FileError } from '../../files/fileError.ts';
import { DeckFileError, type DeckFileFault } from './deckFileError.ts';
import { type DeckPreview, previewOf } from './preview.ts';
import { type Progress, readDeckFile } from './readDeckFile.ts';

/** What the worker is asked: what taking over a file would bring. */
export interface Question {
  file: File;
  /** The texts of all quotes that are there. */
  known: string[];
}

export type Answer = { preview: DeckPreview } | { fault: DeckFileFault };

/** Answers the worker's question. @throws only what is a mistake of Nahbar's own */
export async function answer(
  { file, known }: Question,
  tell: (progress: Progress) => void,
): Promise<Answer> {
  try {
    const deckFile = readDeckFile(await bytesOf(file), file.name, tell);
    return { preview: previewOf(deckFile, known) };
  } catch (error) {
    if (error instanceof DeckFileError || error instanceof FileError) return { fault: error.fault };
    throw error;
  }
}
