import type { CalendarImportTexts } from '../de/calendarImport.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

export const texts: CalendarImportTexts = {
  title: 'Today’s calls from your calendar',
  intro:
    'Export your calendar as an ICS file, and Nahbar will remind you of today’s calls. You see them all first, then choose.',
  choose: 'Choose a calendar file',
  drop: 'Or drop it here, or paste its text.',
  pasted: 'Pasted text',
  gone: 'No longer at this time in the calendar (moved or cancelled):',
  goneTaken: (n) => plural(n, 'One reminder is in the trash.', `${n} reminders are in the trash.`),
  update: 'Update reminders',
  helpTitle: 'How to get the file',
  help: [
    {
      from: 'Google',
      how: 'In Google Calendar, open the settings, then “Import & Export”, and choose “Export”. You get a ZIP archive: unpack it and choose the calendar you mean.',
    },
    {
      from: 'Outlook',
      how: 'In the classic app, choose “File”, then “Save Calendar”. “Today” is enough as the date range.',
    },
    {
      from: 'Apple',
      how: 'Select the calendar in the Calendar app, then choose “File”, “Export”.',
    },
    {
      from: 'Email',
      how: 'An ICS file attached to an invitation works as well.',
    },
  ],

  reading: (name) => `Reading “${name}”…`,
  cancel: 'Cancel',
  close: 'Close',

  found: (n, name) => {
    if (n === 0) return `“${name}” has nothing for today`;
    return `Today in “${name}”: ${plural(n, 'one event', `${n}\u00a0events`)}`;
  },
  nothingAhead: 'None of these is still to come.',
  list: 'Today’s events',
  times: (from, to) => (to === null ? from : `${from}\u2009–\u2009${to}`),
  untitled: 'Untitled',
  hasBegun: 'has begun',
  isCalledOff: 'cancelled, according to its title',
  isZoneAssumed: 'time zone unclear, read as your local time',
  isNoted: 'already here',
  lead: 'Remind me',
  leads: (minutes) => (minutes === 0 ? 'when it begins' : `${minutes}\u00a0minutes before`),
  take: (n) => (n === 0 ? 'Set reminders' : plural(n, 'Set 1 reminder', `Set ${n} reminders`)),
  taken: (n) =>
    plural(n, 'Nahbar will remind you of one call.', `Nahbar will remind you of ${n} calls.`),

  andMore: (n) => `and ${n.toLocaleString(locale)} more`,
  leftOut: (n) => plural(n, 'One event left out', `${n} events left out`),

  inFile: (name, sentence) => `“${name}”: ${sentence}`,
};
