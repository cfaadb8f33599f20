/**
 * Where a spreadsheet could find a formula, which could do harm: before = + - @ (also in full width), TAB
 * or CR at the beginning of a cell, and after each `;`, at which a German Excel divides the line instead.
 * Marks that stand there already are passed over, so that each guard can be taken off again.
 *
 * Source: OWASP, "CSV Injection".
 */
const FORMULA = /(^|;\s*)(?='*[=+\-@＝＋－＠\t\r\n])/g;

const GUARDED = /(^|;\s*)'(?='*[=+\-@＝＋－＠\t\r\n])/g;

/** A cell as it is written: a `'` makes a text of what could be a formula. */
export function guarded(cell: string): string {
  return cell.replace(FORMULA, "$1'");
}

/** Removes the guard. */
export function withoutGuard(cell: string): string {
  return cell.replace(GUARDED, '$1');
}
