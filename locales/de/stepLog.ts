import { german } from '../formats.ts';

const { locale, plural } = german;

export const texts = {
  intro: 'Was du getan hast, Woche für Woche. Das siehst nur du.',
  empty: 'Noch steht hier nichts.',
  emptyWhy: 'Hakst du auf dem neuen Tab einen Schritt ab, steht er hier, mit deiner Notiz.',
  week: (from: Date, to: Date) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).formatRange(from, to),
  day: (date: Date) =>
    date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  reached: (name: string) => `Du hast dich bei ${name} gemeldet.`,
  note: (words: string) => `Was aus „${words}“ geworden ist`,
  noteHint: 'Was ist daraus geworden?',
  older: 'Frühere Wochen zeigen',

  month: (date: Date) => date.toLocaleDateString(locale, { month: 'long', year: 'numeric' }),
  /** As in the head of a calendar. */
  weekdayAbove: (date: Date) => date.toLocaleDateString(locale, { weekday: 'short' }),
  weekday: (date: Date) => date.toLocaleDateString(locale, { weekday: 'long' }),
  done: (n: number) => plural(n, 'ein Schritt', `${n} Schritte`),
  monthBefore: 'Voriger Monat',
  monthAfter: 'Nächster Monat',

  hiddenTitle: 'Schritte',
  showAgain: 'Wieder zeigen',
  showStepAgain: (words: string) => `„${words}“ wieder zeigen`,
  shownAgain: 'Dieser Schritt darf wiederkommen.',
};

export type StepLogTexts = typeof texts;
