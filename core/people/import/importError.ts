/** What a file is that is not text, as far as its first bytes tell. */
export type Lookalike =
  /** A workbook of Excel, old or new. */
  | 'excel'
  /** A LibreOffice or OpenOffice document. */
  | 'open-document'
  /** Such as LinkedIn's archive, before it is unpacked. */
  | 'zip'
  | 'pdf'
  | 'picture'
  | 'other';

/** What is wrong with a file of contacts, so that nothing of it is used. */
export type ImportFault =
  /** Sizes are in bytes. */
  | { what: 'too-large'; size: number; limit: number }
  | { what: 'empty' }
  | { what: 'binary'; looksLike: Lookalike }
  /** It is text, but parts of it are in no encoding that is known. */
  | { what: 'garbled' }
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
