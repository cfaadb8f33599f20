import { type TableFault, tableSlices } from '../../files/tableRows.ts';
import { typedTags } from '../typedTags.ts';
import { admit } from './admit.ts';
import { withoutGuard } from './cellGuard.ts';
import { DeckFileError } from './deckFileError.ts';
import type { DeckFile } from './found.ts';
import { unmarked } from './quotationMarks.ts';
import type { Column, TableHeader } from './tableHeader.ts';
import type { Told } from './told.ts';

/** The longest row, in UTF-16 units. */
const ROW_LENGTH_LIMIT = 100_000;

/**
 * The quotes in a table. Each value is where in the text a slice ended.
 *
 * @throws DeckFileError from `next`, if a row is broken or there are too many
 */
export function* readTable(text: string, header: TableHeader): Generator<number, DeckFile, void> {
  const isEradicator = header.columns.hide !== -1;
  const kind = isEradicator ? 'newsFeedEradicator' : 'csv';
  const file: DeckFile = { kind, title: null, found: [], skipped: [] };
  const { separator, start, row: headerRow, width } = header;
  for (const { rows, end } of tableSlices(text, separator, start, headerRow + 1, refusal)) {
    for (const { row, cells } of rows) {
      const length = cells.reduce((sum, cell) => sum + cell.length, cells.length);
      if (length > ROW_LENGTH_LIMIT) {
        file.skipped.push({ row, why: 'too-long', field: 'row', limit: ROW_LENGTH_LIMIT });
      } else if (cells.slice(width).some((cell) => cell.trim() !== '')) {
        file.skipped.push({ row, why: 'extra-cells' });
      } else readRow(file, row, (column) => withoutGuard(cells[header.columns[column]] ?? ''));
    }
    yield end;
  }
  return file;
}

function readRow(file: DeckFile, row: number, cell: (column: Column) => string): void {
  if (/^\s*true\s*$/i.test(cell('hide'))) file.skipped.push({ row, why: 'hidden' });
  else admit(file, row, toldIn(cell));
}

function toldIn(cell: (column: Column) => string): Told {
  return {
    text: unmarked(cell('text').trim()),
    speaker: cell('speaker'),
    source: { title: cell('source'), url: cell('url') },
    language: cell('language'),
    tags: typedTags(cell('tags')),
  };
}

function refusal(fault: TableFault): DeckFileError {
  return new DeckFileError(fault);
}
