import type { RhythmUnit, UsualRhythm } from '../../core/people/person.ts';

const usual: Record<UsualRhythm, string> = {
  week: 'jede Woche',
  'two-weeks': 'alle zwei Wochen',
  month: 'jeden Monat',
  quarter: 'jedes Vierteljahr',
  'half-year': 'jedes halbe Jahr',
  year: 'jedes Jahr',
  none: 'ohne Rhythmus',
};

const units: Record<RhythmUnit, string> = {
  days: 'Tage',
  weeks: 'Wochen',
  months: 'Monate',
  years: 'Jahre',
};

export const texts = {
  usual,
  units,
  /** Of the lengths that no usual rhythm has, one day alone is not several. */
  every: (count: number, unit: RhythmUnit) =>
    count === 1 ? 'jeden Tag' : `alle ${count}\u00a0${units[unit]}`,
};

export type RhythmsTexts = typeof texts;
