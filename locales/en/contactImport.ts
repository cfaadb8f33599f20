import type { Lookalike } from '../../core/files/fileError.ts';
import type { FileKind } from '../../core/people/import/contacts.ts';
import type { ContactImportTexts } from '../de/contactImport.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number, one: string, more: string) =>
  `${n.toLocaleString(locale)} ${plural(n, one, more)}`;

/** What is gained, within a line: a channel with a common name has a small letter there. */
const small = (what: string) =>
  /^(?:Email|Phone|Website|Another channel)$/.test(what) ? what.toLowerCase() : what;

const people = (n: number) => many(n, 'person', 'people');

const place = (kind: FileKind) => (kind === 'vcard' ? 'card' : 'row');

const lookalikes: Record<Lookalike, string> = {
  excel: 'This is an Excel workbook. Save it as CSV in Excel, and choose that file.',
  'open-document': 'This is an office document. Save it as CSV, and choose that file.',
  zip: 'This is a ZIP archive. Unpack it first, then choose the CSV or VCF file inside.',
  pdf: 'This is a PDF. Export the contacts as a CSV or VCF file, and choose that.',
  picture: 'This is a picture. Export the contacts as a CSV or VCF file, and choose that.',
  other: 'This is not a text file. Export the contacts as a CSV or VCF file, and choose that.',
};

const fields = { name: 'name', organisation: 'organisation', role: 'role', notes: 'note' };

export const texts: ContactImportTexts = {
  title: 'From a file',
  intro:
    'Import contacts from LinkedIn, Google, an address book or a table. You see everybody first, then choose.',
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
      how: 'In Google Contacts, choose “Export”, then “Google CSV”. The vCard it also offers works as well.',
    },
    {
      from: 'Phone',
      how: 'On an iPhone, touch and hold a list in the Contacts app, then choose “Export”; on Android, look for “Export to file” in the settings of the Contacts app. You get a VCF file, which you send to this computer.',
    },
    {
      from: 'Outlook, Thunderbird or a table of your own',
      how: 'Export the contacts, or save the table, as CSV. Nahbar knows the usual column names; for others, you say what is in them.',
    },
  ],

  reading: (name) => `Reading “${name}”…`,
  cancel: 'Cancel',
  close: 'Close',

  found: (n, name) => (n === 0 ? `There is nobody in “${name}”` : `${people(n)} in “${name}”`),
  someKnown: (known, nothingNew) =>
    [
      `You already have ${known.toLocaleString(locale)} of them`,
      nothingNew === known
        ? `; the file has nothing new about ${plural(known, 'that person', `those ${known.toLocaleString(locale)}`)}.`
        : '.',
      nothingNew > 0 &&
        nothingNew < known &&
        ` The file has nothing new about ${people(nothingNew)}.`,
    ]
      .filter(Boolean)
      .join(''),
  oneKnown: 'You already have this person; the file has something new about them.',
  allKnown: 'Nobody in it is new, and the file has nothing new about anybody.',
  twins: (n) =>
    plural(
      n,
      'One entry came up twice and was merged.',
      `${n.toLocaleString(locale)} entries came up more than once and were merged.`,
    ),
  namesakes: (n) =>
    `${n === 1 ? 'One person has' : `${n.toLocaleString(locale)} people have`} the same name as somebody you already have.`,
  skipped: (n, kind) => `${many(n, `${place(kind)} was`, `${place(kind)}s were`)} left out`,
  why: (skipped) => {
    switch (skipped.why) {
      case 'no-name':
        return 'No name';
      case 'not-a-person':
        return 'A group, not a person';
      case 'told-often':
        return `This person has already come up ${skipped.limit.toLocaleString(locale)} times`;
      case 'extra-cells':
        return 'More fields than columns';
      case 'too-long':
        return skipped.field === 'row'
          ? `Longer than ${skipped.limit.toLocaleString(locale)}\u00a0characters altogether`
          : `The ${fields[skipped.field]} is longer than ${skipped.limit.toLocaleString(locale)}\u00a0characters`;
    }
  },
  rows: (rows, more, kind) => {
    const noun = plural(rows.length + more, place(kind), `${place(kind)}s`);
    const rest = more > 0 ? ` and ${more.toLocaleString(locale)} more` : '';
    return `${noun} ${rows.join(', ')}${rest}`;
  },
  unread: (n) =>
    `${many(n, 'address or number', 'addresses or numbers')} could not be read and will be missing`,
  unreadOf: (name, row, kind) => `${name} (${place(kind)} ${row})`,
  andMore: (n) => `and ${n.toLocaleString(locale)} more`,

  rhythm: 'Rhythm for everybody new',
  rhythmWhy:
    'People without a rhythm are not suggested automatically, so that they do not all come up at once: give one later to those who matter to you.',
  labels: 'Turn labels into circles',
  labelsAre: (labels, more) =>
    labels.map((label) => `“${label}”`).join(', ') +
    (more > 0 ? ` and ${more.toLocaleString(locale)} more` : ''),

  people: 'People in the file',
  search: 'Search in the file',
  all: 'Tick all',
  none: 'Tick none',
  chosen: (n) => (n === 0 ? 'Nobody chosen' : `${n.toLocaleString(locale)} chosen`),
  matches: (n) => `${n.toLocaleString(locale)} found`,
  noMatch: (query) => `Nobody in the file matches “${query}”.`,
  showMore: (n) => `Show ${n.toLocaleString(locale)} more`,
  known: 'Already here',
  knownAs: (name) => `Already here as “${name}”`,
  namesake: (who) => `Same name as somebody you already have${who && `: ${who}`}`,
  gains: (what) => `New: ${what.map(small).join(', ')}`,
  nothingNew: 'nothing new',
  organisation: 'organisation',
  role: 'role',
  notes: 'note',
  dates: 'special days',
  more: 'more about them',
  circle: (label) => `circle “${label}”`,

  take: (n) => (n === 0 ? 'Import' : `Import ${people(n)}`),
  taking: 'Importing…',
  taken: (added, completed) => {
    const came = `${people(added)} added`;
    const gained = `${completed.toLocaleString(locale)} updated`;
    if (added > 0 && completed > 0) return `${came}, ${gained}.`;
    if (added > 0) return `${came}.`;
    return completed > 0 ? `${people(completed)} updated.` : 'There was nothing to change.';
  },
  last: (n, time) =>
    `Last import: ${people(n)} on ${time.toLocaleDateString(locale, { day: 'numeric', month: 'long' })}`,
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: (removed, putBack, left) => {
    const gone = removed > 0 && `${removed.toLocaleString(locale)} removed`;
    const back = putBack > 0 && `${putBack.toLocaleString(locale)} back as before`;
    const stay =
      left > 0 &&
      `${left.toLocaleString(locale)} ${plural(left, 'stays', 'stay')}, because you have changed ${plural(left, 'the entry', 'them')} since`;
    const all = [gone, back, stay].filter(Boolean).join(', ');
    return all ? `${all}.` : 'Nobody from that import is left.';
  },
  alreadyUndone: 'That has already been undone.',

  inFile: (name, sentence) => `“${name}”: ${sentence}`,
  nothingChanged: 'Nothing was changed.',
  tooLarge: (megabytes, limit) =>
    `At ${megabytes.toLocaleString(locale)}\u00a0MB it is too large; Nahbar reads up to ${limit}\u00a0MB. Split it.`,
  empty: 'The file is empty. Export it again or choose another one.',
  binary: lookalikes,
  garbled: 'Some characters are damaged. Export the file again, as UTF-8 if possible.',
  unknownKind:
    'Nahbar does not know this file. Choose “Connections.csv” from LinkedIn, the CSV from Google Contacts, or a vCard.',
  brokenRow: (row) =>
    `In row ${row.toLocaleString(locale)} a quotation mark is missing. Export the file again.`,
  brokenCard: (card) =>
    `In card ${card.toLocaleString(locale)} the beginning or the end is missing. Export the file again.`,
  tooMany: (limit) =>
    `It has more than ${limit.toLocaleString(locale)} entries. Split it, and import the parts one by one.`,
  unreadable: 'This file cannot be read. It may have been moved or changed: choose it again.',
  failed: 'Something went wrong while reading it. Try again.',
};
