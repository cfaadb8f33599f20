import { german } from '../formats.ts';

const { locale } = german;

const month = (date: Date) => date.toLocaleDateString(locale, { month: 'long', year: 'numeric' });

export const texts = {
  title: 'Rückblick',
  /** The line that leads there at the beginning of the next month. */
  yours: (date: Date) => `Dein ${date.toLocaleDateString(locale, { month: 'long' })}`,
  yourMonth: (date: Date) => `Dein ${month(date)}`,
  why: 'Mit wem du in Kontakt warst und was du dir dazu notiert hast.',
  nothing: 'In diesem Monat steht nichts im Verlauf. Auch das ist in Ordnung.',
  otherMonths: 'Andere Monate',
  month,
  day: (date: Date) => date.toLocaleDateString(locale, { day: 'numeric', month: 'long' }),
};

export type LookBackTexts = typeof texts;
