import type { LeftOut } from '../../core/calls/calendar/calendarCall.ts';
import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  tooLarge: (megabytes: number, limit: number) =>
    `Mit ${megabytes.toLocaleString(locale)}\u00a0MB ist sie zu groß; Nahbar liest bis zu ${limit}\u00a0MB. Exportiere einen kürzeren Zeitraum.`,
  empty: 'Die Datei ist leer. Exportiere den Kalender noch einmal.',
  binary: {
    excel: 'Das ist eine Excel-Mappe. Exportiere den Kalender als ICS-Datei und wähl dann diese.',
    'open-document':
      'Das ist ein Office-Dokument. Exportiere den Kalender als ICS-Datei und wähl dann diese.',
    zip: 'Das ist ein ZIP-Archiv. Entpacke es erst und wähl dann die ICS-Datei daraus.',
    pdf: 'Das ist ein PDF. Exportiere den Kalender als ICS-Datei und wähl dann diese.',
    picture: 'Das ist ein Bild. Exportiere den Kalender als ICS-Datei und wähl dann diese.',
    other: 'Das ist keine Textdatei. Exportiere den Kalender als ICS-Datei und wähl dann diese.',
  },
  garbled: 'Einige Zeichen sind beschädigt. Exportiere die Datei noch einmal, möglichst als UTF-8.',
  unreadable:
    'Diese Datei lässt sich nicht lesen. Vielleicht wurde sie inzwischen verschoben oder geändert: Wähl sie noch einmal.',
  notACalendar: {
    'web-page':
      'Das ist eine Webseite und kein Kalender, vielleicht warst du abgemeldet. Melde dich an und lade die ICS-Datei noch einmal herunter.',
    contacts: 'Das ist ein Adressbuch. Kontakte kannst du unter „Menschen“ übernehmen.',
    other:
      'Das ist kein Kalender. Nahbar braucht eine ICS-Datei, wie Kalenderprogramme sie exportieren.',
  },
  cutShort: 'Das Ende der Datei fehlt. Lade sie noch einmal herunter.',
  broken: 'In der Datei ist etwas durcheinander. Exportiere den Kalender noch einmal.',
  tooMany: (limit: number) =>
    `Sie hat mehr als ${limit.toLocaleString(locale)} Termine. Exportiere einen kürzeren Zeitraum.`,
  tooFull: (limit: number) =>
    `Für heute stehen mehr als ${limit.toLocaleString(locale)} Termine darin, zu viele für einen Tag. Exportiere den Kalender noch einmal.`,
  failed: 'Beim Lesen ist etwas schiefgegangen. Versuch es noch einmal.',
  nothingChanged: 'Es wurde nichts geändert.',

  leftOut: (event: LeftOut) => {
    const title = event.title ? `„${event.title}“` : 'Ein Termin ohne Titel';
    switch (event.why) {
      case 'unknown-zone':
        return `${title}: Die Zeitzone „${event.zone}“ ist hier nicht bekannt.`;
      case 'unusual-rule':
        return `${title} wiederholt sich nach einer ungewöhnlichen Regel. Nahbar kann nicht sagen, ob der Termin heute ist.`;
      case 'broken':
        return `${title}: Die Zeitangabe ergibt keinen Sinn.`;
    }
  },
};

export type CalendarFaultsTexts = typeof texts;
