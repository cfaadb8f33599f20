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
  decks: 'collections',
  hiddenQuotes: 'hidden quotes',
  state: 'the quotes’ rotation and the call',
  settings: 'settings',
  checklists: 'checklists',
  calls: 'calls',
  reminders: 'reminders',
  people: 'people',
  circles: 'circles',
  contacts: 'history',
  imports: 'imports',
  steps: 'steps',
  trash: 'trash',
};

const faults: Record<Fault, string> = {
  missing: 'is missing',
  wrong: 'is not what belongs there',
  unknown: 'does not belong there',
  twice: 'is there twice',
  tooDeep: 'is too deeply nested',
};

export const texts: BackupTexts = {
  title: 'Backup',
  intro:
    'Everything you keep in Nahbar, in one file: for safe keeping, or to take to another device.',
  exportAll: 'Back up everything to a file',
  exporting: 'Writing the file…',
  exported: (name) => `Your browser is saving “${name}”.`,
  fromFile: 'Restore from a file',
  reading: 'Reading the backup…',

  previewTitle: 'Restore this backup?',
  from: (when) => `From ${when}.`,
  counts: (counts) =>
    [
      counts.favourites > 0 && many(counts.favourites, 'favourite', 'favourites'),
      counts.quotes > 0 && many(counts.quotes, 'quote of your own', 'quotes of your own'),
      counts.decks > 0 && many(counts.decks, 'collection', 'collections'),
      counts.hiddenQuotes > 0 && many(counts.hiddenQuotes, 'hidden quote', 'hidden quotes'),
      counts.checklists > 0 && many(counts.checklists, 'checklist', 'checklists'),
      counts.calls > 0 && many(counts.calls, 'call', 'calls'),
      counts.reminders > 0 && many(counts.reminders, 'reminder', 'reminders'),
      counts.people > 0 && many(counts.people, 'person', 'people'),
      counts.circles > 0 && many(counts.circles, 'circle', 'circles'),
      counts.contacts > 0 &&
        many(counts.contacts, 'entry in the history', 'entries in the history'),
      counts.steps > 0 && many(counts.steps, 'step', 'steps'),
      counts.settings > 0 && many(counts.settings, 'changed setting', 'changed settings'),
      counts.trash > 0 && many(counts.trash, 'entry in the trash', 'entries in the trash'),
    ].filter((line) => line !== false),
  holds: 'It contains:',
  holdsNothing: 'It is empty: no people, no quotes, no settings.',
  restore: 'Restore',
  cancel: 'Cancel',
  restoring: 'Restoring…',
  restored: (when) => `Everything is as it was on ${when}.`,

  snapshots: 'Backups on this device',
  snapshotsNote:
    'Nahbar makes these automatically: it keeps one a day for a week, and one a week for two months.',
  noSnapshots:
    'None yet. The first is made automatically, within fifteen minutes of the first thing you save.',
  noFolder: 'Nahbar cannot reach its backups in this window. Try another one.',
  when: (time, isExact = false) =>
    time.toLocaleString(locale, { dateStyle: 'long', timeStyle: isExact ? 'medium' : 'short' }),
  records: (n) => many(n, 'entry', 'entries'),
  beforeRestore: 'before a restore, an import or a repair',
  damagedSnapshot: 'damaged',
  restoreFrom: (when) => `Restore the backup of ${when}`,

  inFile: (name, sentence) => `“${name}”: ${sentence}`,
  nothingChanged: 'Nothing was changed.',
  empty: 'The file is empty. Use another backup.',
  unreadable: 'This file cannot be read. It may have been moved or changed: choose it again.',
  tooLarge: (megabytes, limit) =>
    `At ${megabytes.toLocaleString(locale)}\u00a0MB it is too large; Nahbar reads up to ${limit}\u00a0MB. Use another backup.`,
  notText: 'This is not a Nahbar backup: the file is not text in UTF-8. Choose another file.',
  notJson:
    'This is not a complete JSON file; perhaps it was cut off on its way. Copy it again or use another backup.',
  notABackup:
    'This is not a Nahbar backup. Choose a file that you saved with “Back up everything to a file”.',
  tooMany: (limit) =>
    `It has more than ${limit.toLocaleString(locale)} entries, more than Nahbar reads. Use another backup.`,
  newer: (version) =>
    `This backup is from a newer version of Nahbar${version && ` (${version})`}. Update Nahbar, then try again.`,
  damaged: (table, entry, field, fault) => {
    const place = [table && tables[table], entry && `entry ${entry}`].filter(Boolean).join(', ');
    const where = place ? ` (${place})` : '';
    const what = field ? `“${field}”` : 'its content';
    return `The backup is damaged${where}: ${what} ${faults[fault]}. Use another one.`;
  },
  unpackable: 'This backup is damaged and can no longer be opened. Use another one.',
  noSnapshot:
    'What is here now could not be backed up; perhaps the disk is full. Free some space and try again.',
};
