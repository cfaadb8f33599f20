import { decode } from '../../files/decode.ts';
import { ROW_LIMIT, type TableFault, tableSlices } from '../../files/tableRows.ts';
import type { ColumnChoice } from '../../files/tableShape.ts';
import { admit, type Contacts, type Description, LENGTH_LIMIT } from './found.ts';
import { googleReader } from './googleContacts.ts';
import { ImportError } from './importError.ts';
import { linkedinReader } from './linkedin.ts';
import { chosenTable, type PersonField, peopleReader } from './peopleTable.ts';
import { recognise, type Table } from './recognise.ts';
import { personOnCard } from './vcard.ts';
import { cardsIn } from './vcardCards.ts';

/** How far the reading has come, in characters of the text. */
export interface Progress {
  done: number;
  total: number;
}

/** In how much text cards are read at a time, in UTF-16 units: about 20 ms. */
const CARDS = 50_000;

/**
 * Everybody in a file of contacts, whatever its kind. Everything, or nothing: a file that is broken
 * somewhere gives nobody. Rows that are whole but give no person are in `skipped`.
 *
 * @param tell is told how far it is, after each slice
 * @param chosen what the columns of a table have, where the user has said it
 * @throws ImportError or FileError if the file cannot be used
 */
export function readContacts(
  bytes: Uint8Array,
  fileName: string,
  tell: (progress: Progress) => void = () => {},
  chosen: ColumnChoice<PersonField> | null = null,
): Contacts {
  const reading = readingContacts(bytes, fileName, chosen);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

/**
 * The same slice by slice, for a page without a worker: it goes on when the caller asks, and ends
 * when the caller no longer does.
 *
 * @throws ImportError or FileError from `next`, if the file cannot be used
 */
export function* readingContacts(
  bytes: Uint8Array,
  fileName: string,
  chosen: ColumnChoice<PersonField> | null = null,
): Generator<Progress, Contacts, void> {
  const text = decode(bytes, fileName);
  const file = (chosen && chosenTable(text, chosen)) ?? recognise(text);
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
      } else admit(contacts, read(cells), row);
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
  let told = 0;
  for (const { row, lines, end } of cardsIn(text)) {
    if (row > ROW_LIMIT) throw new ImportError({ what: 'too-many', limit: ROW_LIMIT });
    if (isTooLong(lines)) {
      contacts.skipped.push({ row, why: 'too-long', field: 'row', limit: LENGTH_LIMIT });
    } else {
      const person = personOnCard(lines);
      if (person) admit(contacts, person, row);
      else contacts.skipped.push({ row, why: 'not-a-person' });
    }
    if (end - told < CARDS) continue;
    told = end;
    yield end;
  }
  yield text.length;
}

function isTooLong(texts: readonly string[]): boolean {
  return texts.reduce((length, text) => length + text.length, texts.length) > LENGTH_LIMIT;
}
