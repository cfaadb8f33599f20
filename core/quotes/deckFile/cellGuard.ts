/**
 * Spreadsheets take a cell that begins with = + - @ TAB or CR for a formula, which could do harm. A
 * `'` before it makes it a text. Cells that have such marks of their own get one more, so that each
 * guard can be taken off again.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** A cell as it is written. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was guarded. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
