import { type AskedColumns, asked, type ColumnChoice, tableShape } from '../../files/tableShape.ts';
import { joined, lineIn, severalLines, withoutExportMark } from './columns.ts';
import {
  addressChannel,
  type Description,
  type FoundChannel,
  platformIn,
  serviceChannel,
} from './contacts.ts';
import { ownLabels } from './googleContacts.ts';

/** What a column of a table of people can hold. */
const PERSON_FIELDS = [
  'name',
  'first',
  'middle',
  'last',
  'organisation',
  'role',
  'department',
  'email',
  'phone',
  'whatsapp',
  'page',
  'notes',
  'labels',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Columns that are ignored. */
const PASSED_OVER =
  /\b(?:fax|pager|type|typ|display|angezeigter|format|label|status|strasse|street|city|ort|plz|postal|zip|land|country|state|bundesland|birthday|geburtstag|geburtsdatum|jahrestag|anniversary|anrede|salutation|suffix|prefix|initial|initialen|yomi|phonetic|id|count|date|datum|opt)\b/;

/** Normalized column names in use; unambiguous ones first. */
const NAMES: readonly (readonly [PersonField, RegExp])[] = [
  ['email', /\be? ?mails?\b|\bemail|\bcourriel\b|\bmail ?adress/],
  ['whatsapp', /\bwhats ?app\b/],
  [
    'phone',
    /\b(?:tele?fon|tel|telephone|phone|mobil|mobile|mobiltelefon|mobilnummer|mobilfunk|handy|handynummer|cell|cellphone|rufnummer|durchwahl|festnetz|natel|telefonnummer|mobilnr|telnr)\b|telefon(?:nummer|nr)?\b/,
  ],
  ['first', /^(?:first|first name|given name|forename|vorname|vornamen|rufname|prenom)$/],
  ['middle', /^(?:middle|middle name|additional name|weitere vornamen?|zweiter vorname)$/],
  ['last', /^(?:last|last name|surname|family name|nachname|familienname|zuname|nom)$/],
  [
    'name',
    /^(?:name|full name|fullname|display name|anzeigename|vollstandiger name|vor und nachname|vorname nachname|contact|contact name|kontakt|kontaktname|person|ansprechpartner|ansprechpartnerin|ansprechperson)$/,
  ],
  [
    'organisation',
    /^(?:company|company name|firma|firmenname|organi[sz]ation|organi[sz]ation name|unternehmen|arbeitgeber|employer|account|account name|institution|verein|betrieb)$/,
  ],
  ['department', /^(?:department|abteilung|business unit|bereich)$/],
  [
    'role',
    /^(?:position|job title|jobtitel|title|role|rolle|funktion|function|beruf|berufsbezeichnung|occupation|profession|stelle|tatigkeit|arbeits ?titel)$/,
  ],
  [
    'page',
    /^(?:url|link|web|web ?site|web ?seite|web page|homepage|internet|internetseite|profil|profile|profile url)\b/,
  ],
  [
    'notes',
    /^(?:notes?|notiz(?:en)?|bemerkung(?:en)?|kommentare?|comments?|anmerkung(?:en)?|remarks?|info|memo|description|beschreibung)$/,
  ],
  [
    'labels',
    /^(?:categor(?:y|ies)|kategorien?|tags?|labels?|gruppen?|groups?|etikett(?:en)?|kreise?|circles?|schlagwort(?:er|e)?|stichwort(?:er|e)?)$/,
  ],
];

/** Normalizes a column name: without case, punctuation, accents and numbers. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** What each column holds, judged by its name; null if unknown. */
export function fieldsOf(header: readonly string[]): (PersonField | null)[] {
  const names = header.map((name) => plain(name.slice(0, 100)));
  // If there is another column for the role, `Title` is a form of address.
  const isTitled = names.some((name) => name !== 'title' && fieldNamed(name) === 'role');
  const fields = names.map((name) => (isTitled && name === 'title' ? null : fieldNamed(name)));
  const has = (field: PersonField) => fields.includes(field);
  // In German tables with `Name` and `Vorname`, `Name` is the family name.
  if (has('first') && !has('last')) {
    return fields.map((field) => (field === 'name' ? 'last' : field));
  }
  return fields;
}

function fieldNamed(name: string): PersonField | null {
  if (name === '') return null;
  if (name === 'display name' || name === 'anzeigename') return 'name';
  if (PASSED_OVER.test(name)) return null;
  const known = NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
  return known ?? (platformIn(name) === null ? null : 'page');
}

/** Whether these columns are enough: a name, an organisation, or a channel. */
export function isEnoughForPeople(fields: readonly (PersonField | null)[]): boolean {
  return fields.some(
    (field) => field !== null && !/^(?:middle|role|department|notes|labels)$/.test(field),
  );
}

/** Whether a header is certainly about people: it has a name and a channel. */
export function isPeopleTable(header: readonly string[]): boolean {
  const fields = fieldsOf(header);
  const has = (...some: PersonField[]) => some.some((field) => fields.includes(field));
  return has('name', 'first', 'last') && has('email', 'phone', 'whatsapp', 'page');
}

/** Makes a reader of rows for these columns. */
export function peopleReader(
  header: readonly string[],
  fields: readonly (PersonField | null)[],
): (cells: readonly string[]) => Description {
  const columnsOf = (field: PersonField) =>
    fields.flatMap((one, column) => (one === field ? [column] : []));
  const [emails, phones, whatsapps, pages] = [
    columnsOf('email'),
    columnsOf('phone'),
    columnsOf('whatsapp'),
    columnsOf('page'),
  ];
  return (cells) => {
    const first = (field: PersonField) =>
      columnsOf(field)
        .map((column) => lineIn(cells, column))
        .find((text) => text !== '') ?? '';
    const texts = (columns: readonly number[]) =>
      columns.flatMap((column) => valuesIn(withoutExportMark(cells[column] ?? '')));
    return {
      name: joined(' ', first('first'), first('middle'), first('last')) || first('name'),
      organisation: first('organisation'),
      role: joined(', ', first('role'), first('department')),
      channels: [
        ...texts(emails).map((text): FoundChannel => ({ kind: 'email', text })),
        ...texts(phones).map((text): FoundChannel => ({ kind: 'phone', text })),
        ...texts(whatsapps).map((text): FoundChannel => ({ kind: 'whatsapp', text })),
        ...pages.flatMap((column) =>
          texts([column]).flatMap((text) => pageIn(header[column] ?? '', text)),
        ),
      ],
      notes: joined(
        '\n\n',
        ...columnsOf('notes').map((column) => severalLines(withoutExportMark(cells[column] ?? ''))),
      ),
      labels: ownLabels(texts(columnsOf('labels')).flatMap((text) => text.split(/\s*,\s*/))),
      connectedOn: null,
    };
  };
}

/** Several values in one cell are separated by line breaks or semicolons. */
function valuesIn(cell: string): string[] {
  return cell
    .split(/\n|;|\s:::\s/)
    .map((value) => lineIn([value], 0))
    .filter((value) => value !== '');
}

/** A web page, or a profile name on the platform that the column is named after. */
function pageIn(column: string, text: string): FoundChannel[] {
  const platform = platformIn(plain(column));
  const channel = (platform && serviceChannel(platform, text)) || addressChannel(text);
  return channel ? [channel] : [];
}

/** What to ask the user about the columns; null if `text` is no table. */
export function askedAbout(text: string): AskedColumns<PersonField> | null {
  const shape = tableShape(text);
  if (!shape) return null;
  const [names = [], ...others] = shape.rows;
  const byName = fieldsOf(names);
  const hasHeader = byName.some((field) => field !== null) || !names.some(isAddress);
  const columns = hasHeader ? others : shape.rows;
  const fields = byName.map((field, column) =>
    hasHeader && field ? field : fieldLike(columns.map((cells) => cells[column] ?? '')),
  );
  return asked(shape, { hasHeader, fields });
}

/** What a column holds, judged by its values. */
function fieldLike(cells: readonly string[]): PersonField | null {
  const filled = cells.filter((cell) => cell !== '');
  const most = (test: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(test).length * 2 > filled.length;
  if (most((cell) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(cell.slice(0, 200)))) return 'email';
  if (most((cell) => /^[+(0][\d\s()/.-]{6,30}$/.test(cell))) return 'phone';
  return most((cell) => addressChannel(cell) !== null) ? 'page' : null;
}

function isAddress(cell: string): boolean {
  return /@/.test(cell) || /^[+(]?\d[\d\s()/.-]{5,30}$/.test(cell);
}

/** The layout for columns chosen by the user; null if `text` is no table. */
export function chosenTable(text: string, { hasHeader, fields }: ColumnChoice<PersonField>) {
  const shape = tableShape(text);
  if (!shape) return null;
  const { separator, start, row, rows } = shape;
  const newline = text.indexOf('\n', start);
  return {
    kind: 'table' as const,
    separator,
    header: rows[0] ?? [],
    fields,
    start: hasHeader ? (newline === -1 ? text.length : newline + 1) : start,
    headerRow: hasHeader ? row : row - 1,
  };
}
