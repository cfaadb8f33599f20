import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  blank: 'Schreib erst ein, zwei Worte.',
  tooLong: (length: number, limit: number) =>
    `Das sind ${length.toLocaleString(locale)} Zeichen, ${limit.toLocaleString(locale)} passen hinein. Es wurde nichts gespeichert: Kürz den Text bitte.`,
  nothingLasts: 'Das lässt sich gerade nicht speichern, weil die Datenbank nicht aufgeht.',
  newerDatabase:
    'Das lässt sich nicht speichern, weil deine Daten aus einer neueren Version von Nahbar stammen.',
  noLink: 'Das ist keine sichere Web-Adresse (https). Es wurde nichts gespeichert.',
  noHost:
    'Das ist keine Adresse, unter der Calls stattfinden können. Gemeint ist etwas wie meet.beispiel.de.',
  hostKnown: 'Calls dort erkennt Nahbar schon von selbst.',
  noWebLink:
    'Das ist keine Web-Adresse. Gemeint ist etwas wie beispiel.de/seite, mit https davor. Es wurde nichts gespeichert.',
  nameTaken: 'Diesen Namen gibt es schon. Wähl bitte einen anderen.',
  badBackup: 'Mit dieser Sicherung geht das nicht. Es wurde nichts geändert.',
  failed: 'Das ließ sich nicht speichern. Es wurde nichts geändert; versuch es bitte noch einmal.',
};

export type RefusalsTexts = typeof texts;
