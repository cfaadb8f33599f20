import { german } from '../formats.ts';

const { locale } = german;

const number = (n: number) => n.toLocaleString(locale);

export const texts = {
  tooLarge: (megabytes: number, limit: number) =>
    `Mit ${number(megabytes)}\u00a0MB ist sie zu groß; Nahbar liest bis zu ${limit}\u00a0MB. Teile sie auf.`,
  empty: 'Die Datei ist leer. Exportiere sie noch einmal oder wähl eine andere.',
  binary: {
    excel: 'Das ist eine Excel-Mappe. Speichere sie in Excel als CSV und wähl dann diese Datei.',
    'open-document':
      'Das ist ein Office-Dokument. Speichere es in seinem Programm als CSV oder als Text und wähl dann diese Datei.',
    zip: 'Das ist ein ZIP-Archiv. Entpacke es erst und wähl dann die Datei mit den Zitaten.',
    pdf: 'Das ist ein PDF. Kopiere die Zitate in eine Textdatei und wähl dann diese.',
    picture: 'Das ist ein Bild. Schreib die Zitate in eine Textdatei und wähl dann diese.',
    other: 'Das ist keine Textdatei. Nahbar braucht die Zitate als JSON, CSV, Markdown oder Text.',
  },
  garbled: 'Einige Zeichen sind beschädigt. Exportiere die Datei noch einmal, möglichst als UTF-8.',
  unreadable:
    'Diese Datei lässt sich nicht lesen. Vielleicht wurde sie inzwischen verschoben oder geändert: Wähl sie noch einmal.',
  noTextColumn:
    'Die Tabelle hat keine Spalte für die Zitate: Nenn die Spalte, in der sie stehen, „text“.',
  unknownKind:
    'Darin erkennt Nahbar keine Zitate, vielleicht ist es eine Webseite. Was geht, steht bei „Welche Dateien gehen“.',
  notJson: (line: number) =>
    `Sie fängt an wie JSON, aber in Zeile ${number(line)} stimmt etwas nicht. Vielleicht fehlt das Ende: Exportiere sie noch einmal.`,
  tooDeep: 'Die Datei ist zu tief verschachtelt. Exportiere die Zitate als CSV oder als Text.',
  newer:
    'Sie stammt aus einer neueren Version von Nahbar. Aktualisiere Nahbar und wähl sie dann noch einmal.',
  backup: 'Das ist eine Sicherung von allem. Wiederherstellen kannst du sie unter „Sicherung“.',
  damaged: {
    version:
      'Sie sieht aus wie eine Sammlung aus Nahbar, aber ihr fehlt eine gültige Versionsangabe. Speichere die Sammlung noch einmal.',
    quotes:
      'Sie sieht aus wie eine Sammlung aus Nahbar, aber die Zitate fehlen. Speichere die Sammlung noch einmal.',
  },
  brokenRow: (row: number) =>
    `In Zeile ${number(row)} fehlt ein Anführungszeichen, oder es ist eines zu viel. Korrigiere die Zeile und wähl die Datei noch einmal.`,
  tooMany: (limit: number) =>
    `Sie hat mehr als ${number(limit)} Einträge. Teile sie auf und übernimm die Teile nacheinander.`,
  failed: 'Beim Lesen ist etwas schiefgegangen. Versuch es noch einmal.',
  nothingChanged: 'Es wurde nichts geändert.',
};

export type DeckFaultsTexts = typeof texts;
