import type { FileFault } from '../../files/fileError.ts';

/** What is wrong with a file of quotes, so that nothing of it is used. */
export type DeckFileFault =
  | FileFault
  /** It is sound, but nothing in it is a list of quotes, such as a web page or JSON of another kind. */
  | { what: 'unknown-kind' }
  /** It is JSON that breaks off or breaks a rule; `row` is the line, from 1, as far as it can be told. */
  | { what: 'not-json'; row: number }
  /** JSON with values within values beyond all reason. */
  | { what: 'too-deep'; limit: number }
  /** Our own JSON, of a later version of it than this Nahbar knows. */
  | { what: 'newer'; version: number }
  /** Our own JSON, where a field of its head is missing or of the wrong kind. */
  | { what: 'damaged'; field: 'version' | 'quotes' }
  /** A table whose header names no column for the words of the quotes. */
  | { what: 'no-text-column' }
  /** It is a backup of everything, which is restored elsewhere. */
  | { what: 'backup' }
  /** A mark in a table is never closed or closed too early: the row as `FoundQuote.row` counts it. */
  | { what: 'broken-row'; row: number }
  /** More quotes, rows or entries than are read at once. */
  | { what: 'too-many'; limit: number };

/** Thrown in place of quotes that could not be read. The page says it in a sentence. */
export class DeckFileError extends Error {
  override name = 'DeckFileError';
  readonly fault: DeckFileFault;

  constructor(fault: DeckFileFault) {
    super(`quotes not read: ${fault.what}`);
    this.fault = fault;
  }
}
