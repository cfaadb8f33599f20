import type { OccasionsTexts } from '../de/occasions.ts';
import { english } from '../formats.ts';

const { locale } = english;

const dayOfMonth = (date: Date) =>
  date.toLocaleDateString(locale, { day: 'numeric', month: 'long' });

export const texts: OccasionsTexts = {
  followUps: 'Reminders',
  remember: 'Add a reminder',
  what: 'What do you want to be reminded of?',
  whatHint: 'Ask about the move',
  when: 'When?',
  add: 'Remind me',
  added: 'You will be reminded.',
  notADay: 'Choose today or a later day. Nothing was changed.',
  dayOf: (what) => `Day for “${what}”`,
  wordsOf: (what) => `Reminder: “${what}”`,
  done: 'Done',
  isDone: (what) => `“${what}” is done`,
  saidDone: 'Done. It is in the history now.',
  remove: 'Remove',
  removeOf: (what) => `Remove “${what}”`,
  removed: 'Reminder removed.',

  more: (name) => `More about ${name}`,
  dates: 'Special days',
  kinds: { birthday: 'Birthday', anniversary: 'Anniversary', other: 'Another day' },
  kind: 'What?',
  label: 'Name of the day',
  on: 'Day',
  onHint: '12 Apr or 12 Apr 1984',
  day: (date, year) =>
    year === null
      ? dayOfMonth(date)
      : new Date(year, date.getMonth(), date.getDate()).toLocaleDateString(locale, {
          dateStyle: 'long',
        }),
  addDate: 'Add',
  dateAdded: (what) => `${what} added.`,
  dateKnown: 'That day is already there.',
  notYearly: 'Enter a day, such as 12 April or 12 April 1984.',
  noLabel: 'Give the day a name.',
  removeDate: (what, day) => `Remove ${what}: ${day}`,
  dateRemoved: (what) => `${what} removed.`,

  place: 'Lives in',
  howMet: 'How you met',
  howMetHint: 'Where and how, in a word or two',
  introducedBy: 'Who introduced you?',
  heavyUntil: 'Difficult time until',
  heavyWhy:
    'Until then, messages start gently and ask nothing about work. After that, everything is as before, without your doing anything.',
  heavy: (date) => `difficult time until ${dayOfMonth(date)}`,
  yearlyShort: (what, day) => `${what}: ${day}`,
  skip: 'Skip this time',
  skipped: (name) => `Not ${name} this time. They will come up again.`,

  otherRhythm: 'another rhythm…',
  count: 'Every…',
  unit: 'Unit',
  notACount: (most) => `Enter a whole number from 1 to ${most}.`,

  coming: 'In the next few days',
  today: 'today',
  tomorrow: 'tomorrow',
  onDate: (date) => `on ${dayOfMonth(date)}`,
  birthdayOf: (name, day) => `${name}’s birthday is ${day}.`,
  onDay: (date) => `on ${date.toLocaleDateString(locale, { weekday: 'long' })}`,
  occasionOf: (name, what, day) => `${name}, ${day}: ${what}`,

  near: 'Lives in',
  nearTown: (town) => `Lives in ${town}`,
  anywhere: 'Anywhere',
  nobodyNear: 'Nobody in your list lives there.',
};
