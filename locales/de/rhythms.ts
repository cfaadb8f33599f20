import type { RhythmsTexts } from '../en/rhythms.ts';

export const texts: RhythmsTexts = {
  week: 'jede Woche',
  'two-weeks': 'alle zwei Wochen',
  month: 'jeden Monat',
  quarter: 'jedes Vierteljahr',
  'half-year': 'jedes halbe Jahr',
  none: 'ohne Rhythmus',
};
