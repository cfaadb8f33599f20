import { oneCell } from './cell.ts';

/** Finds columns by their names. */
export class Columns {
  readonly #header: readonly string[];

  /** @param header names as `recognise` gives them */
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
