import Papa from 'papaparse';

/** Cell separators. Excel writes `;` in locales with decimal commas. */
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A row of a table that is not blank. */
export interface TableRow {
  /** The row of the spreadsheet, from 1, including lines above the table. */
  row: number;
  cells: string[];
}

/** Some rows, and the approximate offset of their end. */
export interface TableSlice {
  rows: TableRow[];
  end: number;
}

/** Including blank ones. */
export const ROW_LIMIT = 50_000;

/** Why a table is rejected as a whole. */
export type TableFault =
  /** A quoted cell is not closed, or closed too early. */
  { what: 'broken-row'; row: number } | { what: 'too-many'; limit: number };

/** How many rows are read in one slice: about 10 ms. */
const SLICE = 1_000;
/** The longest slice, in UTF-16 units. A longer row has a quote that is not closed. */
const WINDOW = 1_000_000;

/** The cells of a line that is known to be a whole row. */
export function cellsOfLine(line: string, separator: Separator): string[] {
  return parsed(line, separator, 1).data[0] ?? [];
}

/**
 * The rows of `text`, a slice at a time.
 *
 * @param text with `\n` at the end of each line, see `decode`
 * @param start where the first row begins
 * @param firstRow the number of that row, from 1
 * @param refusal what is thrown if a row is broken, or there are too many
 */
export function* tableSlices(
  text: string,
  separator: Separator,
  start: number,
  firstRow: number,
  refusal: (fault: TableFault) => Error,
): Generator<TableSlice> {
  const rest = withoutGaps(text.slice(start), separator);
  let row = firstRow;
  for (let at = 0; at < rest.length; ) {
    const { data, errors, end } = sliceAt(rest, separator, at);
    const broken = errors.find(({ type }) => type === 'Quotes')?.row;
    if (broken !== undefined || data.length === 0) {
      throw refusal({ what: 'broken-row', row: row + (broken ?? 0) });
    }
    const rows = data
      .map((cells, i) => ({ row: row + i, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    row += data.length;
    at = end;
    if (row - firstRow > ROW_LIMIT) throw refusal({ what: 'too-many', limit: ROW_LIMIT });
    yield { rows, end: start + end };
  }
}

type Slice = Pick<Papa.ParseResult<string[]>, 'data' | 'errors'> & { end: number };

/** Whole rows from `at` on, and where they end; none where the first is longer than a window. */
function sliceAt(text: string, separator: Separator, at: number): Slice {
  const window = text.slice(at, at + WINDOW);
  const { data, errors, meta } = parsed(window, separator, SLICE);
  if (meta.truncated) return { data, errors, end: at + meta.cursor };
  if (at + WINDOW >= text.length) return { data, errors, end: text.length };
  // The window ends inside of the last row.
  const whole = data.length - 1;
  if (whole === 0) return { data: [], errors: [], end: at };
  const again = parsed(window, separator, whole);
  return { data: again.data, errors: again.errors, end: at + again.meta.cursor };
}

/** Collapses long runs of white space in cells, on which Papa Parse takes quadratic time. */
function withoutGaps(text: string, separator: Separator): string {
  const gaps = separator === '\t' ? /[^\S\n\t]{2,}/g : /[^\S\n]{2,}/g;
  return text.replace(gaps, (gap) => (gap.length > 50 ? ' ' : gap));
}

/**
 * Papa Parse with nothing that guesses, converts, downloads or starts a worker. Its fast mode would
 * split all of the text to find the first rows.
 */
function parsed(text: string, delimiter: Separator, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', fastMode: false, preview });
}
