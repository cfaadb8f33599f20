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

  /** Each column whose name matches, with the first group of the match. */
  matching(pattern: RegExp): { column: number; match: string }[] {
    return this.#header.flatMap((name, column) => {
      const match = pattern.exec(name);
      return match ? [{ column, match: match[1] ?? '' }] : [];
    });
  }
}

/** The text of a cell as a single line; '' if there is none. */
export function lineIn(cells: readonly string[], column: number): string {
  return oneCell(cells[column] ?? '');
}

/** Joins the texts that are not empty. */
export function joined(between: string, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(between);
}

/**
 * Characters that are removed: controls except white space, directional marks, and invisible ones that
 * make equal texts differ. U+200C and U+200D stay: Persian and emoji need them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** `text` as a single line in NFC, without invisible characters. */
export function oneLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\s\x85]+/g, ' ')
    .trim();
}

/** `text` with its line breaks in NFC, without invisible characters. */
export function severalLines(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim();
}

/**
 * Removes the `'` that exports put before a cell which a spreadsheet would take for a formula. It stays
 * if there is another one in the cell: in `'+1' is what he wrote` it is a quotation mark.
 */
export function withoutExportMark(cell: string): string {
  return /^'[=+\-@\t\r\n]/.test(cell) && !cell.includes("'", 1) ? cell.slice(1) : cell;
}

/** The text of a cell as a single line. */
export function oneCell(cell: string): string {
  return oneLine(withoutExportMark(cell));
}
