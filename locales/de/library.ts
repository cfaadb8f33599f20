import { german } from '../formats.ts';

const { locale } = german;

/** Said where the day would else be taken for this year's: `numeric`, for the options of a date. */
type Year = 'numeric' | undefined;

export const texts = {
  preparation: 'Vorbereitung',
  callNow: 'Dieser Call',
  now: 'jetzt',
  pastCalls: 'Vorbei',
  noPastCalls: 'Hier stehen später deine Calls, mit dem, was du dazu notiert hast.',
  earlierCalls: 'Frühere zeigen',
  removeCall: (name: string, date: string) => `Call vom ${date} löschen: ${name}`,
  callRemoved: 'Call gelöscht.',
  date: (date: Date, year: Year) =>
    date.toLocaleDateString(locale, { day: 'numeric', month: 'short', year }),
  lists: 'Checklisten und Call-Erkennung',
  listsWhy: 'Was vor welcher Art von Call zu prüfen ist und wo Nahbar Calls erkennt',
  moreSettings: 'Calls und Daten',
  backupWhy: 'Alles in einer Datei, und was Nahbar auf diesem Gerät von selbst sichert',
  trashWhy: 'Was du gelöscht hast, bleibt dort dreißig Tage lang',
  onDevice: 'Alles bleibt auf diesem Gerät.',

  due: {
    today: 'heute',
    tomorrow: 'morgen',
    weekday: (date: Date) => date.toLocaleDateString(locale, { weekday: 'long' }),
    date: (date: Date) => date.toLocaleDateString(locale, { day: 'numeric', month: 'long' }),
    month: (date: Date, year: Year) =>
      `im ${date.toLocaleDateString(locale, { month: 'long', year })}`,
    paused: 'Pause',
    never: 'ohne Rhythmus',
  },
  filters: { all: 'Alle', soon: 'Bald dran', quiet: 'Lange nichts gehört' },
  filter: 'Wer gezeigt wird',
  nobodySoon: 'Hier ist in den nächsten sieben Tagen niemand dran.',
  nobodyQuiet: 'Hier ist niemand, von dem du lange nichts gehört hast.',
  byNext: 'Wer als Nächstes dran ist',
  backToList: 'Menschen',
  day: (date: Date) =>
    date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  whom: 'Bei wem du dich melden könntest',
  nobody: 'Hier stehen Menschen, sobald sie einen Rhythmus haben.',
  nobodyNow: 'Gerade ist niemand dran.',
  toPeople: 'Zu „Menschen“',
  next: (date: Date, year: Year) =>
    `wieder am ${date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year })}`,
  write: 'Schreiben',
  writeTo: (name: string) => `${name} schreiben`,
  calls: 'Calls',
  noCalls: 'Heute steht kein Call an.',
  toCalls: 'Zu „Calls“',
  greenroom: 'Kameraprobe',
  greenroomWhy: 'Bild, Licht und Ton prüfen, bevor der Call beginnt',
  contactDays: 'An den markierten Tagen warst du mit jemandem in Kontakt.',
  noContactDays: 'Tage, an denen du mit jemandem in Kontakt bist, werden hier markiert.',
  inContact: 'in Kontakt',
  thisWeek: 'Diese Woche',
  quietWeek: 'Noch ein leeres Blatt.',
  weekday: (date: Date) => date.toLocaleDateString(locale, { weekday: 'short' }),
  contact: (name: string, how: string) => (how === '' ? name : `${name} · ${how}`),
  contactNote: (name: string, note: string) => `${name}: ${note}`,
  allSteps: 'Alle Schritte',
};

export type LibraryTexts = typeof texts;
