import { german } from '../formats.ts';

const { locale, plural } = german;

const calls = (n: number) => plural(n, '1 Call', `${n} Calls`);

export const texts = {
  title: 'Die Calls von heute aus deinem Kalender',
  intro:
    'Exportier deinen Kalender als ICS-Datei, dann merkt sich Nahbar die Calls von heute vor. Du siehst erst alle und wählst dann aus.',
  choose: 'Kalenderdatei wählen',
  helpTitle: 'Wie du an die Datei kommst',
  help: [
    {
      from: 'Google',
      how: 'Öffne in Google Kalender die Einstellungen, dann „Importieren & Exportieren“, und wähl „Exportieren“. Du bekommst ein ZIP-Archiv: Entpack es und wähl den Kalender, den du meinst.',
    },
    {
      from: 'Outlook',
      how: 'Wähl im klassischen Outlook „Datei“ und dann „Kalender speichern“. Als Zeitraum genügt „Heute“.',
    },
    {
      from: 'Apple',
      how: 'Markier den Kalender in der Kalender-App und wähl dann „Ablage“, „Exportieren“.',
    },
    {
      from: 'Mail',
      how: 'Eine Einladung, an der eine ICS-Datei hängt, geht genauso.',
    },
  ],

  reading: (name: string) => `„${name}“ wird gelesen …`,
  cancel: 'Abbrechen',
  close: 'Schließen',

  found: (n: number, name: string) => {
    if (n === 0) return `In „${name}“ steht für heute nichts`;
    return `Heute in „${name}“: ${plural(n, 'ein Termin', `${n} Termine`)}`;
  },
  nothingAhead: 'Sie haben alle schon begonnen.',
  list: 'Termine von heute',
  untitled: 'Ohne Titel',
  hasBegun: 'hat schon begonnen',
  isCalledOff: 'abgesagt, sagt der Titel',
  isZoneAssumed: 'Zeitzone ohne Namen, hier deine',
  isNoted: 'schon vorgemerkt',
  lead: 'Erinnere mich',
  leads: (minutes: number) => (minutes === 0 ? 'wenn es losgeht' : `${minutes} Minuten vorher`),
  take: (n: number) => (n === 0 ? 'Vormerken' : `${calls(n)} vormerken`),
  taken: (n: number) => plural(n, 'Ein Call ist vorgemerkt.', `${n} Calls sind vorgemerkt.`),

  leftOut: (n: number) => plural(n, 'Ein Termin ausgelassen', `${n} Termine ausgelassen`),
  andMore: (n: number) => `und ${n.toLocaleString(locale)} weitere`,

  inFile: (name: string, sentence: string) => `„${name}“: ${sentence}`,
};

export type CalendarImportTexts = typeof texts;
