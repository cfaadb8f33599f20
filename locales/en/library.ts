import type { LibraryTexts } from '../de/library.ts';
import { english } from '../formats.ts';

const { locale } = english;

export const texts: LibraryTexts = {
  preparation: 'Preparation',
  pastCalls: 'Past',
  noPastCalls: 'Your calls will be listed here, with what you noted about them.',
  earlierCalls: 'Show earlier ones',
  date: (date, year) => date.toLocaleDateString(locale, { day: 'numeric', month: 'short', year }),
  lists: 'Checklists and call recognition',
  listsWhy: 'What to check before each kind of call, and where Nahbar recognises calls',
  moreSettings: 'Calls and data',
  backupWhy: 'Everything in one file, and what Nahbar backs up by itself on this device',
  trashWhy: 'What you have deleted stays here for thirty days',
  onDevice: 'Everything stays on this device.',

  due: {
    today: 'today',
    tomorrow: 'tomorrow',
    weekday: (date) => date.toLocaleDateString(locale, { weekday: 'long' }),
    date: (date) => date.toLocaleDateString(locale, { day: 'numeric', month: 'long' }),
    month: (date, year) => `in ${date.toLocaleDateString(locale, { month: 'long', year })}`,
    paused: 'paused',
    never: 'no rhythm',
  },
  filters: { all: 'All', soon: 'Up soon', quiet: 'Long silence' },
  filter: 'Who is shown',
  nobodySoon: 'It is nobody’s turn in the next seven days.',
  nobodyQuiet: 'There is nobody here you have not heard from for a long time.',
  byNext: 'Who is up next',
  backToList: 'People',
  day: (date) =>
    date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  whom: 'Who you could get in touch with',
  nobody: 'People with a rhythm appear here once you have added some.',
  nobodyElse: 'It is nobody else’s turn today.',
  toPeople: 'Add somebody',
  next: (date, year) =>
    `again on ${date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year })}`,
  write: 'Write',
  writeTo: (name) => `Write to ${name}`,
  calls: 'Calls',
  noCalls: 'No call noted for today.',
  toCalls: 'Remind me of a call',
  greenroom: 'Green room',
  greenroomWhy: 'Check picture, light and sound before the call begins',
  contactDays: 'On the marked days you were in touch with somebody.',
  noContactDays: 'Days on which you are in touch with somebody will be marked here.',
  inContact: 'in touch',
  isToday: 'today',
  thisWeek: 'This week',
  quietWeek: 'A blank page so far.',
  weekday: (date) => date.toLocaleDateString(locale, { weekday: 'short' }),
  contact: (name, how) => (how === '' ? name : `${name} · ${how}`),
  contactNote: (name, note) => `${name}: ${note}`,
  allSteps: 'All steps',
};
