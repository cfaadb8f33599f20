import { english, german } from '../../locales/formats.ts';
import { uiLanguage, uiLocale } from '../../platform/language.ts';

/** A number with its noun: `1 Eintrag`, `2 Einträge`. */
const counted = (n: number, one: string, other: string, { locale, plural }: typeof german) =>
  `${n.toLocaleString(locale)} ${plural(n, one, other)}`;

/** Without ß, so that it is right in Switzerland, too, with no code for that in a page that must be small. */
const de = {
  title: 'Nahbar: Hilfe',
  headings: {
    started: 'Nahbar ist nicht richtig gestartet',
    unreadable: 'Nahbar kommt nicht an seine Datenbank',
    asked: 'Wenn Nahbar nicht will',
  },
  lead: 'Das kommt selten vor, und oft hilft schon ein zweiter Versuch. Was du gespeichert hast, liegt an mehreren Stellen. Hier siehst du, was davon noch da ist, und kannst es sichern. Solange du nichts wiederherstellst, ändert diese Seite nichts.',
  retry: 'Noch einmal versuchen',

  there: 'Was noch da ist',
  reading: 'Nahbar sieht nach …',
  places: {
    database: 'Datenbank',
    copy: 'Zweite Kopie',
    drafts: 'Angefangene Texte',
    snapshots: 'Sicherungen',
  },
  records: (n: number) => counted(n, 'Eintrag', 'Einträge', german),
  favourites: (n: number) => `, davon ${counted(n, 'Favorit', 'Favoriten', german)}`,
  drafts: (n: number) => counted(n, 'Text', 'Texte', german),
  snapshots: (n: number) => counted(n, 'Sicherung', 'Sicherungen', german),
  late: {
    database: 'Die Datenbank antwortet noch nicht. Nahbar wartet weiter.',
    copy: 'Die zweite Kopie antwortet noch nicht. Nahbar wartet weiter.',
    drafts: 'Die angefangenen Texte sind noch nicht gelesen. Nahbar wartet weiter.',
    snapshots: 'Die Sicherungen sind noch nicht gelesen. Nahbar wartet weiter.',
  },
  nothing: 'leer',
  missing: 'nicht vorhanden',
  partly: 'Einiges darin war nicht zu lesen.',
  failed: {
    database: 'Die Datenbank lässt sich nicht lesen.',
    copy: 'Die zweite Kopie lässt sich nicht lesen.',
    drafts: 'Die angefangenen Texte lassen sich nicht lesen.',
    snapshots: 'Die Sicherungen lassen sich nicht lesen.',
  },
  save: 'Lesbares als Datei sichern',
  saveNote:
    'Die Datei enthält, was aus Datenbank, zweiter Kopie und angefangenen Texten zu lesen war. Was in den Sicherungen steht, bleibt hier, bis du Nahbar entfernst. Bewahre die Datei gut auf: Darin stehen deine Notizen.',
  saved: (file: string) => `Gesichert als ${file}.`,
  savedSoFar: (file: string) =>
    `Gesichert als ${file}, ohne das, was noch nicht gelesen ist. Sichere später noch einmal.`,

  restoring: 'Aus einer Sicherung wiederherstellen',
  /** Under the heading, and where a restoration was not carried out. */
  obstacles: {
    none: 'Deine Daten werden dann wieder so, wie sie beim Sichern waren. Der jetzige Stand wird vorher gesichert.',
    unread:
      'Wiederherstellen kannst du, sobald Datenbank und zweite Kopie ganz gelesen sind: Erst dann lässt sich der jetzige Stand sichern.',
    unreadable:
      'Wiederherstellen geht hier gerade nicht: Ein Teil von dem, was jetzt da ist, lässt sich nicht lesen und ginge verloren. Sichere oben, was sich lesen lässt, und versuch es nach einem Neustart des Browsers noch einmal.',
    unkept:
      'Der jetzige Stand war nicht zu sichern, darum wurde nichts wiederhergestellt. Vielleicht ist die Festplatte voll: Schaff Platz.',
    unsure:
      'Ob das geklappt hat, lässt sich gerade nicht feststellen. Lade diese Seite neu und sieh nach. Der Stand von vorher ist gesichert.',
    failed:
      'Das hat nicht geklappt, es wurde nichts wiederhergestellt. Nimm eine andere Sicherung.',
  },
  noSnapshots: 'Es gibt keine Sicherung, die sich lesen lässt.',
  restore: 'Wiederherstellen',
  restoreOf: (date: string) => `Sicherung vom ${date} wiederherstellen`,
  damaged: 'nicht lesbar',
  confirm: (date: string) => `Sicherung vom ${date} wiederherstellen?`,
  confirmNote: (records: string) =>
    `Sie enthält ${records}. Was danach dazukam, ist dann nicht mehr zu sehen. Du kannst das hier rückgängig machen.`,
  confirmed: 'Ja, wiederherstellen',
  cancel: 'Abbrechen',
  safety: 'vor einer Änderung gesichert',
  waiting:
    'Ein anderes Fenster von Nahbar ist mitten in einer Änderung. Nahbar wartet, und noch ist nichts wiederhergestellt. Wenn es nicht weitergeht: Mach alle anderen Tabs und Fenster von Nahbar zu oder starte den Browser neu.',
  restoringNow:
    'Der jetzige Stand wird gesichert, dann wird wiederhergestellt. Lass diese Seite so lange offen …',
  restored: (date: string) =>
    `Die Sicherung vom ${date} liegt bereit. Nahbar übernimmt sie in seine Datenbank, sobald du „Heute“ oder einen neuen Tab öffnest.`,
  openLibrary: '„Heute“ öffnen',
  undo: 'Rückgängig machen',
  undoable: (date: string) =>
    `Am ${date} hat Nahbar vor einer umfangreichen Änderung alles gesichert. Zu diesem Stand kannst du zurückkehren.`,
  confirmUndo: 'Änderung rückgängig machen?',
  confirmUndoNote: (date: string) =>
    `Deine Daten werden wieder so, wie sie am ${date} waren. Was seither dazukam, ist dann nicht mehr zu sehen. Auch der jetzige Stand wird vorher gesichert, und du kannst ihn hier zurückholen.`,
  confirmedUndo: 'Ja, rückgängig machen',
  undone: 'Rückgängig gemacht. Wenn Nahbar das nächste Mal startet, ist alles wieder so wie davor.',
};

const en: typeof de = {
  title: 'Nahbar: help',
  headings: {
    started: 'Nahbar did not start properly',
    unreadable: 'Nahbar cannot reach its database',
    asked: 'When Nahbar is not working',
  },
  lead: 'This is rare, and a second try often helps. What you saved is kept in several places. Here you can see what is still there, and save it. Unless you restore something, this page changes nothing.',
  retry: 'Try again',

  there: 'What is still there',
  reading: 'Having a look…',
  places: {
    database: 'Database',
    copy: 'Second copy',
    drafts: 'Unfinished texts',
    snapshots: 'Backups',
  },
  records: (n) => counted(n, 'entry', 'entries', english),
  favourites: (n) => `, ${counted(n, 'favourite', 'favourites', english)} among them`,
  drafts: (n) => counted(n, 'text', 'texts', english),
  snapshots: (n) => counted(n, 'backup', 'backups', english),
  late: {
    database: 'The database has not answered yet. Nahbar is still waiting.',
    copy: 'The second copy has not answered yet. Nahbar is still waiting.',
    drafts: 'The unfinished texts have not been read yet. Nahbar is still waiting.',
    snapshots: 'The backups have not been read yet. Nahbar is still waiting.',
  },
  nothing: 'empty',
  missing: 'not there',
  partly: 'Some of it could not be read.',
  failed: {
    database: 'The database cannot be read.',
    copy: 'The second copy cannot be read.',
    drafts: 'The unfinished texts cannot be read.',
    snapshots: 'The backups cannot be read.',
  },
  save: 'Save what is readable to a file',
  saveNote:
    'The file holds what could be read of the database, the second copy and the unfinished texts. What is in the backups stays here until you remove Nahbar. Keep the file safe: your notes are in it.',
  saved: (file) => `Saved as ${file}.`,
  savedSoFar: (file) => `Saved as ${file}, without what has not been read yet. Save again later.`,

  restoring: 'Restore from a backup',
  obstacles: {
    none: 'Your data will be as it was when the backup was made. What is there now is backed up first.',
    unread:
      'You can restore once the database and the second copy have been read: only then can what is there now be backed up.',
    unreadable:
      'Restoring is not possible right now: some of what is there cannot be read, and would be lost. Use the button above to save what can be read, then restart the browser and try again.',
    unkept:
      'What is there now could not be backed up, so nothing was restored. Perhaps the disk is full: free some space.',
    unsure:
      'It is not certain whether that worked. Reload this page and have a look. What was there before is backed up.',
    failed: 'That did not work; nothing was restored. Use another backup.',
  },
  noSnapshots: 'There is no backup that can be read.',
  restore: 'Restore',
  restoreOf: (date) => `Restore the backup of ${date}`,
  damaged: 'cannot be read',
  confirm: (date) => `Restore the backup of ${date}?`,
  confirmNote: (records) =>
    `It contains ${records}. What was added later will no longer be shown. You can undo this here.`,
  confirmed: 'Yes, restore it',
  cancel: 'Cancel',
  safety: 'backed up before a change',
  waiting:
    'Another window of Nahbar is in the middle of a change. Nahbar is waiting, and nothing has been restored yet. If nothing happens, close all other Nahbar tabs and windows, or restart the browser.',
  restoringNow: 'Backing up what is there now, then restoring. Please leave this page open…',
  restored: (date) =>
    `The backup of ${date} is ready. Nahbar will load it into its database as soon as you open “Today” or a new tab.`,
  openLibrary: 'Open “Today”',
  undo: 'Undo',
  undoable: (date) =>
    `On ${date} Nahbar backed up everything before a major change. You can go back to that.`,
  confirmUndo: 'Undo the change?',
  confirmUndoNote: (date) =>
    `Your data will be as it was on ${date}. What was added since will no longer be shown. What is there now is backed up first, and you can bring it back here.`,
  confirmedUndo: 'Yes, undo it',
  undone: 'Undone. The next time Nahbar starts, everything will be as it was before.',
};

export const texts = { de, en }[uiLanguage];

/** A date and time in the user's language. @param isExact with the seconds */
export function formatDate(date: Date, isExact: boolean): string {
  const said = date.toLocaleString(uiLocale, {
    dateStyle: 'long',
    timeStyle: isExact ? 'medium' : 'short',
  });
  return uiLanguage === 'de' ? `${said}\u00a0Uhr` : said;
}
