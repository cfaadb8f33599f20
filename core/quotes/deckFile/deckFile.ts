import type { FileFault } from '../../files/fileError.ts';
import type { QuoteDraft } from '../ownQuote.ts';

/** A quote in a file. */
export interface FoundQuote {
  /**
   * Where it stands, from 1: in a table the row as a spreadsheet counts it, with the header; in
   * Markdown and plain text the line that it begins in; in JSON its place in the list.
   */
  row: number;
  draft: QuoteDraft;
  /** See `cleanTags`. */
  tags: string[];
}

/** The parts of a quote that can be too long. */
export type LongField = 'text' | 'speaker' | 'source';

/** A row that gives no quote, and why. */
export type Skipped = { row: number } & (
  | { why: 'no-text' }
  /**
   * A part is longer than any of its kind, or the whole row is: then something was pasted into it,
   * or a mark is missing that ends it. A quote is never cut. A limit is in characters.
   */
  | { why: 'too-long'; field: LongField | 'row'; limit: number }
  /** There are more cells than the header has columns, so that none can be trusted. */
  | { why: 'extra-cells' }
  /** An entry of a JSON file that is not built like a quote. */
  | { why: 'not-a-quote' }
  /** News Feed Eradicator was told not to show it. */
  | { why: 'hidden' }
);

/** What a file of quotes is, as far as its content tells. */
export type DeckFileKind =
  /** Our own JSON: `docs/deck-file.md`. */
  | 'nahbar'
  /** A table with a header. */
  | 'csv'
  /** The settings of Bonjourr, or the list of own quotes in them. */
  | 'bonjourr'
  | 'newsFeedEradicator'
  /** `My Clippings.txt` of a Kindle. */
  | 'kindle'
  | 'markdown'
  | 'text';

/** What was found in a file. */
export interface DeckFile {
  kind: DeckFileKind;
  /** What the file calls itself; null where it does not. */
  title: string | null;
  found: FoundQuote[];
  skipped: Skipped[];
}

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
