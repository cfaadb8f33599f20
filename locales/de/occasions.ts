import type { YearlyKind } from '../../core/people/yearlyDate.ts';
import { german } from '../formats.ts';

const { locale } = german;

const dayOfMonth = (date: Date) =>
  date.toLocaleDateString(locale, { day: 'numeric', month: 'long' });

export const texts = {
  followUps: 'Erinnerungen',
  remember: 'Erinnerung hinzufügen',
  what: 'Woran willst du denken?',
  whatHint: 'Nach dem Umzug fragen',
  when: 'Wann?',
  add: 'Erinnern',
  added: 'Du wirst daran erinnert.',
  notADay: 'Wähl heute oder einen späteren Tag. Es wurde nichts geändert.',
  dayOf: (what: string) => `Tag für „${what}“`,
  wordsOf: (what: string) => `Erinnerung: „${what}“`,
  done: 'Erledigt',
  isDone: (what: string) => `„${what}“ ist erledigt`,
  saidDone: 'Erledigt. Es steht jetzt im Verlauf.',
  remove: 'Entfernen',
  removeOf: (what: string) => `„${what}“ entfernen`,
  removed: 'Erinnerung entfernt.',

  more: (name: string) => `Mehr über ${name}`,
  dates: 'Besondere Tage',
  kinds: {
    birthday: 'Geburtstag',
    anniversary: 'Jahrestag',
    other: 'Anderer Tag',
  } satisfies Record<YearlyKind, string>,
  kind: 'Was?',
  label: 'Name des Tages',
  on: 'Tag',
  onHint: '12.4. oder 12.4.1984',
  /** A day of every year, as it can be read again. */
  day: (date: Date, year: number | null) =>
    year === null ? dayOfMonth(date) : `${dayOfMonth(date)} ${year}`,
  addDate: 'Eintragen',
  dateAdded: (what: string) => `${what} eingetragen.`,
  dateKnown: 'Dieser Tag steht schon da.',
  notYearly: 'Gib einen Tag an, etwa 12. April oder 12.4.1984.',
  noLabel: 'Gib dem Tag einen Namen.',
  removeDate: (what: string, day: string) => `${what} entfernen: ${day}`,
  dateRemoved: (what: string) => `${what} entfernt.`,

  place: 'Wohnort',
  howMet: 'Kennengelernt',
  howMetHint: 'Wo und wie, in ein, zwei Worten',
  introducedBy: 'Wer hat euch bekannt gemacht?',
  heavyUntil: 'Schwere Zeit bis',
  heavyWhy:
    'Bis dahin beginnen Nachrichten behutsam und fragen nicht nach der Arbeit. Danach ist alles von selbst wieder wie zuvor.',
  heavy: (date: Date) => `schwere Zeit bis ${dayOfMonth(date)}`,
  yearlyShort: (what: string, day: string) => `${what}: ${day}`,
  skip: 'Diesmal auslassen',
  skipped: (name: string) => `Diesmal ohne ${name}. Beim nächsten Mal wieder.`,

  otherRhythm: 'anderer Rhythmus …',
  count: 'Alle …',
  unit: 'Einheit',
  notACount: (most: number) => `Gib eine ganze Zahl von 1 bis ${most} ein.`,

  coming: 'In den nächsten Tagen',
  today: 'heute',
  tomorrow: 'morgen',
  onDate: (date: Date) => `am ${dayOfMonth(date)}`,
  birthdayOf: (name: string, day: string) => `${name} hat ${day} Geburtstag.`,
  onDay: (date: Date) => `am ${date.toLocaleDateString(locale, { weekday: 'long' })}`,
  occasionOf: (name: string, what: string, day: string) => `${name}, ${day}: ${what}`,

  near: 'Wohnort',
  nearTown: (town: string) => `Wohnort: ${town}`,
  anywhere: 'Überall',
  nobodyNear: 'Dort wohnt niemand aus deiner Liste.',
};

export type OccasionsTexts = typeof texts;
