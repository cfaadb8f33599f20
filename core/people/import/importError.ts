import type { FileFault } from '../../files/fileError.ts';

/** What is wrong with a file of contacts, so that nothing of it is used. */
export type ImportFault =
  | FileFault
  /** It is neither of the tables that are known nor a vCard. */
  | { what: 'unknown-kind' }
  /** A quote is never closed or closed too early, or a card has no end: see `Place`. */
  | { what: 'broken-row'; row: number }
  /** More rows, or cards, than are read at once. */
  | { what: 'too-many'; limit: number };

/** Thrown in place of contacts that could not be read. The page says it in a sentence. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly fault: ImportFault;

  constructor(fault: ImportFault) {
    super(`contacts not read: ${fault.what}`);
    this.fault = fault;
  }
}
