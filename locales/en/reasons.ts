import type { Theme } from '../../core/steps/step.ts';
import type { ReasonsTexts } from '../de/reasons.ts';

const TOPICS: Record<Theme, string> = {
  'reach-out': 'reaching out',
  empathy: 'empathy',
  'comfort-zone': 'comfort zone',
  'specific-networks': 'networks in your field',
  'be-visible': 'being visible',
  home: 'at home',
  calls: 'calls',
};

const LATELY = ['less than a week ago', 'one to two weeks ago'];

export const texts: ReasonsTexts = {
  'came-back': () => 'You kept this for later.',
  weekend: () => 'Weekends are more often about home.',
  'person-due': ({ weeks, dormant, rhythm, isFirst }, { ago, rhythmName }) => {
    const first = isFirst ? ', and nobody else was due much earlier' : '';
    if (weeks === null) return `Nothing is in the history yet${first}.`;
    const silence = dormant ? 'You have not heard from each other for a long time' : '';
    if (!rhythm) return silence ? `${silence}.` : 'Your rhythm with them says it is time again.';
    const last = LATELY[weeks] ?? ago({ unit: 'weeks', count: weeks });
    const turn = `Your rhythm with them is “${rhythmName(rhythm)}”, and the last time was ${last}`;
    return silence ? `${silence}; the last time was ${last}${first}.` : `${turn}${first}.`;
  },
  'follow-up': () => 'You asked to be reminded of this.',
  'yearly-date': ({ label }) =>
    label === '' ? 'The day is noted in the entry.' : `The entry has this day as “${label}”.`,
  'just-added': () => 'You have just added them.',
  'warm-up': ({ isNew }) =>
    isNew
      ? 'Something easy to warm up with, before somebody whose history is still empty comes up.'
      : 'Something easy to warm up with, before somebody you have not been in touch with for a long time comes up.',
  'channel-unused': ({ channel, weeks }, { ago, channels }) =>
    weeks === null
      ? `${channels[channel]}: not used yet, as far as Nahbar knows.`
      : `${channels[channel]}: last used ${ago({ unit: 'weeks', count: weeks })}.`,
  'from-quote': () => 'The step goes with one of today’s quotes.',
  'theme-turn': ({ theme, days }, { ago }) =>
    days === null
      ? `The topics take turns: today’s is “${TOPICS[theme]}”.`
      : `The topic “${TOPICS[theme]}” last came up ${ago({ unit: 'days', count: days })}.`,
  'rested-longest': () => 'No other step has rested for as long.',
  unknown: () => 'It was its turn.',
};
