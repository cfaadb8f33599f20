/** Finds columns by their names. */
export class Columns {
  readonly #header: readonly string[];

  /** @param header names as `recognizeContacts` gives them */
  constructor(header: readonly string[]) {
    this.#header = header;
  }

  /** The first column that has one of these names; -1 where there is none. */
  named(...names: readonly string[]): number {
    return this.#header.findIndex((name) => names.includes(name));
  }

  /** Every column whose name matches, with what the pattern's first group is there. */
  matching(pattern: RegExp): { column: number; match: string }[] {
    return this.#header.flatMap((name, column) => {
      const match = pattern.exec(name);
      return match ? [{ column, match: match[1] ?? '' }] : [];
    });
  }
}

/** The text in a column of a row, in one line; '' where the row or the table has none. */
export function lineIn(cells: readonly string[], column: number): string {
  return oneCell(cells[column] ?? '');
}

/** Texts that are there, with `between` between them. */
export function joined(between: string, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(between);
}

/**
 * What does not belong into a text: control characters but white space, marks that turn the
 * direction of writing round, and invisible ones that make two equal texts differ. The joiners
 * U+200C and U+200D stay: Persian and emoji need them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** `text` in one line, composed (NFC), without what cannot be seen. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** `text` with its lines, composed (NFC), without what cannot be seen. */
export function severalLines(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim();
}

/**
 * The text of a cell of a table. Exports put a `'` before a cell that a spreadsheet would take for a
 * formula, one that begins with = + - @ TAB or CR. It is taken off where it stands before one of
 * these and is the only one in the cell: in `'+1' is what he wrote` it is a quotation mark.
 */
export function withoutExportMark(cell: string): string {
  return /^'[=+\-@\t\r\n]/.test(cell) && !cell.includes("'", 1) ? cell.slice(1) : cell;
}

/** The text of a cell of a table, in one line. */
export function oneCell(cell: string): string {
  return oneLine(withoutExportMark(cell));
}
