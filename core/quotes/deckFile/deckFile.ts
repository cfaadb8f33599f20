import type { FileFault } from '../../files/fileError.ts';
import type { QuoteDraft } from '../ownQuote.ts';

/** A quote in a file. */
export interface FoundQuote {
  /**
   * Its position, from 1: in a table the row of the spreadsheet, including the header; in Markdown and
   * plain text its first line; in JSON its index in the list.
   */
  row: number;
  draft: QuoteDraft;
  /** See `cleanTags`. */
  tags: string[];
}

/** The parts of a quote that can be too long. */
export type LongField = 'text' | 'speaker' | 'source';

/** A row without a usable quote, and why. */
export type Skipped = { row: number } & (
  | { why: 'no-text' }
  /**
   * A field is longer than allowed, or the whole row is: something was pasted into it, or a closing
   * quotation mark is missing. Quotes are never cut. A limit is in characters.
   */
  | { why: 'too-long'; field: LongField | 'row'; limit: number }
  /** More cells than columns, so that none can be trusted. */
  | { why: 'extra-cells' }
  /** An entry of a JSON file that is no quote. */
  | { why: 'not-a-quote' }
  /** It was disabled in News Feed Eradicator. */
  | { why: 'hidden' }
);

/** The format of a file of quotes. */
export type DeckFileKind =
  /** Nahbar's JSON: `docs/deck-file.md`. */
  | 'nahbar'
  /** A table with a header. */
  | 'csv'
  /** The settings of Bonjourr, or the list of own quotes in them. */
  | 'bonjourr'
  | 'newsFeedEradicator'
  /** `My Clippings.txt` of a Kindle. */
  | 'kindle'
  /** `notes.txt` of a tolino. */
  | 'tolino'
  /** Excerpts copied from Apple Books. */
  | 'appleBooks'
  /** An export of Hypothesis as text. */
  | 'hypothesis'
  | 'markdown'
  | 'text';

export interface DeckFile {
  kind: DeckFileKind;
  /** The title in the file; null if there is none. */
  title: string | null;
  found: FoundQuote[];
  skipped: Skipped[];
}

/** Why a file of quotes is rejected as a whole. */
export type DeckFileFault =
  | FileFault
  /** A valid file without a list of quotes, such as a web page or other JSON. */
  | { what: 'unknown-kind' }
  /** Invalid JSON; `row` is the line, from 1, as far as known. */
  | { what: 'not-json'; row: number }
  /** JSON that is nested too deeply. */
  | { what: 'too-deep'; limit: number }
  /** Nahbar's JSON in a newer version. */
  | { what: 'newer'; version: number }
  /** Nahbar's JSON with a missing or invalid field. */
  | { what: 'damaged'; field: 'version' | 'quotes' }
  /** A table without a column for the text. */
  | { what: 'no-text-column' }
  /** A backup, which is restored elsewhere. */
  | { what: 'backup' }
  /** A quoted cell of a table is not closed, or closed too early; see `FoundQuote.row`. */
  | { what: 'broken-row'; row: number }
  /** Too many quotes, rows or entries. */
  | { what: 'too-many'; limit: number };

/** Thrown when quotes cannot be read. The page words it. */
export class DeckFileError extends Error {
  override name = 'DeckFileError';
  readonly fault: DeckFileFault;

  constructor(fault: DeckFileFault) {
    super(`quotes not read: ${fault.what}`);
    this.fault = fault;
  }
}
