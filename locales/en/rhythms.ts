import type { Rhythm } from '../../core/people/person.ts';

export const texts = {
  week: 'every week',
  'two-weeks': 'every two weeks',
  month: 'every month',
  quarter: 'every three months',
  'half-year': 'every six months',
  none: 'no rhythm',
} satisfies Record<Rhythm, string>;

export type RhythmsTexts = Record<Rhythm, string>;
