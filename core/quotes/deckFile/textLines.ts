/** In how much text quotes are read at a time, in UTF-16 units: about 5 ms. */
export const TEXT_SLICE = 20_000;

/**
 * The longest line that is looked into, in UTF-16 units. The longest quote with everything in it
 * escaped has 8,000, and the longest link as many; expressions could take hours for one of megabytes.
 */
export const LINE_LIMIT = 20_000;

/** A line of a text. Of empty ones that follow each other only the first is given. */
export interface NumberedLine {
  /** '' where it is longer than what is looked into. */
  line: string;
  isTooLong: boolean;
  /** Its number, from 1. */
  row: number;
  /** Where it ends. */
  end: number;
}

/**
 * The lines of `text`, in order.
 *
 * @param start where the first begins
 * @param firstRow its number
 */
export function* linesOf(text: string, start = 0, firstRow = 1): Generator<NumberedLine> {
  let row = firstRow;
  for (let at = start; at < text.length; at++, row++) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const isTooLong = end - at > LINE_LIMIT;
    yield { line: isTooLong ? '' : text.slice(at, end), isTooLong, row, end };
    const isEmpty = at === end;
    at = end;
    for (; isEmpty && text.charCodeAt(at + 1) === 0x0a; at++) row++;
  }
}
