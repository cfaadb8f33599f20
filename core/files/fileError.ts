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

/** What can be wrong with any file of text, so that nothing of it is used. */
export type FileFault =
  /** Sizes are in bytes. */
  | { what: 'too-large'; size: number; limit: number }
  | { what: 'empty' }
  | { what: 'binary'; looksLike: Lookalike }
  /** It is text, but parts of it are in no encoding that is known. */
  | { what: 'garbled' }
  /** The browser cannot read it: it was moved, or changed meanwhile. */
  | { what: 'unreadable' };

/** Thrown in place of a file's text. The page says it in a sentence. */
export class FileError extends Error {
  override name = 'FileError';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(`file not read: ${fault.what}`);
    this.fault = fault;
  }
}
