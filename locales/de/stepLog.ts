import type { StepLogTexts } from '../en/stepLog.ts';

export const texts: StepLogTexts = {
  intro: 'Was du getan hast, Woche für Woche. Niemand zählt mit, und niemand sonst sieht es.',
  empty: 'Noch steht hier nichts.',
  emptyWhy:
    'Ein Schritt, den du auf dem neuen Tab gehst, wird hier aufgehoben – samt dem, was daraus geworden ist.',
  week: (from, to) =>
    new Intl.DateTimeFormat('de', { day: 'numeric', month: 'long' }).formatRange(from, to),
  day: (date) => date.toLocaleDateString('de', { weekday: 'long', day: 'numeric', month: 'long' }),
  reached: (name) => `Du hast dich bei ${name} gemeldet.`,
  note: (words) => `Was aus „${words}“ geworden ist`,
  noteHint: 'Was ist daraus geworden?',
  older: 'Frühere Wochen zeigen',

  month: (date) => date.toLocaleDateString('de', { month: 'long', year: 'numeric' }),
  weekday: (date, length) => date.toLocaleDateString('de', { weekday: length }),
  done: (n) => (n === 1 ? 'ein Schritt' : `${n} Schritte`),
  monthBefore: 'Ein Monat früher',
  monthAfter: 'Ein Monat später',

  hiddenTitle: 'Schritte',
  showAgain: 'Wieder zeigen',
  showStepAgain: (words) => `„${words}“ wieder zeigen`,
  shownAgain: 'Dieser Schritt darf wiederkommen.',
};
