import { decode } from '../../files/decode.ts';
import { FileError } from '../../files/fileError.ts';
import {
  answerAbout,
  type FileAnswer,
  type OnProgress,
  type Progress,
} from '../../files/reading.ts';
import {
  cellsOfLine,
  ROW_LIMIT,
  SEPARATORS,
  type Separator,
  type TableFault,
  tableSlices,
} from '../../files/tableRows.ts';
import type { ColumnChoice } from '../../files/tableShape.ts';
import type { Circle, Person } from '../person.ts';
import { oneCell } from './columns.ts';
import {
  addOrSkip,
  type Contacts,
  type Description,
  ImportError,
  type ImportFault,
  LENGTH_LIMIT,
} from './contacts.ts';
import { googleReader, isGoogleContacts } from './googleContacts.ts';
import { isLinkedin, linkedinReader } from './linkedin.ts';
import {
  askedAbout,
  chosenTable,
  fieldsOf,
  isPeopleTable,
  type PersonField,
  peopleReader,
} from './peopleTable.ts';
import { type Preview, previewOf } from './preview.ts';
import { personOnCard } from './vcard.ts';
import { cardsIn } from './vcardCards.ts';

/** How much text of cards is read in one slice, in UTF-16 units: about 20 ms. */
const CARDS = 50_000;

/**
 * Reads the people in a file of any format. A file with a structural fault is rejected as a whole; rows
 * without a usable person are in `skipped`.
 *
 * @param onProgress is called after each slice
 * @param chosen the user's choice of what the columns of a table hold
 * @throws ImportError or FileError if the file cannot be used
 */
export function readContacts(
  bytes: Uint8Array,
  fileName: string,
  onProgress: OnProgress = () => {},
  chosen: ColumnChoice<PersonField> | null = null,
): Contacts {
  const reading = readingContacts(bytes, fileName, chosen);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

/**
 * Like `readContacts`, as a generator of slices, so that the caller can pause or stop.
 *
 * @throws ImportError or FileError from `next`, if the file cannot be used
 */
export function* readingContacts(
  bytes: Uint8Array,
  fileName: string,
  chosen: ColumnChoice<PersonField> | null = null,
): Generator<Progress, Contacts, void> {
  const text = decode(bytes, fileName);
  const file = (chosen && chosenTable(text, chosen)) ?? recognizeContacts(text);
  const contacts: Contacts = { kind: file.kind, found: [], skipped: [] };
  yield { done: 0, total: text.length };
  const ends = file.kind === 'vcard' ? readCards(text, contacts) : readTable(text, file, contacts);
  for (const done of ends) yield { done, total: text.length };
  return contacts;
}

/** Each value is where in the text a slice ended. */
function* readTable(text: string, table: Table, contacts: Contacts): Generator<number> {
  const { separator, start, headerRow, header } = table;
  const read =
    table.kind === 'table' ? peopleReader(header, table.fields ?? []) : READERS[table.kind](header);
  for (const { rows, end } of tableSlices(text, separator, start, headerRow + 1, refusal)) {
    for (const { row, cells } of rows) {
      if (isTooLong(cells)) {
        contacts.skipped.push({ row, why: 'too-long', field: 'row', limit: LENGTH_LIMIT });
      } else if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
        contacts.skipped.push({ row, why: 'extra-cells' });
      } else addOrSkip(contacts, read(cells), row);
    }
    yield end;
  }
}

function refusal(fault: TableFault): ImportError {
  return new ImportError(fault);
}

const READERS: Record<
  Exclude<Table['kind'], 'table'>,
  (header: readonly string[]) => (cells: readonly string[]) => Description
> = { linkedin: linkedinReader, google: googleReader };

/** Each value is where in the text a slice ended. */
function* readCards(text: string, contacts: Contacts): Generator<number> {
  let reported = 0;
  for (const { row, lines, end } of cardsIn(text)) {
    if (row > ROW_LIMIT) throw new ImportError({ what: 'too-many', limit: ROW_LIMIT });
    if (isTooLong(lines)) {
      contacts.skipped.push({ row, why: 'too-long', field: 'row', limit: LENGTH_LIMIT });
    } else {
      const person = personOnCard(lines);
      if (person) addOrSkip(contacts, person, row);
      else contacts.skipped.push({ row, why: 'not-a-person' });
    }
    if (end - reported < CARDS) continue;
    reported = end;
    yield end;
  }
  yield text.length;
}

function isTooLong(texts: readonly string[]): boolean {
  return texts.reduce((length, text) => length + text.length, texts.length) > LENGTH_LIMIT;
}

/** A recognized table and its layout. */
export interface Table {
  kind: 'linkedin' | 'google' | 'table';
  separator: Separator;
  /** The names of the columns, as `columnName` makes them. */
  header: string[];
  /** What the columns of a `table` hold. */
  fields?: readonly (PersonField | null)[];
  /** Where in the text the first row under the header begins. */
  start: number;
  /** The number of the header's row, from 1. */
  headerRow: number;
}

/** How many lines may precede the header, such as LinkedIn's `Notes:`. */
const LINES_ABOVE = 30;
/** In UTF-16 units. Google's header has about 2,000. */
const HEADER_LIMIT = 20_000;

/**
 * Recognizes the format by content, regardless of the file's name.
 *
 * @param text with `\n` at the end of each line, see `decode`
 * @throws ImportError if it is not recognized with certainty
 */
function recognizeContacts(text: string): Table | { kind: 'vcard' } {
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

/** The layout that a header tells; a comma may also stand within a name, so most known columns win. */
function headedBy(line: string): Pick<Table, 'kind' | 'separator' | 'header' | 'fields'> | null {
  let best: ReturnType<typeof headedBy> = null;
  let most = 0;
  for (const separator of SEPARATORS.toReversed()) {
    const header = cellsOfLine(line, separator).map(columnName);
    if (isLinkedin(header)) return { kind: 'linkedin', separator, header };
    if (isGoogleContacts(header)) return { kind: 'google', separator, header };
    const fields = fieldsOf(header);
    const known = fields.filter((field) => field !== null).length;
    if (known > most && isPeopleTable(header)) {
      [best, most] = [{ kind: 'table', separator, header, fields }, known];
    }
  }
  return best;
}

/** Normalizes a column name across exports: `E-mail 1 - Value`, `email 1 - value`. */
function columnName(cell: string): string {
  return oneCell(cell).toLowerCase().replace('e-mail', 'email');
}

/** Messages between the page and its worker. */

export interface Question {
  file: File;
  people: Person[];
  circles: Circle[];
  /** See `readContacts`. */
  chosen?: ColumnChoice<PersonField> | undefined;
}

export type Answer = FileAnswer<Preview, ImportFault, PersonField>;

/**
 * Answers in the worker.
 *
 * @throws only unexpected errors
 */
export async function answer(
  { file, people, circles, chosen }: Question,
  onProgress: OnProgress,
): Promise<Answer> {
  return answerAbout(file, chosen, {
    contentOf: (bytes) => readContacts(bytes, file.name, onProgress, chosen ?? null),
    previewOf: (contacts) => previewOf(contacts, people, circles),
    isTable: ({ kind }) => kind === 'table',
    faultOf: (error) =>
      error instanceof ImportError || error instanceof FileError ? error.fault : null,
    lacksColumns: ({ what }) => what === 'unknown-kind',
    askedAbout,
  });
}
