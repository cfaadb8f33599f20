import { readDay } from '../../calendar/readDay.ts';
import { withoutGuard } from '../../files/formulaGuard.ts';
import { type AskedColumns, asked, type ColumnChoice, tableShape } from '../../files/tableShape.ts';
import { isNoName } from '../personName.ts';
import { type About, addressIn, followUpsIn, pauseIn, rhythmIn, someAbout } from './about.ts';
import { joined, lineIn, oneLine, severalLines, withoutExportMark } from './columns.ts';
import {
  addressChannel,
  type Description,
  type FoundChannel,
  foundDate,
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
  'others',
  'notes',
  'labels',
  'birthday',
  'anniversary',
  'dates',
  'place',
  'howMet',
  'introducedBy',
  'rhythm',
  'address',
  'lastContact',
  'followUps',
  'pausedUntil',
  'heavyUntil',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Columns that are ignored. */
const PASSED_OVER =
  /\b(?:fax|pager|type|typ|display|angezeigter|format|label|status|strasse|street|city|ort|plz|postal|zip|land|country|state|bundesland|jahrestag|anniversary|anrede|salutation|suffix|prefix|initial|initialen|yomi|phonetic|id|count|date|datum|opt|assist[a-z]*|manager|emergency|notfall|notfallkontakt|sent|opened|calls)\b/;

/** Normalized column names in use; unambiguous ones first. */
const NAMES: readonly (readonly [PersonField, RegExp])[] = [
  [
    'email',
    /\be? ?mails?\b|\bemail|\bcourriel\b|\bcorreo\b|\bmail ?adress|\be ?mail ?adres|^e post\b|\bmessagerie\b/,
  ],
  ['whatsapp', /\bwhats ?app\b/],
  [
    'phone',
    /\b(?:tele?fon|tel|telephone|phone|mobil|mobile|mobiltelefon|mobilnummer|mobilfunk|handy|handynummer|cell|cellphone|rufnummer|durchwahl|festnetz|natel|telefonnummer|mobilnr|telnr|phonenumber|mobilephone|workphone|homephone|businessphone|portable|telefono|movil|mobiel|cellulare|sms)\b|telefon(?:nummer|nr)?\b/,
  ],
  [
    'first',
    /^(?:first|first ?name|given ?name|forename|vorname|vornamen|rufname|prenom|nombre|voornaam|nome|imie|fornavn|fornamn)$/,
  ],
  ['middle', /^(?:middle|middle name|additional name|weitere vornamen?|zweiter vorname)$/],
  [
    'last',
    /^(?:last|last ?name|surname|family ?name|nachname|familienname|zuname|nom|apellidos?|achternaam|cognome|nazwisko|etternavn|efternavn|efternamn)$/,
  ],
  [
    'name',
    /^(?:name|full name|fullname|display name|anzeigename|vollstandiger name|vor und (?:nach|zu)name|vorname nachname|(?:nach|familien)?name vorname|name original name|name des kontakts|contact|contact name|kontakt|kontaktname|person|ansprechpartner|ansprechpartnerin|ansprechperson|kontaktperson|contact person|mitglied|teilnehmer|teilnehmerin|mitarbeiter|mitarbeiterin|nom complet)$/,
  ],
  [
    'organisation',
    /^(?:company|company ?name|societe|firma|firmenname|organi[sz]ation|organi[sz]ation name|unternehmen|arbeitgeber|employer|account|account name|institution|verein|betrieb|(?:primary )?associated company|name des unternehmens|azienda|entreprise|empresa|bedrijf)$/,
  ],
  ['department', /^(?:department|abteilung|business unit|bereich)$/],
  [
    'role',
    /^(?:position|job ?title|jobtitel|title|role|rolle|funktion|function|beruf|berufsbezeichnung|occupation|profession|stelle|tatigkeit|arbeits ?titel|job ?role|position title|fonction)$/,
  ],
  [
    'page',
    /^(?:personal |business )?(?:url|link|web|web ?site|web ?seite|web page|homepage|internet|internetseite|profil|profile|profile url)\b/,
  ],
  ['others', /^(?:andere kanale|other channels)$/],
  // As the words of tables have them (`locales/`).
  ['anniversary', /^(?:jahrestag|anniversary)$/],
  ['dates', /^(?:besondere tage|special days)$/],
  ['place', /^(?:wohnort|lives in)$/],
  ['howMet', /^(?:kennengelernt|how you met)$/],
  ['introducedBy', /^(?:bekannt gemacht von|introduced by)$/],
  ['rhythm', /^(?:rhythmus|rhythm)$/],
  ['address', /^(?:du oder sie|form of address)$/],
  ['lastContact', /^(?:letzter kontakt|last in touch)$/],
  ['followUps', /^(?:erinnerungen|reminders)$/],
  ['pausedUntil', /^(?:pause bis|paused until)$/],
  ['heavyUntil', /^(?:schwere zeit bis|difficult time until)$/],
  ['birthday', /^(?:birthday|birth ?date|date of birth|geburtstag|geburtsdatum|geburtstage?)$/],
  [
    'notes',
    /^(?:notes?|notiz(?:en)?|bemerkung(?:en)?|kommentare?|comments?|anmerkung(?:en)?|remarks?|info|memo|description|beschreibung)$/,
  ],
  [
    'labels',
    /^(?:categor(?:y|ies)|kategorien?|tags?|labels?|gruppen?|groups?|etikett(?:en)?|kreise?|circles?|schlagwort(?:er|e)?|stichwort(?:er|e)?)$/,
  ],
];

/** Normalizes a column name: without case, punctuation, accents and numbers; without Pipedrive's `Person - `. */
function plain(name: string): string {
  return name
    .replace(/^(?:person|contact|kontakt)\s-\s/i, '')
    .replace(/^geb\.?-?\s?datum$/i, 'Geburtsdatum')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** What each column holds, judged by its name; null if unknown. */
export function fieldsOf(header: readonly string[]): (PersonField | null)[] {
  const cells = header.map((name) => name.slice(0, 100));
  const names = cells.map(plain);
  // If there is another column for the role, `Title` is a form of address.
  const isTitled = names.some((name) => name !== 'title' && fieldNamed(name) === 'role');
  const isContact = (name: string) => /^(?:ansprech|kontaktperson|contact person)/.test(name);
  const fields = names.map((name, i) => {
    if (isTitled && name === 'title') return null;
    // Beside whom to ask for, `Name` is that of the company.
    if (name === 'name' && names.some(isContact)) return 'organisation';
    return fieldNamed(name) ?? fieldInParts(cells[i] ?? '', name);
  });
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
  if (name === 'jahrestag' || name === 'anniversary') return 'anniversary';
  if (PASSED_OVER.test(name)) return null;
  const known = NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
  return known ?? (platformIn(name) === null ? null : 'page');
}

/** `Firma/Organisation` is what either part is called. */
function fieldInParts(cell: string, name: string): PersonField | null {
  const parts = cell.includes('/') && !PASSED_OVER.test(name) ? cell.split('/', 4) : [];
  return parts.map((part) => fieldNamed(plain(part))).find((field) => field !== null) ?? null;
}

/** What says nothing of who it is. */
const BESIDE =
  /^(?:middle|role|department|notes|labels|birthday|anniversary|dates|place|howMet|introducedBy|rhythm|address|lastContact|followUps|pausedUntil|heavyUntil)$/;

/** Whether these columns are enough: a name, an organisation, or a channel. */
export function isEnoughForPeople(fields: readonly (PersonField | null)[]): boolean {
  return fields.some((field) => field !== null && !BESIDE.test(field));
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
  const wholeName = nameReader(
    columnsOf('name').map((column) => plain(header[column] ?? '')),
    // Only Nahbar writes a rhythm.
    columnsOf('rhythm').length > 0,
  );
  return (cells) => {
    const first = (field: PersonField) =>
      columnsOf(field)
        .map((column) => lineIn(cells, column))
        .find((text) => text !== '') ?? '';
    /** The lines of cells that Nahbar wrote. */
    const linesIn = (columns: readonly number[]) =>
      columns.flatMap((column) =>
        withoutGuard(cells[column] ?? '')
          .split('\n')
          .map(oneLine)
          .filter((line) => line !== ''),
      );
    const texts = (columns: readonly number[]) =>
      columns.flatMap((column) => valuesIn(withoutExportMark(cells[column] ?? '')));
    return {
      name: joined(' ', first('first'), first('middle'), first('last')) || wholeName(first('name')),
      organisation: first('organisation'),
      role: joined(', ', first('role'), first('department')),
      channels: [
        ...texts(emails)
          .flatMap(addressesIn)
          .map((text): FoundChannel => ({ kind: 'email', text })),
        ...texts(phones).map((text): FoundChannel => ({ kind: 'phone', text })),
        ...texts(whatsapps).map((text): FoundChannel => ({ kind: 'whatsapp', text })),
        ...pages.flatMap((column) =>
          texts([column]).flatMap((text) => pageIn(header[column] ?? '', text)),
        ),
        ...linesIn(columnsOf('others')).flatMap(ownChannel),
      ],
      notes: joined(
        '\n\n',
        ...columnsOf('notes').map((column) => severalLines(withoutExportMark(cells[column] ?? ''))),
      ),
      labels: ownLabels(
        columnsOf('labels').flatMap((column) => labelsIn(withoutExportMark(cells[column] ?? ''))),
      ),
      connectedOn: null,
      ...datesIn([
        ['birthday', first('birthday')],
        ['anniversary', first('anniversary')],
        ...linesIn(columnsOf('dates')).map(namedDay),
      ]),
      ...someAbout({
        place: linesIn(columnsOf('place')).join(', '),
        howMet: severalLines(
          columnsOf('howMet')
            .map((column) => withoutGuard(cells[column] ?? ''))
            .join('\n'),
        ),
        introducers: linesIn(columnsOf('introducedBy')).map((name) => ({ name, uid: null })),
        rhythm: rhythmIn(first('rhythm')),
        address: addressIn(first('address')),
        lastContactOn: readDay(first('lastContact')) ?? undefined,
        followUps: followUpsIn(linesIn(columnsOf('followUps'))),
        pausedUntil: pauseIn(first('pausedUntil')),
        heavyUntil: readDay(first('heavyUntil')) ?? undefined,
      } satisfies About),
    };
  };
}

function datesIn(
  days: readonly (readonly [name: string, day: string])[],
): Pick<Description, 'dates'> {
  const dates = days.flatMap(([name, day]) => foundDate(name, day));
  return dates.length > 0 ? { dates } : {};
}

/** Several values in one cell are separated by line breaks or semicolons. */
function valuesIn(cell: string): string[] {
  return cell
    .split(/\n|;|\s:::\s/)
    .map((value) => lineIn([value], 0))
    .filter((value) => value !== '');
}

/** Several e-mail addresses may stand between commas, too. */
function addressesIn(text: string): string[] {
  const parts = text.split(/\s?,\s?/);
  return parts.every((part) => /^[^\s@<>"]+@[^\s@<>"]+$/.test(part)) ? parts : [text];
}

/** How a cell with a whole name is written: by what its columns are called, and whether Nahbar wrote the table. */
function nameReader(columns: readonly string[], isOurs: boolean): (name: string) => string {
  if (columns.some((column) => /^(?:nach|familien)?name vorname$/.test(column))) return givenFirst;
  // Nahbar writes names as the user has them.
  return isOurs ? (name) => name : turnedRound;
}

/** `Beispiel, Ada`, where the column says so. */
function givenFirst(name: string): string {
  const [family = '', given = '', ...more] = name.split(/\s?,\s?/);
  return given !== '' && more.length === 0 ? `${given} ${family}` : name;
}

/** Particles, a family name, a comma, and one or two given names. */
const FAMILY_GIVEN =
  /^(?:(?:[Vv](?:o[nm]|an)|[Dd]e[nrs]?|[Dd]os?|[Dd][aiu]|[Ll][ae]|[Tt]e[nr]|[Zz]u[mr]?) ){0,3}\p{Lu}[\p{L}\p{M}'’-]+, \p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?$/u;

/**
 * `Lindqvist, Sara` where no column says so: one family name and one or two given ones. Anything else between
 * commas may be a title, a company or a place, and stays as it is.
 */
function turnedRound(name: string): string {
  if (name.length > 100 || !FAMILY_GIVEN.test(name)) return name;
  return name.split(/[ ,]+/).some(isNoName) ? name : givenFirst(name);
}

/** `Premiere: 2010-03-01`. */
function namedDay(text: string): [name: string, day: string] {
  const colon = text.lastIndexOf(': ');
  return colon === -1 ? ['', text] : [text.slice(0, colon), text.slice(colon + 2)];
}

/** Labels between commas, semicolons or line breaks; one that has such in it is in quotation marks. */
function labelsIn(cell: string): string[] {
  return cell
    .split(' ::: ')
    .flatMap((part) => part.match(/"(?:[^"\n]|"")*"|[^\n;,]+/g) ?? [])
    .map((label) => oneLine(label))
    .map((label) => (/^".*"$/.test(label) ? label.slice(1, -1).replaceAll('""', '"') : label))
    .map((label) => lineIn([label], 0));
}

/** `Forum: ada.42`, a channel of the user's own naming. */
function ownChannel(text: string): FoundChannel[] {
  const [, label = '', address = ''] = /^([^:]*): (.+)$/.exec(text) ?? [];
  const name = label.replaceAll('%3A', ':').replaceAll('%25', '%');
  return [{ kind: 'other', text: address || text, label: name }];
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
