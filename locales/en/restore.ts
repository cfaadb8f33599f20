import type { RestoreTexts } from '../de/restore.ts';
import { english } from '../formats.ts';

const { locale } = english;

export const texts: RestoreTexts = {
  how: 'How is it to come to what is here?',
  merge: 'Add to it',
  mergeNote: 'What is missing here is added. What you have stays.',
  replace: 'Replace it',
  replaceNote: 'Everything becomes what it is in the backup.',
  whereDifferent: 'Where the two differ',
  preferences: { here: 'what is here stays', backup: 'what is in the backup counts' },
  changes: 'What this changes',
  nothingChanges: 'This would change nothing.',
  kinds: { added: 'added', changed: 'changed', removed: 'removed', untouched: 'untouched' },
  tables: {
    favourites: 'Favourites',
    quotes: 'Own quotes',
    decks: 'Decks',
    hiddenQuotes: 'Put aside',
    state: 'State',
    settings: 'Settings',
    checklists: 'Checklists',
    calls: 'Calls',
    reminders: 'Reminders',
    people: 'People',
    circles: 'Circles',
    contacts: 'Contacts',
    imports: 'Imports',
    steps: 'Steps',
    trash: 'Trash',
  },
  anew: 'Something has changed here meanwhile. This is the new preview.',
  keptFirst: 'Nahbar first keeps what is in it now as a backup on this device.',
  merged: (when) => `The backup of ${when} was added.`,

  neverExported: 'There is no backup in a file yet of what you have collected here.',
  lastExport: (when) => `Your last backup to a file is from ${when}.`,
  day: (time) => new Date(time).toLocaleDateString(locale, { dateStyle: 'long' }),
  exportNow: 'Save one now',
  later: 'Later',
  isThere: (name) => `Is the file “${name}” there?`,
  there: 'Yes, it is',
  notThere: 'No',
};
