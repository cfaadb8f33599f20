import { german } from '../formats.ts';

const { locale, plural } = german;

export const texts = {
  intro: 'Was du getan hast, Woche für Woche. Niemand zählt mit, und niemand sonst sieht es.',
  empty: 'Noch steht hier nichts.',
  emptyWhy:
    'Ein Schritt, den du auf dem neuen Tab gehst, wird hier aufgehoben – samt dem, was daraus geworden ist.',
  week: (from: Date, to: Date) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).formatRange(from, to),
  day: (date: Date) =>
    date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  reached: (name: string) => `Du hast dich bei ${name} gemeldet.`,
  note: (words: string) => `Was aus „${words}“ geworden ist`,
  noteHint: 'Was ist daraus geworden?',
  older: 'Frühere Wochen zeigen',

  month: (date: Date) => date.toLocaleDateString(locale, { month: 'long', year: 'numeric' }),
  weekday: (date: Date, length: 'narrow' | 'long') =>
    date.toLocaleDateString(locale, { weekday: length }),
  done: (n: number) => plural(n, 'ein Schritt', `${n} Schritte`),
  monthBefore: 'Ein Monat früher',
  monthAfter: 'Ein Monat später',

  hiddenTitle: 'Schritte',
  showAgain: 'Wieder zeigen',
  showStepAgain: (words: string) => `„${words}“ wieder zeigen`,
  shownAgain: 'Dieser Schritt darf wiederkommen.',
};

export type StepLogTexts = typeof texts;
