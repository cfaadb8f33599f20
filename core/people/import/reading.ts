/** What a page and the worker that reads a file for it tell each other. */
import type { Circle, Person } from '../person.ts';
import { refuseSize } from './decode.ts';
import { ImportError, type ImportFault } from './importError.ts';
import { type Preview, previewOf } from './preview.ts';
import { type Progress, readContacts } from './readContacts.ts';

/** What the worker is asked: what taking over a file would bring to those who are there. */
export interface Question {
  file: File;
  people: Person[];
  circles: Circle[];
}

/** Why nothing came of a file. */
export type ReadingFault =
  | ImportFault
  /** The browser cannot read it: it was moved, or changed meanwhile. */
  | { what: 'unreadable' };

export type Answer = { preview: Preview } | { fault: ReadingFault };

/** Answers the worker's question. @throws only what is a mistake of Nahbar's own */
export async function answer(
  { file, people, circles }: Question,
  tell: (progress: Progress) => void,
): Promise<Answer> {
  try {
    refuseSize(file.size);
    const buffer = await file.arrayBuffer().catch(() => null);
    if (!buffer) return { fault: { what: 'unreadable' } };
    const contacts = readContacts(new Uint8Array(buffer), file.name, tell);
    return { preview: previewOf(contacts, people, circles) };
  } catch (error) {
    if (error instanceof ImportError) return { fault: error.fault };
    throw error;
  }
}
