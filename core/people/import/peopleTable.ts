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

/** What a column of a table of people can have. */
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

/** Columns that have nothing that is kept, whatever else their names say. */
const PASSED_OVER =
  /\b(?:fax|pager|type|typ|display|angezeigter|format|label|status|strasse|street|city|ort|plz|postal|zip|land|country|state|bundesland|birthday|geburtstag|geburtsdatum|jahrestag|anniversary|anrede|salutation|suffix|prefix|initial|initialen|yomi|phonetic|id|count|date|datum|opt)\b/;

/** What people and programs call their columns, folded, without numbers; the surer ones first. */
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

/** A name of a column as it is looked up: without case, marks, accents and numbers. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** What each column of this header has, as far as its name tells. */
export function fieldsOf(header: readonly string[]): (PersonField | null)[] {
  const names = header.map((name) => plain(name.slice(0, 100)));
  // Beside a job title, `Title` is a form of address.
  const isTitled = names.some((name) => name !== 'title' && fieldNamed(name) === 'role');
  const fields = names.map((name) => (isTitled && name === 'title' ? null : fieldNamed(name)));
  const has = (field: PersonField) => fields.includes(field);
  // In Germany a table with `Name` and `Vorname` has the family name in the first.
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

/** Whether people can be read by these columns: by a name, an organisation, or what they are reached at. */
export function isEnoughForPeople(fields: readonly (PersonField | null)[]): boolean {
  return fields.some(
    (field) => field !== null && !/^(?:middle|role|department|notes|labels)$/.test(field),
  );
}

/** Whether a header is surely that of people: it has a name, and a way to reach them. */
export function isPeopleTable(header: readonly string[]): boolean {
  const fields = fieldsOf(header);
  const has = (...some: PersonField[]) => some.some((field) => fields.includes(field));
  return has('name', 'first', 'last') && has('email', 'phone', 'whatsapp', 'page');
}

/** Reads people from the rows of a table, by what its columns have. */
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

/** Several in one cell stand in lines of their own, or behind semicolons. */
function valuesIn(cell: string): string[] {
  return cell
    .split(/\n|;|\s:::\s/)
    .map((value) => lineIn([value], 0))
    .filter((value) => value !== '');
}

/** A page, or a name on the platform that the column is called after. */
function pageIn(column: string, text: string): FoundChannel[] {
  const platform = platformIn(plain(column));
  const channel = (platform && serviceChannel(platform, text)) || addressChannel(text);
  return channel ? [channel] : [];
}

/** What is asked about a table that nobody knows; null where `text` is none. */
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

/** What a column has, by what stands in it. */
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

/** How a table is read whose columns the user has chosen. */
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
