import { english, german } from '../../locales/formats.ts';
import { uiLanguage, uiLocale } from '../../platform/language.ts';

/** A number with its noun: `1 Eintrag`, `2 Einträge`. */
const counted = (n: number, one: string, other: string, { locale, plural }: typeof german) =>
  `${n.toLocaleString(locale)} ${plural(n, one, other)}`;

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
  reading: 'Ich sehe nach …',
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
  nothing: 'leer',
  missing: 'nicht vorhanden',
  partly: 'Einiges darin ließ sich nicht lesen.',
  failed: {
    database: 'Die Datenbank lässt sich nicht lesen.',
    copy: 'Die zweite Kopie lässt sich nicht lesen.',
    drafts: 'Die angefangenen Texte lassen sich nicht lesen.',
    snapshots: 'Die Sicherungen lassen sich nicht lesen.',
  },
  save: 'Alles Lesbare als Datei sichern',
  saveNote:
    'Die Datei enthält alles, was sich lesen ließ, so wie es gespeichert ist. Heb sie gut auf: Sie bleibt auf deinem Gerät, und darin stehen deine Notizen.',
  saved: (file: string) => `Gesichert als ${file}.`,

  restoring: 'Aus einer Sicherung wiederherstellen',
  restoringNote:
    'Deine Daten werden dann wieder so, wie sie beim Sichern waren. Der jetzige Stand wird vorher aufgehoben.',
  noSnapshots: 'Es gibt keine Sicherung, die sich lesen lässt.',
  restore: 'Wiederherstellen',
  restoreOf: (date: string) => `Sicherung vom ${date} wiederherstellen`,
  damaged: 'nicht lesbar',
  confirm: (date: string) => `Sicherung vom ${date} wiederherstellen?`,
  confirmNote: (records: string) =>
    `Sie enthält ${records}. Was danach dazukam, ist dann nicht mehr zu sehen. Du kannst die Wiederherstellung hier rückgängig machen.`,
  confirmed: 'Ja, wiederherstellen',
  cancel: 'Abbrechen',
  restored: (date: string) =>
    `Die Sicherung vom ${date} liegt bereit. Wenn Nahbar das nächste Mal startet, übernimmt es sie in seine Datenbank. Das geschieht, sobald du die Bibliothek oder einen neuen Tab öffnest.`,
  openLibrary: 'Bibliothek öffnen',
  undo: 'Wiederherstellung rückgängig machen',
  undoable: (date: string) => `Am ${date} hast du hier eine Sicherung wiederhergestellt.`,
  undone: 'Rückgängig gemacht. Alles ist wieder so wie vor der Wiederherstellung.',
  notDone: 'Das hat nicht geklappt, es wurde nichts wiederhergestellt.',
};

const en: typeof de = {
  title: 'Nahbar: help',
  headings: {
    started: 'Nahbar did not start properly',
    unreadable: 'Nahbar cannot get at its database',
    asked: 'When Nahbar is not working',
  },
  lead: 'This is rare, and a second try often helps. What you saved is kept in several places. Here you can see what is still there, and save it. Unless you restore something, this page changes nothing.',
  retry: 'Try again',

  there: 'What is still there',
  reading: 'Having a look …',
  places: {
    database: 'Database',
    copy: 'Second copy',
    drafts: 'Half-written texts',
    snapshots: 'Snapshots',
  },
  records: (n) => counted(n, 'record', 'records', english),
  favourites: (n) => `, ${counted(n, 'favourite', 'favourites', english)} among them`,
  drafts: (n) => counted(n, 'text', 'texts', english),
  snapshots: (n) => counted(n, 'snapshot', 'snapshots', english),
  nothing: 'empty',
  missing: 'not there',
  partly: 'Some of it could not be read.',
  failed: {
    database: 'The database cannot be read.',
    copy: 'The second copy cannot be read.',
    drafts: 'The half-written texts cannot be read.',
    snapshots: 'The snapshots cannot be read.',
  },
  save: 'Save all that can be read as a file',
  saveNote:
    'The file holds everything that could be read, just as it is stored. Keep it safe: it stays on your device, and your notes are in it.',
  saved: (file) => `Saved as ${file}.`,

  restoring: 'Restore from a snapshot',
  restoringNote:
    'Your data will be as it was when the snapshot was taken. How it is now is kept first.',
  noSnapshots: 'There is no snapshot that can be read.',
  restore: 'Restore',
  restoreOf: (date) => `Restore the snapshot of ${date}`,
  damaged: 'cannot be read',
  confirm: (date) => `Restore the snapshot of ${date}?`,
  confirmNote: (records) =>
    `It holds ${records}. What was added later will not be seen any more. You can undo this here.`,
  confirmed: 'Yes, restore it',
  cancel: 'Cancel',
  restored: (date) =>
    `The snapshot of ${date} is in place. The next time Nahbar starts, it takes it into its database: as soon as you open the library or a new tab.`,
  openLibrary: 'Open the library',
  undo: 'Undo the restoration',
  undoable: (date) => `You restored a snapshot here on ${date}.`,
  undone: 'Undone. Everything is as it was before the restoration.',
  notDone: 'That did not work, and nothing was restored.',
};

export const texts = { de, en }[uiLanguage];

/** A date and time in the user's language. */
export function formatDate(date: Date): string {
  return date.toLocaleString(uiLocale, { dateStyle: 'long', timeStyle: 'short' });
}
