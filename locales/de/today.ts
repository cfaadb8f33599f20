import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  title: 'Ein Schritt für heute',
  nothing: 'Für heute ist kein Schritt mehr da. Auch das ist in Ordnung.',

  write: (name: string, ago: string | null) =>
    ago === null
      ? `Schreib ${name} ein paar Zeilen.`
      : `Schreib ${name}: Ihr habt zuletzt ${ago} voneinander gehört.`,
  reached: (name: string) => `Du hast dich bei ${name} gemeldet.`,
  over: (name: string) => `Um ${name} geht es heute nicht mehr.`,

  done: 'Gemacht',
  writeAct: 'Schreiben',
  spoke: 'Wir haben gesprochen',
  later: 'Später',
  tomorrow: 'Morgen',
  nextWeek: 'Nächste Woche',
  another: 'Etwas anderes',
  noMore: 'Andere gibt es morgen wieder.',
  undone: 'Doch nicht gemacht',
  today: 'Doch heute',
  notForMe: 'Nichts für mich',
  notForMeName: 'Nichts für mich: dieser Schritt',
  leavePerson: 'Nicht mehr vorschlagen',
  why: 'Warum?',

  saidDone: 'Gemacht. Schön.',
  saidLater: 'Für später aufgehoben.',
  saidAnother: 'Für heute beiseitegelegt.',
  saidOpen: 'Der Schritt ist wieder offen.',
  saidHidden: 'Diesen Schritt siehst du nicht mehr.',
  saidLeft: (name: string) => `${name} wird nicht mehr vorgeschlagen.`,
  returns: (when: string) => `Kommt ${when} wieder.`,
  on: (date: Date) =>
    `am ${date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' })}`,

  note: 'Was ist daraus geworden?',

  key: (act: string) => `Schritt: ${act}`,
};

export type TodayTexts = typeof texts;
