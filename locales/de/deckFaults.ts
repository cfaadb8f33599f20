import { german } from '../formats.ts';

const { locale } = german;

const number = (n: number) => n.toLocaleString(locale);

export const texts = {
  tooLarge: (megabytes: number, limit: number) =>
    `Mit ${number(megabytes)} MB ist sie zu groß; Nahbar liest bis zu ${limit} MB.`,
  empty: 'Die Datei ist leer.',
  binary: {
    excel: 'Das ist eine Excel-Mappe. Speicher sie dort als CSV und wähl dann diese Datei.',
    'open-document':
      'Das ist ein Office-Dokument. Speicher es dort als CSV oder als Text und wähl dann diese Datei.',
    zip: 'Das ist ein ZIP-Archiv. Entpack es erst und wähl dann die Datei mit den Zitaten.',
    pdf: 'Das ist ein PDF. Kopier die Zitate in eine Textdatei und wähl dann diese.',
    picture: 'Das ist ein Bild. Nahbar braucht die Zitate als Text.',
    other: 'Das ist keine Textdatei. Nahbar braucht die Zitate als JSON, CSV, Markdown oder Text.',
  },
  garbled:
    'Einige Buchstaben sind beschädigt, sodass Zitate falsch ankämen. Speicher sie noch einmal, und zwar als UTF-8, wenn du wählen kannst.',
  unreadable:
    'Diese Datei lässt sich nicht lesen. Vielleicht wurde sie inzwischen verschoben oder geändert: Wähl sie noch einmal.',
  noTextColumn:
    'Die Tabelle hat keine Spalte für die Zitate: Nenn die Spalte, in der sie stehen, „text“.',
  unknownKind:
    'Darin steht keine Liste von Zitaten, die Nahbar kennt. Vielleicht ist es eine Webseite oder die Datei eines anderen Programms.',
  notJson: (line: number) =>
    `Sie fängt an wie JSON, aber in Zeile ${number(line)} stimmt etwas nicht: Vielleicht fehlt das Ende der Datei.`,
  tooDeep: 'Darin stecken so viele Listen ineinander, wie kein Programm für Zitate sie schreibt.',
  newer:
    'Sie stammt aus einem neueren Nahbar als diesem. Aktualisier Nahbar und wähl sie dann noch einmal.',
  backup: 'Das ist eine Sicherung von allem. Du holst sie unter „Sicherung“ zurück.',
  damaged: {
    version:
      'Sie sieht aus wie ein Stapel aus Nahbar, aber die Version darin fehlt oder ist keine.',
    quotes: 'Sie sieht aus wie ein Stapel aus Nahbar, aber die Liste der Zitate darin fehlt.',
  },
  brokenRow: (row: number) =>
    `In Zeile ${number(row)} stimmt etwas nicht: Da fehlt ein Anführungszeichen, oder es ist eines zu viel.`,
  tooMany: (limit: number) =>
    `Sie hat mehr als ${number(limit)} Einträge. Teil sie auf und hol die Teile nacheinander.`,
  failed: 'Beim Lesen ist etwas schiefgegangen.',
  nothingChanged: 'Es wurde nichts geändert.',
};

export type DeckFaultsTexts = typeof texts;
