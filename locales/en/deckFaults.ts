import type { Lookalike } from '../../core/files/fileError.ts';
import type { DeckFaultsTexts } from '../de/deckFaults.ts';
import { english } from '../formats.ts';

const { locale } = english;

const number = (n: number) => n.toLocaleString(locale);

const binary: Record<Lookalike, string> = {
  excel: 'This is an Excel workbook. Save it as CSV in Excel, and choose that file.',
  'open-document': 'This is an office document. Save it as CSV or text, and choose that file.',
  zip: 'This is a ZIP archive. Unpack it first, then choose the file with the quotes.',
  pdf: 'This is a PDF. Copy the quotes into a text file, and choose that.',
  picture: 'This is a picture. Type the quotes into a text file, and choose that.',
  other: 'This is not a text file. Nahbar needs the quotes as JSON, CSV, Markdown or text.',
};

export const texts: DeckFaultsTexts = {
  tooLarge: (megabytes, limit) =>
    `At ${number(megabytes)}\u00a0MB it is too large; Nahbar reads up to ${limit}\u00a0MB. Split it.`,
  empty: 'The file is empty. Export it again or choose another one.',
  binary,
  garbled: 'Some characters are damaged. Export the file again, as UTF-8 if possible.',
  unreadable: 'This file cannot be read. It may have been moved or changed: choose it again.',
  noTextColumn: 'The table has no column for the quotes: name that column “text”.',
  unknownKind: 'Nahbar finds no quotes in it; perhaps it is a web page. See “Which files work”.',
  notJson: (line) =>
    `It begins like JSON, but something is wrong on line ${number(line)}. Perhaps the end is missing: save it again.`,
  tooDeep: 'The file is too deeply nested. Export the quotes as CSV or text.',
  newer: 'It comes from a newer version of Nahbar. Update Nahbar, then choose it again.',
  backup: 'This is a backup of everything. You can restore it under “Backup”.',
  damaged: {
    version:
      'It looks like a collection from Nahbar, but has no valid version number. Save the collection again.',
    quotes: 'It looks like a collection from Nahbar, but has no quotes. Save the collection again.',
  },
  brokenRow: (row) =>
    `In row ${number(row)} there is a quotation mark missing, or one too many. Correct it and choose the file again.`,
  tooMany: (limit) =>
    `It has more than ${number(limit)} entries. Split it, and import the parts one by one.`,
  failed: 'Something went wrong while reading it. Try again.',
  nothingChanged: 'Nothing was changed.',
};
