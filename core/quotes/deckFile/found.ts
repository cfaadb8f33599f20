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
