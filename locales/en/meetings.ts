import type { MeetingsTexts } from '../de/meetings.ts';
import { english } from '../formats.ts';

const { clock, locale, plural } = english;

export const texts: MeetingsTexts = {
  of: (circle) => `Meetings of “${circle}”`,
  where: 'Where you meet',
  whereHint: 'A link or a place',
  open: 'Open the link',
  openOf: (circle) => `Open the link to the meeting of “${circle}”`,
  next: 'Next meeting',
  time: 'Time (optional)',
  noTime: 'Enter a time, such as 19:30. Nothing was changed.',
  ahead: (circle, day, time) =>
    `The circle “${circle}” meets ${day}${time ? ` at ${clock(time)}` : ''}.`,

  met: 'We met',
  metWith: (circle) => `We met: ${circle}`,
  who: 'Who was there?',
  all: 'Everybody',
  none: 'Nobody',
  note: 'Add to the history',
  cancel: 'Cancel',
  noted: (n) =>
    n === 0
      ? 'The meeting is over.'
      : `Noted in the history of ${plural(n, '1 person', `${n.toLocaleString(locale)} people`)}.`,

  whom: 'Who did you get to know there?',
  whomHint: 'A name is enough. Whoever you add joins the circle.',
  howMet: (circle, date) => `${circle}, ${date.toLocaleDateString(locale, { dateStyle: 'long' })}`,
  nobody: 'Nobody',
  done: 'Done',
};
