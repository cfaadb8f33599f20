import type { Rhythm } from '../../core/people/person.ts';

export const texts: Record<Rhythm, string> = {
  week: 'jede Woche',
  'two-weeks': 'alle zwei Wochen',
  month: 'jeden Monat',
  quarter: 'jedes Vierteljahr',
  'half-year': 'jedes halbe Jahr',
  none: 'ohne Rhythmus',
};

export type RhythmsTexts = typeof texts;
