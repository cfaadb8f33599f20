/** A kind of binary file, by its first bytes. */
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

/** Why a text file is rejected as a whole. */
export type FileFault =
  /** Sizes are in bytes. */
  | { what: 'too-large'; size: number; limit: number }
  | { what: 'empty' }
  | { what: 'binary'; looksLike: Lookalike }
  /** Text in an unknown or damaged encoding. */
  | { what: 'garbled' }
  /** The browser cannot read it: it was moved, or changed meanwhile. */
  | { what: 'unreadable' };

/** Thrown when a file cannot be read. The page words it. */
export class FileError extends Error {
  override name = 'FileError';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(`file not read: ${fault.what}`);
    this.fault = fault;
  }
}
