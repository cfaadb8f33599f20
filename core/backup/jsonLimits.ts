import { TABLE_NAMES } from '../tables.ts';
import { BadBackup, type Place } from './problem.ts';

/**
 * The deepest nesting. Nahbar's rows need 10, a newer version's possibly more; Chromium's
 * `storage.local` loses what is nested deeper than 100, and recursion has limits.
 */
export const NESTING_LIMIT = 64;

/** In all tables: 500 a day for some years. */
export const ROW_LIMIT = 500_000;

/** JSON values in all: a row has about 20. */
export const VALUE_LIMIT = 10_000_000;

/** Progress is reported every so many UTF-16 units. */
const SLICE = 4_000_000;

/** The nesting depth of rows: in a list, in `rows`, in the file. */
const TABLE_DEPTH = 3;

/**
 * Scans the structure of JSON before it is parsed, so that a file that would exhaust memory or the
 * stack never reaches the parser. Invalid JSON is left to the parser.
 *
 * @param onProgress is called with the offset that has been scanned
 * @throws Refused if there are too many rows or values, or they are nested too deeply
 */
export function refuseOutline(text: string, onProgress: (done: number) => void = () => {}): void {
  const path = new Path(text);
  let [depth, values, rows, reported] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        path.begins(depth, i);
        i = endOfString(text, i);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth++;
        values++;
        if (depth > NESTING_LIMIT) {
          throw new BadBackup({ what: 'damaged', place: path.place(), fault: 'tooDeep' });
        }
        if (depth === TABLE_DEPTH) {
          rows++;
          path.entry = 1;
        }
        break;
      case 0x5d: // ]
      case 0x7d: // }
        if (depth > 0) depth--;
        break;
      case 0x2c: // ,
        values++;
        if (depth === TABLE_DEPTH) {
          rows++;
          path.entry++;
        }
        break;
    }
    if (rows > ROW_LIMIT) throw new BadBackup({ what: 'tooMany', limit: ROW_LIMIT });
    if (values > VALUE_LIMIT) throw new BadBackup({ what: 'tooMany', limit: VALUE_LIMIT });
    if (i - reported < SLICE) continue;
    reported = i;
    onProgress(reported);
  }
}

/** The offset of the closing quotation mark of a string; the end of the text if it is missing. */
function endOfString(text: string, start: number): number {
  for (let end = start; ; ) {
    end = text.indexOf('"', end + 1);
    if (end === -1) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return end;
  }
}

/** The offsets of the last string at each depth, which is the name of the current field. */
class Path {
  entry = 0;
  readonly #text: string;
  readonly #starts = new Array<number>(NESTING_LIMIT + 1).fill(-1);

  constructor(text: string) {
    this.#text = text;
  }

  begins(depth: number, at: number): void {
    this.#starts[depth] = at;
  }

  place(): Place {
    const table = TABLE_NAMES.find((name) => name === this.#name(2)) ?? null;
    const field = table ? this.#name(TABLE_DEPTH + 1) : this.#name(1);
    return { table, entry: table && this.entry, field };
  }

  #name(depth: number): string {
    const start = this.#starts[depth] ?? -1;
    return start === -1 ? '' : this.#text.slice(start + 1, endOfString(this.#text, start));
  }
}
