import type { LeftOut } from '../../core/calls/calendar/calendarCall.ts';
import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  tooLarge: (megabytes: number, limit: number) =>
    `Mit ${megabytes.toLocaleString(locale)} MB ist sie zu groß; Nahbar liest bis zu ${limit} MB. Exportier einen kürzeren Zeitraum.`,
  empty: 'Die Datei ist leer. Exportier den Kalender noch einmal.',
  binary: {
    excel: 'Das ist eine Excel-Mappe. Exportier den Kalender als ICS-Datei und wähl dann diese.',
    'open-document':
      'Das ist ein Office-Dokument. Exportier den Kalender als ICS-Datei und wähl dann diese.',
    zip: 'Das ist ein ZIP-Archiv. Entpack es erst und wähl dann die ICS-Datei daraus.',
    pdf: 'Das ist ein PDF. Exportier den Kalender als ICS-Datei und wähl dann diese.',
    picture: 'Das ist ein Bild. Exportier den Kalender als ICS-Datei und wähl dann diese.',
    other: 'Das ist keine Textdatei. Exportier den Kalender als ICS-Datei und wähl dann diese.',
  },
  garbled:
    'Einige Buchstaben sind beschädigt, sodass Titel falsch ankämen. Exportier sie noch einmal, und zwar als UTF-8, wenn du wählen kannst.',
  unreadable:
    'Diese Datei lässt sich nicht lesen. Vielleicht wurde sie inzwischen verschoben oder geändert: Wähl sie noch einmal.',
  notACalendar: {
    'web-page':
      'Das ist eine Webseite und kein Kalender; vielleicht warst du abgemeldet. Meld dich an und lad die ICS-Datei noch einmal herunter.',
    contacts: 'Das ist ein Adressbuch. Menschen holst du unter „Menschen“ dazu.',
    other:
      'Das ist kein Kalender. Nahbar braucht eine ICS-Datei, wie Kalenderprogramme sie exportieren.',
  },
  cutShort: 'Das Ende der Datei fehlt. Lad sie noch einmal herunter.',
  broken: 'In der Datei ist etwas durcheinander. Exportier den Kalender noch einmal.',
  tooMany: (limit: number) =>
    `Sie hat mehr als ${limit.toLocaleString(locale)} Termine. Exportier einen kürzeren Zeitraum.`,
  tooFull: (limit: number) =>
    `Für heute stehen mehr als ${limit.toLocaleString(locale)} Termine darin. Das kann kein Kalender von einem Menschen sein.`,
  failed: 'Beim Lesen ist etwas schiefgegangen. Versuch es noch einmal.',
  nothingChanged: 'Es wurde nichts geändert.',

  leftOut: (event: LeftOut) => {
    const title = event.title ? `„${event.title}“` : 'Ein Termin ohne Titel';
    switch (event.why) {
      case 'unknown-zone':
        return `${title}: Die Zeitzone „${event.zone}“ ist hier nicht bekannt.`;
      case 'unusual-rule':
        return `${title} wiederholt sich nach einer ungewöhnlichen Regel und ist vielleicht heute, vielleicht nicht.`;
      case 'broken':
        return `${title}: Die Zeitangabe ergibt keinen Sinn.`;
    }
  },
};

export type CalendarFaultsTexts = typeof texts;
