import type { Separator } from '../../files/tableRows.ts';
import { line } from './cleanText.ts';

/** What a column can be of. */
export type Column = 'text' | 'speaker' | 'source' | 'url' | 'language' | 'tags' | 'hide';

/** What people and programs call their columns, in small letters. The first of ours is what we write. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  text: 'text,quote,quotation,content,citation,zitat,zitattext,spruch,wortlaut,highlight,phrase,cita'.split(
    ',',
  ),
  speaker:
    'speaker,author,by,name,person,said by,book author,who,autor,autorin,autor/in,autor*in,autor:in,sprecher,sprecherin,von,verfasser,verfasserin,urheber,auteur'.split(
      ',',
    ),
  source:
    'source,title,book,book title,work,origin,quelle,titel,buch,buchtitel,werk,herkunft'.split(','),
  url: 'url,link,uri,website,web page,source url,webseite,internetadresse,weblink'.split(','),
  language: 'language,lang,sprache,langue'.split(','),
  tags: 'tags,tag,topic,topics,category,categories,keywords,labels,schlagwort,schlagwörter,schlagworte,stichwort,stichwörter,stichworte,thema,themen,kategorie,kategorien'.split(
    ',',
  ),
  // News Feed Eradicator: whether it is not to be shown.
  hide: ['hide'],
};

/** How a table of quotes is written. */
export interface TableHeader {
  separator: Separator;
  /** Where each column stands, from 0; -1 where the table has none. */
  columns: Readonly<Record<Column, number>>;
  /** How many there are, with those that are not read. */
  width: number;
  /** Where in the text the first row under the header begins. */
  start: number;
  /** The number of the header's row, from 1. */
  row: number;
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** No header is longer, in UTF-16 units. */
const LENGTH_LIMIT = 2_000;
/** How many lines may stand above it: blank ones, and Excel's `sep=;`. */
const LINES_ABOVE = 10;

/**
 * The header of the table in `text`, in whatever order; null where its first line is none that has a
 * column for the words and another one.
 *
 * @param isSure whether something else says that it is a table: then the words may be all there is
 */
export function tableHeader(text: string, isSure: boolean): TableHeader | null {
  let start = 0;
  for (let row = 1; row <= LINES_ABOVE && start < text.length; row++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const names = text.slice(start, end);
    // A heading or a quote of Markdown may have commas, too.
    if (end - start > LENGTH_LIMIT || /^\s*(?:>|#\s)/.test(names)) return null;
    start = end + 1;
    if (/^\s*(?:"?sep=.{1,2})?\s*$/i.test(names)) continue;
    for (const separator of SEPARATORS) {
      const header = headerIn(cellsIn(names, separator), isSure);
      if (header) return { ...header, separator, start, row };
    }
    return null;
  }
  return null;
}

/** The cells of a line. The library that reads tables is for the worker alone, and this for writers too. */
function cellsIn(names: string, separator: Separator): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const char of names) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) cells.push('');
    else cells.push(`${cells.pop()}${char}`);
  }
  return cells;
}

function headerIn(
  cells: readonly string[],
  isSure: boolean,
): Pick<TableHeader, 'columns' | 'width'> | null {
  const names = cells.map((cell) => line(cell).toLowerCase().replace(/:$/, ''));
  const [speaker, source] = [named(names, 'speaker'), named(names, 'source')];
  // What News Feed Eradicator calls the source is who said it.
  const isSpeaker = speaker === -1 && /^(?:source|quelle)$/.test(names[source] ?? '');
  const columns = {
    text: named(names, 'text'),
    speaker: isSpeaker ? source : speaker,
    source: isSpeaker ? -1 : source,
    url: named(names, 'url'),
    language: named(names, 'language'),
    tags: named(names, 'tags'),
    hide: named(names, 'hide'),
  };
  const known = Object.values(columns).filter((column) => column !== -1).length;
  return columns.text !== -1 && (known > 1 || isSure) ? { columns, width: cells.length } : null;
}

/** Where a column stands; what it is usually called comes before a word that could mean another. */
function named(header: readonly string[], column: Column): number {
  for (const name of NAMES[column]) {
    const at = header.indexOf(name);
    if (at !== -1) return at;
  }
  return -1;
}
