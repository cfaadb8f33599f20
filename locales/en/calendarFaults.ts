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
  contacts: 'This is an address book. You can bring people in under “People”.',
  other: 'This is not a calendar. Nahbar needs an ICS file, as calendar programs export it.',
};

export const texts: CalendarFaultsTexts = {
  tooLarge: (megabytes, limit) =>
    `At ${megabytes.toLocaleString(locale)} MB it is too large; Nahbar reads up to ${limit} MB. Export a shorter stretch of time.`,
  empty: 'The file is empty. Export the calendar once more.',
  binary,
  garbled:
    'Some of its letters are damaged, so titles would come out wrong. Export it once more, as UTF-8 if you can choose.',
  unreadable:
    'This file cannot be read. It may have been moved or changed meanwhile: choose it once more.',
  notACalendar,
  cutShort: 'The end of the file is missing. Download it once more.',
  broken: 'The file is muddled inside. Export the calendar once more.',
  tooFull: (limit) =>
    `It has more than ${limit.toLocaleString(locale)} events for today. That cannot be one person’s calendar.`,
  tooMany: (limit) =>
    `It has more than ${limit.toLocaleString(locale)} events. Export a shorter stretch of time.`,
  failed: 'Something went wrong while reading it. Try it once more.',
  nothingChanged: 'Nothing was changed.',

  /** Why an event that may be of the day is not among the calls. */
  leftOut: (event) => {
    const title = event.title ? `“${event.title}”` : 'An event without a title';
    switch (event.why) {
      case 'unknown-zone':
        return `${title}: nobody here knows the time zone “${event.zone}”.`;
      case 'unusual-rule':
        return `${title} repeats by an unusual rule, and may or may not be today.`;
      case 'broken':
        return `${title}: its time makes no sense.`;
    }
  },
};
