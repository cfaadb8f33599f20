import type { Theme } from '../../core/steps/step.ts';
import type { ReasonsTexts } from '../de/reasons.ts';

const TOPICS: Record<Theme, string> = {
  'reach-out': 'reaching out',
  empathy: 'empathy',
  'comfort-zone': 'something unfamiliar',
  'specific-networks': 'networks in your field',
  'be-visible': 'being visible',
  home: 'your home',
  calls: 'video calls',
};

export const texts: ReasonsTexts = {
  'came-back': () => 'You had kept it for later.',
  weekend: () => 'Weekends are more often about home.',
  'person-due': ({ weeks, dormant }) => {
    if (weeks === null) return 'You chose a rhythm, and no contact is noted yet.';
    return dormant
      ? 'You have not heard from each other for a long time.'
      : 'By the rhythm that you chose, it is time again.';
  },
  'warm-up': () => 'Something easy to warm up, before somebody from longer ago comes up.',
  'channel-unused': ({ channel, weeks }, { ago, channels }) =>
    weeks === null
      ? `${channels[channel]}: not used yet, as far as Nahbar knows.`
      : `${channels[channel]}: last used ${ago({ unit: 'weeks', count: weeks })}.`,
  'from-quote': () => 'The step goes with the quote above it.',
  'theme-turn': ({ theme, days }, { ago }) =>
    days === null
      ? `The topics take turns: today it is ${TOPICS[theme]}.`
      : `Today it is ${TOPICS[theme]}: that last came up ${ago({ unit: 'days', count: days })}.`,
  'rested-longest': () => 'No other step has rested for as long.',
  unknown: () => 'It was its turn.',
};
