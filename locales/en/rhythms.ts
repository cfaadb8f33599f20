import type { RhythmsTexts } from '../de/rhythms.ts';

export const texts: RhythmsTexts = {
  week: 'every week',
  'two-weeks': 'every two weeks',
  month: 'every month',
  quarter: 'every three months',
  'half-year': 'every six months',
  none: 'no rhythm',
};
