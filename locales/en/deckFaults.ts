import type { Lookalike } from '../../core/files/fileError.ts';
import type { DeckFaultsTexts } from '../de/deckFaults.ts';
import { english } from '../formats.ts';

const { locale } = english;

const number = (n: number) => n.toLocaleString(locale);

const binary: Record<Lookalike, string> = {
  excel: 'This is an Excel workbook. Save it there as CSV, and then choose that file.',
  'open-document':
    'This is an office document. Save it there as CSV or as text, and then choose that file.',
  zip: 'This is a ZIP archive. Unpack it first, and then choose the file with the quotes.',
  pdf: 'This is a PDF. Copy the quotes into a text file, and then choose that.',
  picture: 'This is a picture. Nahbar needs the quotes as text.',
  other: 'This is not a text file. Nahbar needs the quotes as JSON, CSV, Markdown or text.',
};

export const texts: DeckFaultsTexts = {
  tooLarge: (megabytes, limit) =>
    `At ${number(megabytes)} MB it is too large; Nahbar reads up to ${limit} MB.`,
  empty: 'The file is empty.',
  binary,
  garbled:
    'Some letters are damaged, so quotes would come in wrong. Save it once more, as UTF-8 if you can choose.',
  unreadable:
    'This file cannot be read. Perhaps it was moved or changed meanwhile: choose it again.',
  noTextColumn:
    'The table has no column for the quotes: call the column that they stand in “text”.',
  unknownKind:
    'There is no list of quotes in it that Nahbar knows. Perhaps it is a web page, or the file of another program.',
  notJson: (line) =>
    `It begins like JSON, but something is wrong in line ${number(line)}: perhaps the end of the file is missing.`,
  tooDeep: 'Its lists are nested beyond all reason. No program for quotes writes such a file.',
  newer: 'It comes from a newer Nahbar than this one. Update Nahbar, and then choose it again.',
  backup: 'This is a backup of everything. You restore it under “Backup”.',
  damaged: {
    version: 'It looks like a deck from Nahbar, but the version in it is missing, or is none.',
    quotes: 'It looks like a deck from Nahbar, but the list of quotes in it is missing.',
  },
  brokenRow: (row) =>
    `Something is wrong in row ${number(row)}: a quotation mark is missing there, or is one too many.`,
  tooMany: (limit) =>
    `It has more than ${number(limit)} entries. Split it, and bring the parts in one after another.`,
  failed: 'Something went wrong while it was read.',
  nothingChanged: 'Nothing was changed.',
};
