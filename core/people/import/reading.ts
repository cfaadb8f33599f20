/** What a page and the worker that reads a file for it tell each other. */
import { bytesOf } from '../../files/bytesOf.ts';
import { decode } from '../../files/decode.ts';
import { FileError } from '../../files/fileError.ts';
import type { AskedColumns, ColumnChoice } from '../../files/tableShape.ts';
import type { Circle, Person } from '../person.ts';
import { ImportError, type ImportFault } from './importError.ts';
import { askedAbout, type PersonField } from './peopleTable.ts';
import { type Preview, previewOf } from './preview.ts';
import { type Progress, readContacts } from './readContacts.ts';

/** What the worker is asked: what taking over a file would bring to those who are there. */
export interface Question {
  file: File;
  people: Person[];
  circles: Circle[];
  /** What the columns have, where the user has said it. */
  chosen?: ColumnChoice<PersonField> | undefined;
}

/** `columns` are those of a table, to be chosen from: where it is not known for sure, and what is passed over. */
export type Answer = { columns?: AskedColumns<PersonField> } & (
  | { preview: Preview }
  | { fault: ImportFault }
);

/** Answers the worker's question. @throws only what is a mistake of Nahbar's own */
export async function answer(
  { file, people, circles, chosen }: Question,
  tell: (progress: Progress) => void,
): Promise<Answer> {
  let columns = null as AskedColumns<PersonField> | null;
  try {
    const bytes = await bytesOf(file);
    const ask = () => {
      const table = askedAbout(decode(bytes, file.name));
      return table && { ...table, ...chosen };
    };
    try {
      const contacts = readContacts(bytes, file.name, tell, chosen ?? null);
      if (contacts.kind === 'table') columns = ask();
      return { preview: previewOf(contacts, people, circles), ...(columns && { columns }) };
    } catch (error) {
      if (error instanceof ImportError && error.fault.what === 'unknown-kind') columns = ask();
      throw error;
    }
  } catch (error) {
    if (error instanceof ImportError || error instanceof FileError) {
      return { fault: error.fault, ...(columns && { columns }) };
    }
    throw error;
  }
}
