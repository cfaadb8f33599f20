import { german } from '../formats.ts';

const { locale, plural } = german;

export const texts = {
  title: 'Die Calls von heute aus deinem Kalender',
  intro:
    'Exportiere deinen Kalender als ICS-Datei, dann erinnert dich Nahbar an die Calls von heute. Du siehst erst alle und wählst dann aus.',
  choose: 'Kalenderdatei wählen',
  drop: 'Oder zieh sie hierher oder füg ihren Text ein.',
  pasted: 'Eingefügter Text',
  gone: 'Nicht mehr zu dieser Zeit im Kalender (verschoben oder abgesagt):',
  goneTaken: (n: number) =>
    plural(n, 'Eine Erinnerung ist im Papierkorb.', `${n} Erinnerungen sind im Papierkorb.`),
  update: 'Erinnerungen anpassen',
  helpTitle: 'Wie du an die Datei kommst',
  help: [
    {
      from: 'Google',
      how: 'Öffne in Google Kalender die Einstellungen, dann „Importieren & Exportieren“, und wähl „Exportieren“. Du bekommst ein ZIP-Archiv: Entpacke es und wähl den Kalender, den du meinst.',
    },
    {
      from: 'Outlook',
      how: 'Wähl im klassischen Outlook „Datei“ und dann „Kalender speichern“. Als Zeitraum genügt „Heute“.',
    },
    {
      from: 'Apple',
      how: 'Markiere den Kalender in der Kalender-App und wähl dann „Ablage“, „Exportieren“.',
    },
    {
      from: 'E-Mail',
      how: 'Die ICS-Datei, die an einer Einladung hängt, geht genauso.',
    },
  ],

  reading: (name: string) => `„${name}“ wird gelesen …`,
  cancel: 'Abbrechen',
  close: 'Schließen',

  found: (n: number, name: string) => {
    if (n === 0) return `In „${name}“ steht für heute nichts`;
    return `Heute in „${name}“: ${plural(n, 'ein Termin', `${n}\u00a0Termine`)}`;
  },
  nothingAhead: 'Davon steht nichts mehr bevor.',
  list: 'Termine von heute',
  times: (from: string, to: string | null) =>
    to === null ? `${from}\u00a0Uhr` : `${from}–${to}\u00a0Uhr`,
  untitled: 'Ohne Titel',
  hasBegun: 'hat schon begonnen',
  isCalledOff: 'laut Titel abgesagt',
  isZoneAssumed: 'Zeitzone unklar, als deine Ortszeit gelesen',
  isNoted: 'schon eingetragen',
  lead: 'Erinnere mich',
  leads: (minutes: number) =>
    minutes === 0 ? 'wenn es losgeht' : `${minutes}\u00a0Minuten vorher`,
  take: (n: number) =>
    n === 0 ? 'Erinnern' : plural(n, 'An 1 Call erinnern', `An ${n} Calls erinnern`),
  taken: (n: number) =>
    plural(n, 'Nahbar erinnert dich an einen Call.', `Nahbar erinnert dich an ${n} Calls.`),

  leftOut: (n: number) => plural(n, 'Ein Termin ausgelassen', `${n} Termine ausgelassen`),
  andMore: (n: number) => `und noch ${n.toLocaleString(locale)}`,

  inFile: (name: string, sentence: string) => `„${name}“: ${sentence}`,
};

export type CalendarImportTexts = typeof texts;
