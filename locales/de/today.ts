import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  title: 'Ein Schritt für heute',
  nothing: 'Für heute ist kein Schritt mehr da. Auch das ist in Ordnung.',

  write: (name: string, ago: string | null) =>
    ago === null
      ? `Schreib ${name} ein paar Zeilen.`
      : `Schreib ${name}. Zuletzt hattet ihr ${ago} Kontakt.`,
  /** A follow-up, in the user's own words. */
  followUp: (name: string, what: string) => `${name}: ${what}`,
  birthday: (name: string, day: Date | null) =>
    day === null
      ? `${name} hat heute Geburtstag.`
      : `${name} hatte am ${day.toLocaleDateString(locale, { day: 'numeric', month: 'long' })} Geburtstag.`,
  yearly: (name: string, what: string, day: Date | null) =>
    day === null
      ? `${name}: Heute ist ${what}.`
      : `${name}: Am ${day.toLocaleDateString(locale, { day: 'numeric', month: 'long' })} war ${what}.`,
  anniversary: 'Jahrestag',
  reached: (name: string) => `Du hast dich bei ${name} gemeldet.`,
  over: (name: string) => `Der Schritt zu ${name} hat sich erledigt.`,

  done: 'Erledigt',
  later: 'Später',
  tomorrow: 'Morgen',
  nextWeek: 'Nächste Woche',
  putOff: 'Auf morgen verschieben',
  another: 'Anderer Vorschlag',
  noMore: 'Andere Vorschläge gibt es morgen wieder.',
  undone: 'Doch nicht erledigt',
  today: 'Doch heute',
  more: 'Mehr zum Schritt',
  why: 'Warum dieser Schritt?',
  hide: 'Diesen Schritt ausblenden',
  leavePerson: 'Diese Person nicht mehr vorschlagen',
  whyPerson: 'Warum diese Person?',
  skip: 'Diesmal auslassen',
  saidSkipped: (name: string) => `Diesmal ohne ${name}. Beim nächsten Mal wieder.`,
  dropFollowUp: 'Nicht mehr daran erinnern',
  saidDropped: 'Daran erinnert dich Nahbar nicht mehr.',
  openPerson: 'Eintrag ansehen',
  coffee: 'Auf einen Kaffee einladen',

  sent: 'Hast du dich gemeldet? Dann klick auf „Erledigt“.',

  saidDone: 'Erledigt. Schön.',
  saidLater: 'Für später gemerkt.',
  saidAnother: 'Für heute übersprungen.',
  saidOpen: 'Der Schritt ist wieder offen.',
  saidHidden: 'Diesen Schritt siehst du nicht mehr.',
  saidLeft: (name: string) => `${name} wird nicht mehr vorgeschlagen.`,
  returns: (when: string) => `Kommt ${when} wieder.`,
  on: (date: Date) =>
    `am ${date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' })}`,

  note: 'Was ist daraus geworden?',
  noteOn: 'Notiz',

  key: (act: string) => `Schritt: ${act}`,
};

export type TodayTexts = typeof texts;
