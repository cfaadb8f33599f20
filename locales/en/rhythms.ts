import type { RhythmsTexts } from '../de/rhythms.ts';

const units: RhythmsTexts['units'] = {
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
};

export const texts: RhythmsTexts = {
  usual: {
    week: 'every week',
    'two-weeks': 'every two weeks',
    month: 'every month',
    quarter: 'every three months',
    'half-year': 'every six months',
    year: 'every year',
    none: 'no rhythm',
  },
  units,
  every: (count, unit) => (count === 1 ? 'every day' : `every ${count}\u00a0${units[unit]}`),
};
