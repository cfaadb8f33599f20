import { withoutGuard } from '../../files/formulaGuard.ts';
import { type Separator, type TableFault, tableSlices } from '../../files/tableRows.ts';
import {
  type AskedColumns,
  asked,
  type ColumnChoice,
  cellsIn,
  isBeforeTable,
  SEPARATORS,
  type TableShape,
  tableShape,
} from '../../files/tableShape.ts';
import { typedTags } from '../tags.ts';
import { addOrSkip } from './addOrSkip.ts';
import { isNameLike } from './attribution.ts';
import { line, withoutOuterMarks } from './cleanText.ts';
import { type DeckFile, DeckFileError } from './deckFile.ts';
import type { ParsedQuote } from './parsedQuote.ts';

/** In UTF-16 units. */
const ROW_LENGTH_LIMIT = 100_000;

/**
 * Reads the quotes in a table. Yields the offset after each slice.
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
  else addOrSkip(file, row, parseRow(cell));
}

function parseRow(cell: (column: Column) => string): ParsedQuote {
  return {
    text: withoutOuterMarks(cell('text').trim()),
    speaker: cell('speaker'),
    source: { title: cell('source'), url: cell('url') },
    language: cell('language'),
    tags: typedTags(cell('tags')),
  };
}

function refusal(fault: TableFault): DeckFileError {
  return new DeckFileError(fault);
}

/** What a column can hold. */
export type Column = QuoteField | 'hide';

/** What a user can choose for a column. */
const QUOTE_FIELDS = ['text', 'speaker', 'source', 'url', 'language', 'tags'] as const;
export type QuoteField = (typeof QUOTE_FIELDS)[number];

/** Column names in use, in lower case. The first is the one that Nahbar writes. */
export const NAMES: Readonly<Record<Column, readonly string[]>> = {
  text: 'text,quote,quotation,content,citation,zitat,zitattext,spruch,wortlaut,highlight,annotation,phrase,cita,saying,ausspruch,aphorismus,satz,inhalt,quotes,zitate,sprüche,aphorismen,quote text,lieblingszitat,aussage'.split(
    ',',
  ),
  speaker:
    'speaker,author,by,person,said by,book author,author name,quote author,who,autor,autorin,sprecher,sprecherin,von,verfasser,verfasserin,urheber,urheberin,auteur,authors,speakers,autoren,wer,attribution,name'.split(
      ',',
    ),
  source:
    'source,title,book,book title,work,origin,quelle,titel,buch,buchtitel,werk,herkunft'.split(','),
  url: 'url,link,uri,website,web page,source url,webseite,internetadresse,weblink'.split(','),
  language: 'language,lang,sprache,langue'.split(','),
  tags: 'tags,tag,topic,topics,category,categories,keywords,labels,schlagwort,schlagwörter,schlagworte,stichwort,stichwörter,stichworte,thema,themen,kategorie,kategorien'.split(
    ',',
  ),
  // News Feed Eradicator: whether the quote is disabled.
  hide: ['hide'],
};

/** The layout of a table of quotes. */
export interface TableHeader {
  separator: Separator;
  /** The index of each column, from 0; -1 if missing. */
  columns: Readonly<Record<Column, number>>;
  /** The number of all columns. */
  width: number;
  /** The offset of the first row below the header. */
  start: number;
  /** The number of the header's row, from 1. */
  row: number;
}

/** In UTF-16 units. */
const LENGTH_LIMIT = 2_000;
/** How many blank or `sep=;` lines may precede the header. */
const LINES_ABOVE = 10;

/**
 * Recognizes the header of a table by its column names, in any order; null if it does not name the text
 * and another column.
 *
 * @param isSure whether something else says that it is a table: then the text column is enough
 */
export function tableHeader(text: string, isSure: boolean): TableHeader | null {
  let start = 0;
  for (let row = 1; row <= LINES_ABOVE && start < text.length; row++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const names = text.slice(start, end);
    // A Markdown heading or block quote may contain commas.
    if (end - start > LENGTH_LIMIT || /^\s*(?:>|#\s)/.test(names)) return null;
    start = end + 1;
    if (isBeforeTable(names)) continue;
    for (const separator of SEPARATORS) {
      const header = headerIn(cellsIn(names, separator), isSure);
      if (header) return { ...header, separator, start, row };
    }
    return null;
  }
  return null;
}

function headerIn(
  cells: readonly string[],
  isSure: boolean,
): Pick<TableHeader, 'columns' | 'width'> | null {
  const columns = columnsNamed(cells);
  const known = Object.values(columns).filter((column) => column !== -1).length;
  return columns.text !== -1 && (known > 1 || isSure) ? { columns, width: cells.length } : null;
}

function columnsNamed(cells: readonly string[]): TableHeader['columns'] {
  const names = cells.map(plainName);
  const [speaker, source] = [named(names, 'speaker'), named(names, 'source')];
  // News Feed Eradicator calls the speaker `source`.
  const isSpeaker = speaker === -1 && /^(?:source|quelle)$/.test(names[source] ?? '');
  return {
    text: named(names, 'text'),
    speaker: isSpeaker ? source : speaker,
    source: isSpeaker ? -1 : source,
    url: named(names, 'url'),
    language: named(names, 'language'),
    tags: named(names, 'tags'),
    hide: named(names, 'hide'),
  };
}

/** `Autor*in:`, `quote_author`, `Wer?` as the names that are known. */
function plainName(cell: string): string {
  return line(cell)
    .slice(0, NAME_LIMIT)
    .toLowerCase()
    .replace(/(?<=\p{L})(?:[*:/_]-?in(?:nen)?|\(in(?:nen)?\))(?!\p{L})/gu, '')
    .replace(/_/g, ' ')
    .replace(/[:?]$/, '');
}

/** In UTF-16 units. */
const NAME_LIMIT = 100;

/** The index of a column; common names come before ambiguous ones. Of `Zitat / Text` one is enough. */
function named(header: readonly string[], column: Column): number {
  const parts = header.map((name) =>
    header.length > 1 ? [name, ...name.split(/\s?\/\s?/)] : [name],
  );
  for (const name of NAMES[column]) {
    const at = parts.findIndex((one) => one.includes(name));
    if (at !== -1) return at;
  }
  return -1;
}

/**
 * Recognizes the columns of a table without a named text column, if the cells leave no doubt: one
 * column has only names, and one other has what cannot be names. Null if that is ambiguous.
 *
 * @param isSure whether something else says that it is a table: otherwise commas may belong to
 *   sentences
 */
export function unnamedTable(text: string, isSure: boolean): TableHeader | null {
  const shape = tableShape(text);
  if (!shape || !(isSure || shape.separator === '\t')) return null;
  const [names = [], ...below] = shape.rows;
  const named = columnsNamed(names);
  const known = Object.values(named).filter((column) => column !== -1);
  // In a header such as `Name, Autor, Tags` the remaining column is the text.
  const hasHeader = named.text === -1 && named.speaker !== -1;
  const cells = hasHeader ? below : shape.rows;
  const free = names.flatMap((_, column) => (hasHeader && known.includes(column) ? [] : [column]));
  const isOfNames = (column: number) =>
    cells.every((row) => row[column] === '' || isNameLike(row[column] ?? ''));
  const [speakers, others] = [free.filter(isOfNames), free.filter((one) => !isOfNames(one))];
  const [words = -1] = others;
  // A first row whose words look like a name among others that do not may be a header.
  const mayBeHeader = !hasHeader && isNameLike(names[words] ?? '');
  const isClear =
    others.length === 1 &&
    !mayBeHeader &&
    (hasHeader || (speakers.length === 1 && cells.length > 1));
  if (!isClear) return null;
  const fields = names.map((_, column): QuoteField | null => {
    if (column === words) return 'text';
    return hasHeader ? fieldAt(named, column) : column === speakers[0] ? 'speaker' : null;
  });
  return headerOf(text, shape, { hasHeader, fields });
}

/** The layout for columns chosen by the user; null if `text` is no table. */
export function chosenHeader(text: string, choice: ColumnChoice<QuoteField>): TableHeader | null {
  const shape = tableShape(text);
  return shape && headerOf(text, shape, choice);
}

function headerOf(
  text: string,
  { separator, start, row, rows: [names = []] }: TableShape,
  { hasHeader, fields }: ColumnChoice<QuoteField>,
): TableHeader {
  const newline = text.indexOf('\n', start);
  const below = newline === -1 ? text.length : newline + 1;
  const at = (field: QuoteField) => fields.indexOf(field);
  return {
    separator,
    columns: {
      text: at('text'),
      speaker: at('speaker'),
      source: at('source'),
      url: at('url'),
      language: at('language'),
      tags: at('tags'),
      hide: -1,
    },
    width: names.length,
    start: hasHeader ? below : start,
    row: hasHeader ? row : row - 1,
  };
}

/** What to ask the user about the columns; null if `text` is no table. */
export function askedAbout(text: string): AskedColumns<QuoteField> | null {
  const shape = tableShape(text);
  if (!shape) return null;
  const names = shape.rows[0] ?? [];
  const named = columnsNamed(names);
  const fields = names.map((_, column) => fieldAt(named, column));
  return asked(shape, { hasHeader: fields.some((field) => field !== null), fields });
}

function fieldAt(columns: TableHeader['columns'], column: number): QuoteField | null {
  return QUOTE_FIELDS.find((field) => columns[field] === column) ?? null;
}
