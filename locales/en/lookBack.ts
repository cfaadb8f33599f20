import type { LookBackTexts } from '../de/lookBack.ts';
import { english } from '../formats.ts';

const { locale } = english;

const month = (date: Date) => date.toLocaleDateString(locale, { month: 'long', year: 'numeric' });

export const texts: LookBackTexts = {
  title: 'Looking back',
  yours: (date) => `Your ${date.toLocaleDateString(locale, { month: 'long' })}`,
  yourMonth: (date) => `Your ${month(date)}`,
  why: 'Who you were in touch with, and what you noted.',
  nothing: 'Nothing is noted for this month. That is fine, too.',
  otherMonths: 'Other months',
  month,
  day: (date) => date.toLocaleDateString(locale, { day: 'numeric', month: 'long' }),
};
