import type { RestoreTexts } from '../de/restore.ts';
import { english } from '../formats.ts';

const { locale } = english;

export const texts: RestoreTexts = {
  how: 'What should happen to your current data?',
  merge: 'Add to it',
  mergeNote:
    'What is missing here is added; nothing is deleted. Settings, your introduction, your servers and invitations stay as they are here.',
  replace: 'Replace it',
  replaceNote: 'Everything will be as it is in the backup.',
  whereDifferent: 'Where the two differ',
  preferences: { here: 'keep what is here', backup: 'take what is in the backup' },
  changes: 'What this changes',
  nothingChanges: 'This would change nothing.',
  kinds: { added: 'added', changed: 'changed', removed: 'removed', untouched: 'untouched' },
  tables: {
    favourites: 'Favourites',
    quotes: 'Your own quotes',
    decks: 'Collections',
    hiddenQuotes: 'Hidden quotes',
    state: 'The quotes’ rotation and the call',
    settings: 'Settings',
    checklists: 'Checklists',
    calls: 'Calls',
    reminders: 'Reminders',
    people: 'People',
    circles: 'Circles',
    contacts: 'History',
    imports: 'Imports',
    steps: 'Steps',
    trash: 'Trash',
  },
  anew: 'Something here has changed in the meantime. This is the new preview.',
  keptFirst: 'Nahbar first backs up what is here now, on this device.',
  merged: (when) => `The backup of ${when} was added.`,

  neverExported: 'What you have collected here has not been backed up to a file yet.',
  lastExport: (when) => `Your last backup to a file is from ${when}.`,
  day: (time) => new Date(time).toLocaleDateString(locale, { dateStyle: 'long' }),
  exportNow: 'Back up now',
  later: 'Later',
  isThere: (name) => `Did you get the file “${name}”?`,
  there: 'Yes, it is there',
  notThere: 'No',
};
