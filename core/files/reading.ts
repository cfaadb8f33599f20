import { bytesOf, decode } from './decode.ts';
import type { AskedColumns, ColumnChoice } from './tableShape.ts';

/** Progress in any unit. */
export interface Progress {
  done: number;
  total: number;
}

export type OnProgress = (progress: Progress) => void;

export interface ReadOptions<Field extends string = never> {
  onProgress?: OnProgress;
  /** Aborts; the promise then rejects with the reason. */
  signal?: AbortSignal;
  /** The user's choice of what the columns of a table hold. */
  columns?: ColumnChoice<Field> | undefined;
}

/**
 * The result of reading a file: a preview of the import, or a fault. `columns` are set for a table
 * whose columns the user can choose.
 */
export type FileAnswer<Preview, Fault, Field extends string = never> = {
  columns?: AskedColumns<Field>;
} & ({ preview: Preview } | { fault: Fault });

/** How the files of one import are read. `Content` is what is in such a file. */
interface Reader<Content, Preview, Fault extends { what: string }, Field extends string> {
  /** @throws an error that `faultOf` knows if the file cannot be used */
  contentOf: (bytes: Uint8Array) => Content;
  previewOf: (content: Content) => Preview;
  isTable: (content: Content) => boolean;
  /** Null for an unexpected error. */
  faultOf: (error: unknown) => Fault | null;
  /** Whether a choice of columns may mend the fault. */
  lacksColumns: (fault: Fault) => boolean;
  /** The columns to choose from; null for a text that is no table. `content` is null after a fault. */
  askedAbout: (text: string, content: Content | null) => AskedColumns<Field> | null;
}

/**
 * Reads a file in the worker of an import.
 *
 * @param chosen the user's choice of what the columns of a table hold
 * @throws only unexpected errors
 */
export async function answerAbout<
  Content,
  Preview,
  Fault extends { what: string },
  Field extends string,
>(
  file: File,
  chosen: ColumnChoice<Field> | undefined,
  reader: Reader<Content, Preview, Fault, Field>,
): Promise<FileAnswer<Preview, Fault, Field>> {
  let bytes: Uint8Array = new Uint8Array();
  const columns = (content: Content | null) => {
    const table = reader.askedAbout(decode(bytes, file.name), content);
    return table && { columns: { ...table, ...chosen, isUnsure: table.isUnsure && !chosen } };
  };
  try {
    bytes = await bytesOf(file);
    const content = reader.contentOf(bytes);
    return { preview: reader.previewOf(content), ...(reader.isTable(content) && columns(content)) };
  } catch (error) {
    const fault = reader.faultOf(error);
    if (!fault) throw error;
    return { fault, ...(reader.lacksColumns(fault) && columns(null)) };
  }
}
