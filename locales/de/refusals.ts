import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  blank: 'Schreib erst ein, zwei Worte.',
  tooLong: (length: number, limit: number) =>
    `Das sind ${length.toLocaleString(locale)}\u00a0Zeichen, ${limit.toLocaleString(locale)} passen hinein. Es wurde nichts gespeichert: Kürze bitte den Text.`,
  nothingLasts: 'Nicht gespeichert: Nahbar kommt nicht an seine Datenbank. Lade die Seite neu.',
  newerDatabase:
    'Nicht gespeichert: Deine Daten stammen aus einer neueren Version. Aktualisiere Nahbar.',
  noLink: 'Nicht gespeichert: Gib eine Webadresse ein, die mit https beginnt.',
  nameTaken: 'Diesen Namen gibt es schon. Wähl bitte einen anderen.',
  badBackup:
    'Das ging nicht: Die Sicherung ist nicht lesbar, oder der jetzige Stand ließ sich nicht sichern. Es wurde nichts geändert.',
  unsure: 'Nahbar weiß nicht sicher, ob das gespeichert ist. Lade die Seite neu und sieh nach.',
  diskFull:
    'Das ließ sich nicht speichern, weil auf diesem Gerät kein Platz mehr ist. Es wurde nichts geändert.',
  failed: 'Das ließ sich nicht speichern. Es wurde nichts geändert; versuch es bitte noch einmal.',
};

export type RefusalsTexts = typeof texts;
