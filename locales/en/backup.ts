import type { Fault } from '../../core/backup/problem.ts';
import type { TableName } from '../../core/tables.ts';
import type { BackupTexts } from '../de/backup.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number, one: string, more: string) =>
  `${n.toLocaleString(locale)} ${plural(n, one, more)}`;

const tables: Record<TableName, string> = {
  favourites: 'favourites',
  quotes: 'quotes of your own',
  decks: 'decks',
  hiddenQuotes: 'quotes put aside',
  state: 'the quotes’ rotation and the call',
  settings: 'settings',
  checklists: 'checklists',
  calls: 'calls',
  reminders: 'reminders',
  people: 'people',
  circles: 'circles',
  contacts: 'contacts',
  imports: 'imports',
  steps: 'steps',
  trash: 'trash',
};

const faults: Record<Fault, string> = {
  missing: 'is missing',
  wrong: 'is not what belongs there',
  unknown: 'does not belong there',
  twice: 'is there twice',
  tooDeep: 'is nested too deep',
};

export const texts: BackupTexts = {
  title: 'Backup',
  intro:
    'Everything that you keep in Nahbar, in one file: to put away, or to take to another device.',
  exportAll: 'Back up everything to a file',
  exporting: 'Writing the file …',
  exported: (name) => `Your browser is saving “${name}”.`,
  fromFile: 'Restore from a file',
  reading: 'Reading the backup …',

  previewTitle: 'Restore this backup?',
  from: (when) => `From ${when}.`,
  counts: (counts) =>
    [
      counts.favourites > 0 && many(counts.favourites, 'favourite', 'favourites'),
      counts.quotes > 0 && many(counts.quotes, 'quote of your own', 'quotes of your own'),
      counts.decks > 0 && many(counts.decks, 'deck', 'decks'),
      counts.hiddenQuotes > 0 && many(counts.hiddenQuotes, 'quote put aside', 'quotes put aside'),
      counts.checklists > 0 && many(counts.checklists, 'checklist', 'checklists'),
      counts.calls > 0 && many(counts.calls, 'call', 'calls'),
      counts.reminders > 0 && many(counts.reminders, 'reminder', 'reminders'),
      counts.people > 0 && many(counts.people, 'person', 'people'),
      counts.circles > 0 && many(counts.circles, 'circle', 'circles'),
      counts.contacts > 0 && many(counts.contacts, 'contact noted', 'contacts noted'),
      counts.steps > 0 && many(counts.steps, 'step', 'steps'),
      counts.settings > 0 && many(counts.settings, 'changed setting', 'changed settings'),
      counts.trash > 0 && many(counts.trash, 'thing in the trash', 'things in the trash'),
    ].filter((line) => line !== false),
  holds: 'It holds:',
  holdsNothing: 'It is empty: no favourites, no checklist of your own, no settings.',
  replaces:
    'It takes the place of what is in Nahbar now. Nahbar first keeps that as a backup on this device.',
  restore: 'Restore',
  cancel: 'Cancel',
  restoring: 'Restoring …',
  restored: (when) => `Everything is as it was on ${when}.`,

  snapshots: 'Backups on this device',
  snapshotsNote:
    'Nahbar makes these by itself: it keeps one a day for a week, and one a week for two months.',
  noSnapshots:
    'None yet. The first comes by itself, within a quarter of an hour of the first thing you keep.',
  noFolder: 'Nahbar cannot get at its backups in this window.',
  when: (time) => time.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' }),
  ago: (days) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day'),
  records: (n) => many(n, 'entry', 'entries'),
  beforeRestore: 'before a restore or an import',
  damagedSnapshot: 'damaged',
  restoreFrom: (when) => `Restore the backup of ${when}`,

  inFile: (name, sentence) => `“${name}”: ${sentence}`,
  nothingChanged: 'Nothing was changed.',
  empty: 'The file is empty.',
  unreadable: 'This file cannot be read. Perhaps it was moved or changed meanwhile.',
  tooLarge: (megabytes, limit) =>
    `With ${megabytes} MB it is too large; Nahbar reads up to ${limit} MB.`,
  notText: 'This is not a text file in UTF-8, as Nahbar’s backups are.',
  notJson: 'This is not a complete JSON file. Perhaps it was cut off or changed on its way.',
  notABackup: 'This is not a backup of Nahbar.',
  tooMany: (limit) =>
    `It has more than ${limit.toLocaleString(locale)} entries, and Nahbar does not read so many.`,
  newer: (version) =>
    `This backup is from a newer version of Nahbar${version && ` (${version})`}. Update Nahbar, then try again.`,
  damaged: (table, entry, field, fault) => {
    const place = [table && tables[table], entry && `entry ${entry}`].filter(Boolean).join(', ');
    const what = field ? `“${field}” ${faults[fault]}` : `this ${faults[fault]}`;
    return `The backup is damaged: ${[place, what].filter(Boolean).join(': ')}.`;
  },
  unpackable: 'This backup is damaged and cannot be opened any more.',
  noSnapshot: 'Nahbar could not keep what is here now. Perhaps the disk is full.',
};
