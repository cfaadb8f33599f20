import type { TodayTexts } from '../de/today.ts';
import { english } from '../formats.ts';

const { locale } = english;

export const texts: TodayTexts = {
  title: 'A step for today',
  nothing: 'There is no step left for today. That is fine, too.',

  write: (name, ago) =>
    ago === null
      ? `Write ${name} a few lines.`
      : `Write to ${name}. You were last in touch ${ago}.`,
  followUp: (name, what) => `${name}: ${what}`,
  birthday: (name, day) =>
    day === null
      ? `It is ${name}’s birthday today.`
      : `${name}’s birthday was on ${day.toLocaleDateString(locale, { day: 'numeric', month: 'long' })}.`,
  yearly: (name, what, day) =>
    day === null
      ? `${name}: ${what}, today.`
      : `${name}: ${what}, which was on ${day.toLocaleDateString(locale, { day: 'numeric', month: 'long' })}.`,
  anniversary: 'Anniversary',
  reached: (name) => `You got in touch with ${name}.`,
  over: (name) => `The step for ${name} is no longer needed.`,

  done: 'Done',
  later: 'Later',
  tomorrow: 'Tomorrow',
  nextWeek: 'Next week',
  putOff: 'Put off until tomorrow',
  another: 'Another suggestion',
  noMore: 'There will be other suggestions tomorrow.',
  undone: 'Not done after all',
  today: 'Today after all',
  more: 'More about the step',
  why: 'Why this step?',
  hide: 'Hide this step',
  leavePerson: 'Stop suggesting this person',
  whyPerson: 'Why this person?',
  skip: 'Skip this time',
  saidSkipped: (name) => `Not ${name} this time. They will come up again.`,
  dropFollowUp: 'Stop reminding me of this',
  saidDropped: 'Nahbar will no longer remind you of this.',
  openPerson: 'Open entry',
  coffee: 'Invite for coffee',

  sent: 'Been in touch? Then press “Done”.',

  saidDone: 'Done. Lovely.',
  saidLater: 'Kept for later.',
  saidAnother: 'Skipped for today.',
  saidOpen: 'The step is open again.',
  saidHidden: 'You will not see this step again.',
  saidLeft: (name) => `${name} will no longer be suggested.`,
  returns: (when) => `It comes back ${when}.`,
  on: (date) =>
    `on ${date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' })}`,

  note: 'What came of it?',
  noteOn: 'Note',

  key: (act) => `Step: ${act}`,
};
