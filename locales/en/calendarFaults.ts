import type { CalendarFault } from '../../core/calls/calendar/calendarCall.ts';
import type { Lookalike } from '../../core/files/fileError.ts';
import type { CalendarFaultsTexts } from '../de/calendarFaults.ts';
import { english } from '../formats.ts';

const { locale } = english;

type NotACalendar = Extract<CalendarFault, { what: 'not-a-calendar' }>['looksLike'];

const binary: Record<Lookalike, string> = {
  excel: 'This is an Excel workbook. Export the calendar as an ICS file and choose that.',
  'open-document':
    'This is an office document. Export the calendar as an ICS file and choose that.',
  zip: 'This is a ZIP archive. Unpack it first, then choose the ICS file inside.',
  pdf: 'This is a PDF. Export the calendar as an ICS file and choose that.',
  picture: 'This is a picture. Export the calendar as an ICS file and choose that.',
  other: 'This is not a text file. Export the calendar as an ICS file and choose that.',
};

const notACalendar: Record<NotACalendar, string> = {
  'web-page':
    'This is a web page, not a calendar: you may have been signed out. Sign in, and download the ICS file again.',
  contacts: 'This is an address book. You can import contacts under “People”.',
  other: 'This is not a calendar. Nahbar needs an ICS file, which calendar programs can export.',
};

export const texts: CalendarFaultsTexts = {
  tooLarge: (megabytes, limit) =>
    `At ${megabytes.toLocaleString(locale)}\u00a0MB it is too large; Nahbar reads up to ${limit}\u00a0MB. Export a shorter period.`,
  empty: 'The file is empty. Export the calendar again.',
  binary,
  garbled: 'Some characters are damaged. Export the file again, as UTF-8 if possible.',
  unreadable: 'This file cannot be read. It may have been moved or changed: choose it again.',
  notACalendar,
  cutShort: 'The end of the file is missing. Download it again.',
  broken: 'Something in the file is not right. Export the calendar again.',
  tooFull: (limit) =>
    `It has more than ${limit.toLocaleString(locale)} events for today, too many for one day. Export the calendar again.`,
  tooMany: (limit) =>
    `It has more than ${limit.toLocaleString(locale)} events. Export a shorter period.`,
  failed: 'Something went wrong while reading it. Try again.',
  nothingChanged: 'Nothing was changed.',

  /** Why an event that may be of the day is not among the calls. */
  leftOut: (event) => {
    const title = event.title ? `“${event.title}”` : 'An event without a title';
    switch (event.why) {
      case 'unknown-zone':
        return `${title}: unknown time zone “${event.zone}”.`;
      case 'unusual-rule':
        return `${title} repeats by an unusual rule. Nahbar cannot tell whether it is today.`;
      case 'broken':
        return `${title}: its time makes no sense.`;
    }
  },
};
