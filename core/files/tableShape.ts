import type { Separator } from './tableRows.ts';

/** The user's choice of what the columns of a table hold; null for columns to ignore. */
export interface ColumnChoice<Field extends string> {
  /** Whether the first row is a header. */
  hasHeader: boolean;
  fields: readonly (Field | null)[];
}

/** The columns of a table, with examples, to choose from. */
export interface AskedColumns<Field extends string> extends ColumnChoice<Field> {
  /** The first row. */
  names: string[];
  /** The rows below it, at most three. */
  samples: string[][];
  /** Whether the text is read without columns until the user has chosen: it may be no table at all. */
  isUnsure: boolean;
}

/** The layout of a table, judged by its lines. */
export interface TableShape {
  separator: Separator;
  /** The offset of its first row, and its number, from 1. */
  start: number;
  row: number;
  /** Its first rows. */
  rows: string[][];
}

/** As in `tableRows.ts`, but without its library, because pages load this. */
export const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/** The number of rows examined, the longest row, and the most columns to ask about. */
const [ROWS, LENGTH_LIMIT, COLUMN_LIMIT] = [20, 5_000, 60];
/** How many blank or `sep=;` lines may precede the table. */
const LINES_ABOVE = 10;
/** In UTF-16 units. */
const SHOWN = 80;

/**
 * Recognizes a table by its shape; null if its lines do not have the same number of cells, more than
 * one. The separator that gives most cells wins.
 */
export function tableShape(text: string): TableShape | null {
  const { start, row } = beginning(text);
  // Web pages, JSON and cards have commas as well.
  if (/^\s*(?:[<{[]|BEGIN:|#|>)/i.test(text.slice(start, start + 200))) return null;
  const lines: string[] = [];
  for (let at = start; at < text.length && lines.length < ROWS; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (end - at > LENGTH_LIMIT) return null;
    if (text.slice(at, end).trim() !== '') lines.push(text.slice(at, end));
    at = end + 1;
  }
  const shapes = SEPARATORS.map((separator) => ({
    separator,
    start,
    row,
    rows: lines.map((line) => cellsIn(line, separator).map((cell) => cell.trim())),
  }));
  const even = shapes.filter(({ rows: [first = [], ...others] }) => {
    const same = others.filter((cells) => cells.length === first.length);
    const isWide = first.length > 1 && first.length <= COLUMN_LIMIT;
    return isWide && others.length > 0 && same.length * 10 >= others.length * 8;
  });
  return even.toSorted((a, b) => (b.rows[0]?.length ?? 0) - (a.rows[0]?.length ?? 0))[0] ?? null;
}

/** Whether a line is blank, or the `sep=;` that spreadsheets put above a table. */
export function isBeforeTable(line: string): boolean {
  // A tab is white space, and a separator.
  return /^(?:"?sep=.{0,2})?$/i.test(line.trim());
}

function beginning(text: string): { start: number; row: number } {
  let start = 0;
  for (let row = 1; row <= LINES_ABOVE; row++) {
    const newline = text.indexOf('\n', start);
    if (newline === -1 || !isBeforeTable(text.slice(start, newline))) {
      return { start, row };
    }
    start = newline + 1;
  }
  return { start, row: LINES_ABOVE + 1 };
}

/** What to ask the user about a table. */
export function asked<Field extends string>(
  { rows: [names = [], ...others] }: TableShape,
  choice: ColumnChoice<Field>,
): AskedColumns<Field> {
  const short = (cells: readonly string[]) => cells.map((cell) => cell.slice(0, SHOWN));
  return {
    ...choice,
    names: short(names),
    samples: others.slice(0, 3).map(short),
    isUnsure: false,
  };
}

/** Splits a line into cells for a preview; parsing is left to a library. */
export function cellsIn(line: string, separator: Separator): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) cells.push('');
    else cells.push(`${cells.pop()}${char}`);
  }
  return cells;
}
