import type { TroubleTexts } from '../de/trouble.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

export const texts: TroubleTexts = {
  unreadable:
    'Nahbar cannot reach its database right now. You can still use Nahbar, but nothing is saved, and ticks last only until you close this page.',
  newer:
    'Your data comes from a newer version of Nahbar. You can see it, but not change it here. Update Nahbar in your browser’s extension manager.',
  heldUp:
    'Another window of Nahbar has been busy for a while and may be holding things up. Close it if this message stays.',
  retry: 'Try again',
  help: 'What still works',
  restored: (records) =>
    plural(
      records,
      'One entry was missing from the database. Nahbar has brought it back from its second copy.',
      `${records.toLocaleString(locale)} entries were missing from the database. Nahbar has brought them back from its second copy.`,
    ),
  bothLost: (records) =>
    records === 0
      ? 'Part of your data is damaged, in the second copy, too. There is no backup of it on this device, but perhaps you have saved a file.'
      : `Part of your data is damaged, in the second copy, too. The last backup has ${plural(records, 'one entry', `${records.toLocaleString(locale)} entries`)}.`,
  united: () =>
    'The database and its second copy differed. Nahbar has merged them. What was replaced is among the backups.',
  unreadableRows: (rows) =>
    plural(
      rows,
      'Nahbar cannot read one entry. A backup may still have it whole.',
      `Nahbar cannot read ${rows.toLocaleString(locale)} entries. A backup may still have them whole.`,
    ),
  mayBeMissing: 'Something that Nahbar cannot read may be missing here.',
  rebuilding: 'Nahbar is rewriting its second copy. Just carry on.',
  unwritable:
    'Nahbar cannot write its second copy right now, but keeps trying. Until then, everything is saved only once.',
  toBackups: 'Show backups',
  understood: 'Dismiss',
};
