/** What a page and the worker that reads a file for it tell each other. */
import { bytesOf } from '../../files/bytesOf.ts';
import { FileError } from '../../files/fileError.ts';
import type { Circle, Person } from '../person.ts';
import { ImportError, type ImportFault } from './importError.ts';
import { type Preview, previewOf } from './preview.ts';
import { type Progress, readContacts } from './readContacts.ts';

/** What the worker is asked: what taking over a file would bring to those who are there. */
export interface Question {
  file: File;
  people: Person[];
  circles: Circle[];
}

export type Answer = { preview: Preview } | { fault: ImportFault };

/** Answers the worker's question. @throws only what is a mistake of Nahbar's own */
export async function answer(
  { file, people, circles }: Question,
  tell: (progress: Progress) => void,
): Promise<Answer> {
  try {
    const contacts = readContacts(await bytesOf(file), file.name, tell);
    return { preview: previewOf(contacts, people, circles) };
  } catch (error) {
    if (error instanceof ImportError || error instanceof FileError) return { fault: error.fault };
    throw error;
  }
}
