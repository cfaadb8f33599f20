import type { Lookalike } from '../../core/files/fileError.ts';
import type { FileKind } from '../../core/people/import/contacts.ts';
import type { ContactImportTexts } from '../de/contactImport.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number, one: string, more: string) =>
  `${n.toLocaleString(locale)} ${plural(n, one, more)}`;

const people = (n: number) => many(n, 'person', 'people');

const place = (kind: FileKind) => (kind === 'vcard' ? 'card' : 'row');

const lookalikes: Record<Lookalike, string> = {
  excel: 'This is an Excel workbook. Save it there as CSV, and then choose that file.',
  'open-document':
    'This is a spreadsheet document. Save it there as CSV, and then choose that file.',
  zip: 'This is a ZIP archive. Unpack it first, and then choose the CSV or VCF file from it.',
  pdf: 'This is a PDF. Nahbar needs the contacts as a CSV or VCF file.',
  picture: 'This is a picture. Nahbar needs the contacts as a CSV or VCF file.',
  other: 'This is not a text file. Nahbar needs the contacts as a CSV or VCF file.',
};

const fields = { name: 'name', organisation: 'organisation', role: 'role', notes: 'note' };

export const texts: ContactImportTexts = {
  title: 'From a file',
  intro:
    'Bring people along from LinkedIn, Google Contacts, an address book or a table. You see everybody first, and choose.',
  choose: 'Choose a file',
  drop: 'Or drop it here.',
  helpTitle: 'How to get the file',
  help: [
    {
      from: 'LinkedIn',
      how: 'In “Settings & Privacy”, under “Data privacy”, ask for a copy of your data and tick “Connections”. LinkedIn sends you a ZIP archive: unpack it, and choose “Connections.csv”.',
    },
    {
      from: 'Google',
      how: 'In Google Contacts, choose “Export”, and there “Google CSV”. The vCard that it offers works as well.',
    },
    {
      from: 'Phone',
      how: 'On an iPhone, hold a list in the Contacts app and choose “Export”; on Android, look for “Export to file” in the settings of the Contacts app. You get a VCF file, which you send to this computer.',
    },
    {
      from: 'Outlook, Thunderbird or a table of your own',
      how: 'Save or export it as CSV. Nahbar knows the usual names of columns; of others you say what is in them.',
    },
  ],

  reading: (name) => `“${name}” is being read …`,
  cancel: 'Cancel',
  close: 'Close',

  found: (n, name) => (n === 0 ? `There is nobody in “${name}”` : `${people(n)} in “${name}”`),
  someKnown: (known, nothingNew) =>
    [
      `You have ${known.toLocaleString(locale)} of them already`,
      nothingNew === known ? ': the file has nothing new about them.' : '.',
      nothingNew > 0 &&
        nothingNew < known &&
        ` The file has nothing new about ${nothingNew.toLocaleString(locale)}.`,
    ]
      .filter(Boolean)
      .join(''),
  allKnown: 'You have all of them already, and the file has nothing new about them.',
  twins: (n) =>
    `${many(n, 'entry was', 'entries were')} about somebody who is in the file already, and joined with them.`,
  skipped: (n, kind) => `${many(n, `${place(kind)} was`, `${place(kind)}s were`)} left out`,
  why: (skipped) => {
    switch (skipped.why) {
      case 'no-name':
        return 'No name';
      case 'not-a-person':
        return 'A group, not a person';
      case 'told-often':
        return `The file tells of this person ${skipped.limit.toLocaleString(locale)} times already`;
      case 'extra-cells':
        return 'More cells than columns, so that none can be trusted';
      case 'too-long':
        return skipped.field === 'row'
          ? `Longer than ${skipped.limit.toLocaleString(locale)} characters altogether`
          : `The ${fields[skipped.field]} is longer than ${skipped.limit.toLocaleString(locale)} characters`;
    }
  },
  rows: (rows, more, kind) => {
    const noun = plural(rows.length + more, place(kind), `${place(kind)}s`);
    const rest = more > 0 ? ` and ${more.toLocaleString(locale)} more` : '';
    return `${noun} ${rows.join(', ')}${rest}`;
  },
  unread: (n) =>
    `${many(n, 'address or number', 'addresses and numbers')} could not be read and will be missing`,
  unreadOf: (name, row, kind) => `${name} (${place(kind)} ${row})`,
  andMore: (n) => `and ${n.toLocaleString(locale)} more`,

  rhythm: 'Rhythm for everybody new',
  rhythmWhy:
    'Without a rhythm, Nahbar proposes nobody of its own accord, so that they do not all come up at once: give one later to those who matter to you.',
  labels: 'Take labels over as circles',
  labelsAre: (labels, more) =>
    labels.map((label) => `“${label}”`).join(', ') +
    (more > 0 ? ` and ${more.toLocaleString(locale)} more` : ''),

  people: 'People in the file',
  search: 'Search in the file',
  all: 'Tick all',
  none: 'Tick none',
  chosen: (n) => (n === 0 ? 'Nobody is chosen' : `${n.toLocaleString(locale)} chosen`),
  matches: (n) => `${n.toLocaleString(locale)} found`,
  noMatch: (query) => `Nobody in the file matches “${query}”.`,
  showMore: (n) => `Show ${n.toLocaleString(locale)} more`,
  known: 'Already there',
  knownAs: (name) => `Already there as “${name}”`,
  gains: (what) => `New: ${what.join(', ')}`,
  nothingNew: 'nothing new',
  organisation: 'organisation',
  role: 'role',
  notes: 'note',
  circle: (label) => `circle “${label}”`,

  take: (n) => (n === 0 ? 'Bring people in' : `Bring ${people(n)} in`),
  taking: 'They are being brought in …',
  taken: (added, completed) => {
    const came = `${people(added)} came in`;
    const gained = `${people(completed)} gained something`;
    if (added > 0 && completed > 0) return `${came}, ${gained}.`;
    if (added > 0) return `${came}.`;
    return completed > 0 ? `${gained}.` : 'Nothing was to be changed.';
  },
  last: (n, time) =>
    `Imported last: ${people(n)} on ${time.toLocaleDateString(locale, { day: 'numeric', month: 'long' })}`,
  undo: 'Undo',
  undoing: 'It is being undone …',
  undone: (removed, putBack, left) => {
    const gone = removed > 0 && `${removed.toLocaleString(locale)} removed again`;
    const back = putBack > 0 && `${putBack.toLocaleString(locale)} as before`;
    const stay =
      left > 0 &&
      `${left.toLocaleString(locale)} changed by you since: ${plural(left, 'it stays', 'they stay')}`;
    const all = [gone, back, stay].filter(Boolean).join(', ');
    return all ? `${all}.` : 'Nobody of that import was left.';
  },
  alreadyUndone: 'That was undone already.',

  inFile: (name, sentence) => `“${name}”: ${sentence}`,
  nothingChanged: 'Nothing was changed.',
  tooLarge: (megabytes, limit) =>
    `At ${megabytes.toLocaleString(locale)} MB it is too large; Nahbar reads up to ${limit} MB.`,
  empty: 'The file is empty.',
  binary: lookalikes,
  garbled:
    'Some of its letters are damaged, so names would come out wrong. Export it once more, as UTF-8 if you can choose.',
  unknownKind:
    'This is none of the files that Nahbar knows: “Connections.csv” from LinkedIn, the CSV of Google Contacts, or a vCard.',
  brokenRow: (row) =>
    `Something is broken in row ${row.toLocaleString(locale)}: a quotation mark or the end of a card is missing.`,
  tooMany: (limit) =>
    `It has more than ${limit.toLocaleString(locale)} entries. Split it, and bring the parts in one by one.`,
  unreadable: 'This file cannot be read. It may have been moved or changed meanwhile.',
  failed: 'Something went wrong while reading it.',
};
