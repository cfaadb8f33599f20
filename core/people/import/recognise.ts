import { cellsOfLine, SEPARATORS, type Separator } from '../../files/tableRows.ts';
import { oneCell } from './cell.ts';
import { isGoogleContacts } from './googleContacts.ts';
import { ImportError } from './importError.ts';
import { isLinkedin } from './linkedin.ts';
import { fieldsOf, isPeopleTable, type PersonField } from './peopleTable.ts';

/** A table of a kind that is known, and how it is written. */
export interface Table {
  kind: 'linkedin' | 'google' | 'table';
  separator: Separator;
  /** The names of the columns, as `columnName` makes them. */
  header: string[];
  /** Of a `table`, what its columns have. */
  fields?: readonly (PersonField | null)[];
  /** Where in the text the first row under the header begins. */
  start: number;
  /** The number of the header's row, from 1. */
  headerRow: number;
}

/** How many lines may stand above the header, such as LinkedIn's `Notes:`. */
const LINES_ABOVE = 30;
/** No header is longer. Google writes about 2,000 characters. */
const HEADER_LIMIT = 20_000;

/**
 * What kind of file `text` is. Its name and its ending do not count.
 *
 * @param text with `\n` at the end of each line, see `decode`
 * @throws ImportError if it is none that is known for sure
 */
export function recognise(text: string): Table | { kind: 'vcard' } {
  if (/^\s*BEGIN:VCARD[ \t]*(?:\n|$)/i.test(text.slice(0, HEADER_LIMIT))) return { kind: 'vcard' };
  let start = 0;
  for (let row = 1; row <= LINES_ABOVE && start < text.length; row++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const table = end - start > HEADER_LIMIT ? null : headedBy(text.slice(start, end));
    start = end + 1;
    if (table) return { ...table, start, headerRow: row };
  }
  throw new ImportError({ what: 'unknown-kind' });
}

function headedBy(line: string): Pick<Table, 'kind' | 'separator' | 'header' | 'fields'> | null {
  for (const separator of SEPARATORS) {
    const header = cellsOfLine(line, separator).map(columnName);
    if (isLinkedin(header)) return { kind: 'linkedin', separator, header };
    if (isGoogleContacts(header)) return { kind: 'google', separator, header };
    if (isPeopleTable(header))
      return { kind: 'table', separator, header, fields: fieldsOf(header) };
  }
  return null;
}

/** The name of a column without what differs between exports: `E-mail 1 - Value`, `email 1 - value`. */
function columnName(cell: string): string {
  return oneCell(cell).toLowerCase().replace('e-mail', 'email');
}
