import type { CalendarImportTexts } from '../de/calendarImport.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const calls = (n: number) => plural(n, '1 call', `${n} calls`);

export const texts: CalendarImportTexts = {
  title: 'Today’s calls from your calendar',
  intro:
    'Export your calendar as an ICS file, and Nahbar will remind you of today’s calls. You see them all first, and then choose.',
  choose: 'Choose a calendar file',
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
      from: 'Mail',
      how: 'An invitation with an ICS file attached will do as well.',
    },
  ],

  reading: (name) => `Reading “${name}” …`,
  cancel: 'Cancel',
  close: 'Close',

  found: (n, name) => {
    if (n === 0) return `“${name}” has nothing for today`;
    return `Today in “${name}”: ${plural(n, 'one appointment', `${n} appointments`)}`;
  },
  nothingAhead: 'All of them have begun already.',
  list: 'Today’s appointments',
  untitled: 'Untitled',
  hasBegun: 'has begun',
  isCalledOff: 'called off, says the title',
  isZoneAssumed: 'unnamed time zone, taken for yours',
  isNoted: 'noted already',
  lead: 'Remind me',
  leads: (minutes) => (minutes === 0 ? 'when it begins' : `${minutes} minutes before`),
  take: (n) => (n === 0 ? 'Take over' : `Take over ${calls(n)}`),
  taken: (n) => plural(n, 'One call is noted.', `${n} calls are noted.`),

  andMore: (n) => `and ${n.toLocaleString(locale)} more`,
  leftOut: (n) => plural(n, 'One appointment left out', `${n} appointments left out`),

  inFile: (name, sentence) => `“${name}”: ${sentence}`,
};
