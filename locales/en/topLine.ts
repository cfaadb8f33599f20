import type { TopLineTexts } from '../de/topLine.ts';
import { english } from '../formats.ts';

const { clock, locale, plural } = english;

export const texts: TopLineTexts = {
  time: clock,
  aCall: 'Call',
  in: (minutes) =>
    minutes > 0 ? `in ${plural(minutes, 'a minute', `${minutes}\u00a0minutes`)}` : 'now',
  checklist: 'Checklist',
  day: (date) =>
    date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),

  hintOnToolbar: 'Before your next call: click Nahbar in the toolbar to see the checklist.',
  hintHidden:
    'Before your next call: Nahbar’s checklist is behind the puzzle piece at the top right. Pin Nahbar there.',
  understood: 'Dismiss',
};
